package register

import (
	"fmt"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register/sketch"
)

// applier makes the views out of the log, entry by entry. It is the only one that writes them, so that views kept and views rebuilt
// are made by the same lines.
type applier struct {
	w      Writer
	linker Linker
	blob   func(sha string) (Blob, error)
	read   readings
}

func newApplier(w Writer, l Linker, blob func(string) (Blob, error)) *applier {
	return &applier{w: w, linker: l, blob: blob, read: readings{r: w, blob: blob, entry: w.Entry, bonds: newBonds(w)}}
}

func (a *applier) apply(e Entry) error {
	var err error
	switch e.Kind {
	case KindDocument:
		err = a.document(e)
	case KindClaims:
		err = a.claims(e)
	case KindLinks:
		err = a.links(e)
	case KindDecision:
		err = a.decision(e)
	case KindRead:
		err = a.readAgain(e)
	case KindDataset:
		err = a.dataset(e)
	case KindDrop:
		err = a.drop(e)
	default:
		err = fmt.Errorf("%w: kind %q", ErrNewer, e.Kind)
	}
	if err != nil {
		return fmt.Errorf("entry %d (%s): %w", e.Seq, e.Kind, err)
	}
	return nil
}

func (a *applier) document(e Entry) error {
	body, err := decode[documentBody](e)
	if err != nil {
		return err
	}
	b, err := a.blob(body.SHA256)
	if err != nil {
		return err
	}
	if err := a.w.PutDocument(Document{Document: body.Document, Seq: e.Seq, Added: e.At}, searched(body.Title, b.Text)); err != nil {
		return err
	}
	s := sketch.Of(b.Text)
	if len(s) == 0 {
		return nil
	}
	return a.w.PutSketch(Sketched{body.SHA256, s.Bytes()}, s.Keys())
}

// claims puts the accounts of a reading in the place of those of the reading before.
func (a *applier) claims(e Entry) error {
	body, err := decode[claimsBody](e)
	if err != nil {
		return err
	}
	doc, err := a.w.Document(body.Document)
	if err != nil {
		return err
	}
	if err := a.retire(body, e.Seq); err != nil {
		return err
	}
	text, err := a.blob(body.Document)
	if err != nil {
		return err
	}
	doc.Document.Text = text.Text
	a.read.keep(e.Seq, body) // the links that follow ask for them
	a.read.keepDocument(doc.Document)
	for _, acc := range body.Accounts {
		p, err := a.linker.Profile(acc.ID, doc.Document, acc.account())
		if err != nil {
			return err
		}
		if err := a.w.PutAccount(Account{acc.ID, body.Document, e.Seq, Now}, p, e.Seq); err != nil {
			return err
		}
		if err := a.w.Touch(acc.ID, e.Seq); err != nil {
			return err
		}
	}
	var statements []Statement
	for _, st := range body.Statements {
		statements = append(statements, Statement{body.Document, st.Claim, st.Covers})
	}
	if err := a.w.PutStatements(body.Document, statements, e.Seq); err != nil {
		return err
	}
	doc.Document.Text = ""
	doc.Engine, doc.Read, doc.Accounts, doc.Findings = body.Engine, e.Seq, len(body.Accounts), len(body.Findings)
	return a.w.PutDocument(doc, "")
}

// readAgain notes who has read documents last.
func (a *applier) readAgain(e Entry) error {
	body, err := decode[readBody](e)
	if err != nil {
		return err
	}
	for _, sha := range body.Documents {
		doc, err := a.w.Document(sha)
		if err != nil {
			return fmt.Errorf("document %s: %w", sha, err)
		}
		doc.Engine = body.Engine
		if err := a.w.PutDocument(doc, ""); err != nil {
			return err
		}
	}
	return nil
}

func (a *applier) retire(body claimsBody, seq int64) error {
	old, err := a.w.AccountsOf(body.Document, Now)
	if err != nil {
		return err
	}
	stays := map[string]bool{}
	for _, acc := range body.Accounts {
		stays[acc.ID] = true
	}
	for _, acc := range old {
		if !stays[acc.ID] {
			if err := a.w.RetireAccount(acc.ID, seq); err != nil {
				return err
			}
		}
	}
	return nil
}

func (a *applier) links(e Entry) error {
	body, err := decode[linksBody](e)
	if err != nil {
		return err
	}
	if body.Copy != nil {
		if err := a.w.PutCopy(body.Document, *body.Copy, e.Seq); err != nil {
			return err
		}
	}
	for _, j := range body.Judgements {
		if err := a.w.PutJudgement(j, e.Seq); err != nil {
			return err
		}
		a.read.bonds.put(j)
	}
	touched, err := a.moves(body.Moves, e.Seq)
	if err != nil {
		return err
	}
	accounts, err := a.w.AccountsOf(body.Document, Now)
	if err != nil {
		return err
	}
	if err := a.retie(body, accounts, touched, e.Seq); err != nil {
		return err
	}
	for _, acc := range accounts {
		if err := touched.add(a.w, acc.ID); err != nil {
			return err
		}
	}
	// Whoever the machine is unsure about now needs a look.
	for _, j := range body.Judgements {
		for _, id := range []string{j.A, j.B} {
			if j.Verdict == record.Unsure {
				if err := touched.add(a.w, id); err != nil {
					return err
				}
			}
		}
	}
	return a.assemble(touched, e.Seq)
}

func (a *applier) decision(e Entry) error {
	body, err := decode[decisionBody](e)
	if err != nil {
		return err
	}
	touched, err := a.moves(body.Moves, e.Seq)
	if err != nil {
		return err
	}
	put := func() error { return a.ruled(body, e.Seq, touched) }
	if len(body.Subjects) == 0 && body.Document != "" {
		err = a.hide(body.Document, e.Seq, touched, put)
	} else {
		err = put()
	}
	if err != nil {
		return err
	}
	return a.assemble(touched, e.Seq)
}

// ruled writes what holds since a decision, and no more since an undoing.
func (a *applier) ruled(body decisionBody, seq int64, touched *incidents) error {
	for _, h := range body.Holds {
		if err := a.w.PutHold(h, seq); err != nil {
			return err
		}
	}
	for _, t := range body.Ties {
		if err := a.w.PutTie(t, seq); err != nil {
			return err
		}
	}
	if body.Undoes > 0 {
		if err := a.w.Lift(body.Undoes, seq); err != nil {
			return err
		}
	}
	if body.Source != "" {
		ids, err := a.speaking(body.Source)
		if err != nil {
			return err
		}
		for _, id := range ids {
			touched.put(id)
		}
	}
	for _, id := range bears(body.Decision) {
		if err := a.w.PutRuling(Ruling{Seq: seq, Account: id, Decision: body.Decision}); err != nil {
			return err
		}
		if body.Action == record.Code {
			continue // it changes no incident
		}
		if err := a.w.Touch(id, seq); err != nil {
			return err
		}
		if err := touched.add(a.w, id); err != nil {
			return err
		}
	}
	return nil
}

// profile is what the linker compares of an account of a document that is there.
func (a *applier) profile(document string, acc accountBody) (Profile, error) {
	doc, err := a.read.document(document)
	if err != nil {
		return Profile{}, err
	}
	return a.linker.Profile(acc.ID, doc, acc.account())
}
