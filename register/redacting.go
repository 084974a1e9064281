package register

import (
	"errors"
	"fmt"
	"slices"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/fold"
)

// What is hidden is hidden of every day: as of a day before the decision, too. So it is looked up as it is now, whenever one asks of.

func hiddenOf(r Reader, d record.Document) (hidden, error) {
	rulings, err := r.Rulings([]string{onDocument(d.SHA256)}, Now)
	return hiddenIn(d, rulings), err
}

// reveal is a document, without its text, as it may be shown.
func reveal(r Reader, d record.Document) (record.Document, error) {
	rulings, err := r.Rulings([]string{onDocument(d.SHA256)}, Now)
	if err != nil {
		return d, err
	}
	return revealBy(r, d, rulings)
}

func revealBy(r Reader, d record.Document, rulings []Ruling) (record.Document, error) {
	if hiddenIn(d, rulings).nothing() {
		return d, nil
	}
	b, err := r.Blob(d.SHA256)
	d.Text = b.Text
	d = hiddenIn(d, rulings).document(d)
	d.Text = ""
	return d, err
}

// Document is a document as it may be shown.
func (v View) Document(sha string) (Document, error) {
	d, err := v.Reader.Document(sha)
	if err != nil {
		return d, err
	}
	d.Document, err = reveal(v.Reader, d.Document)
	return d, err
}

// Documents are documents as they may be shown. One that is hidden as a whole is not found by who put it out.
func (v View) Documents(q DocumentQuery) ([]Document, error) {
	list, err := v.Reader.Documents(q)
	if err != nil {
		return nil, err
	}
	var on []string
	for _, d := range list {
		on = append(on, onDocument(d.SHA256))
	}
	rulings, err := v.Rulings(on, Now)
	if err != nil || len(rulings) == 0 {
		return list, err
	}
	var out []Document
	for _, d := range list {
		publisher := d.Publisher
		if d.Document, err = revealBy(v.Reader, d.Document, rulings); err != nil {
			return nil, err
		}
		if q.Publisher == "" || d.Publisher == publisher {
			out = append(out, d)
		}
	}
	return out, nil
}

// Text is a document with its text, as it may be shown. [Reader.Blob] has the text as it was read.
func (v View) Text(sha string) (record.Document, error) { return v.read.document(sha) }

// Parts are the accounts of an incident, oldest first, with their claims and their documents, as they may be shown.
func (v View) Parts(incident string, at int64) ([]Part, error) { return v.read.parts(incident, at) }

// Statements are warnings, estimates or aggregates, as they may be shown.
func (v View) Statements(q StatementQuery) ([]Statement, error) {
	list, err := v.Reader.Statements(q)
	if err != nil {
		return nil, err
	}
	out := slices.Clone(list)
	for i, s := range out {
		d, err := v.read.stored(s.Document)
		if err != nil {
			return nil, err
		}
		h, err := hiddenOf(v.Reader, d)
		if err != nil {
			return nil, err
		}
		claims, err := h.claims([]record.Claim{s.Claim})
		if err != nil {
			return nil, err
		}
		out[i].Claim = claims[0]
	}
	return out, nil
}

// hide takes from parts what may not be shown, and tells the names that may stand in no reason.
func (l *readings) hide(parts []Part) (out []Part, names []string, err error) {
	var on []string
	for _, p := range parts {
		on = append(on, onDocument(p.Document.SHA256))
	}
	rulings, err := l.r.Rulings(on, Now)
	if err != nil {
		return nil, nil, err
	}
	return shown(parts, rulings)
}

// redact checks what is to be hidden; undoing it is checked as any undoing.
func (s *writing) redact(body *decisionBody) error {
	docs, err := s.w.Documents(DocumentQuery{Begins: body.Document, Limit: 2})
	switch {
	case err != nil:
		return err
	case len(docs) == 0 || body.Document == "":
		return fmt.Errorf("document %s: %w", body.Document, ErrNotFound)
	case len(docs) > 1:
		return fmt.Errorf("document %s: %w", body.Document, ErrAmbiguous)
	}
	body.Document = docs[0].SHA256
	b, err := s.w.Blob(body.Document)
	if err != nil {
		return err
	}
	for _, span := range body.Spans {
		if err := inside(span, b.Text); err != nil {
			return fmt.Errorf("%w: %w", ErrRefused, err)
		}
	}
	return nil
}

// hide applies a decision on a document, or its undoing: search finds hidden words no more, and names of hidden sources are in no list.
func (a *applier) hide(sha string, seq int64, touched *incidents, put func() error) error {
	d, err := a.read.document(sha)
	if err != nil {
		return err
	}
	before, err := a.words(d)
	if err != nil {
		return err
	}
	if err := put(); err != nil {
		return err
	}
	after, err := a.words(d)
	if err != nil {
		return err
	}
	if before != after {
		if err := a.w.PutWords(sha, before, after); err != nil {
			return err
		}
	}
	accounts, err := a.w.AccountsOf(sha, Now)
	for _, acc := range accounts {
		if err := errors.Join(a.w.Touch(acc.ID, seq), touched.add(a.w, acc.ID)); err != nil {
			return err
		}
	}
	return err
}

// words are what a document is searched by.
func (a *applier) words(d record.Document) (string, error) {
	h, err := hiddenOf(a.w, d)
	d = h.document(d)
	return searched(d.Title, d.Text), err
}

func searched(title, text string) string { return fold.String(title + "\n" + text) }

// hideIn hides words of a document in the value of a correction.
func (v View) hideIn(d *record.Decision) error {
	if d.Value == nil {
		return nil
	}
	doc, err := v.read.stored(d.Document)
	if err != nil {
		return err
	}
	h, err := hiddenOf(v.Reader, doc)
	if err != nil {
		return err
	}
	list, err := h.claims([]record.Claim{*d.Value})
	if err == nil {
		d.Value = &list[0]
	}
	return err
}

// hideChange hides what is hidden in what a newer reading changed, and gives the document its text for the quotes.
func hideChange(r Reader, c *record.Change, text string) error {
	c.Document.Text = text
	h, err := hiddenOf(r, c.Document)
	lists := []*[]record.Claim{&c.Gone, &c.Come}
	for i := range c.Accounts {
		lists = append(lists, &c.Accounts[i].Gone, &c.Accounts[i].Come)
	}
	for _, l := range lists {
		if err == nil {
			*l, err = h.claims(*l)
		}
	}
	c.Document = h.document(c.Document)
	return err
}
