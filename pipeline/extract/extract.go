// Package extract turns a reading into accounts: which incidents the document tells of, and who says what of each;
// and into the warnings, estimates and aggregates that are no incidents.
//
// It reads only what stands in the reading. Extract is the function to read first: acts and counts of harm are found,
// the text is cut into scenes, totals over many incidents are set aside, scenes that tell of one incident are joined,
// and each group becomes an account with its parties.
package extract

import (
	"fmt"
	"slices"

	"github.com/sabt-org/sabt/pipeline/extract/account"
	"github.com/sabt-org/sabt/pipeline/extract/act"
	"github.com/sabt-org/sabt/pipeline/extract/casualty"
	"github.com/sabt-org/sabt/pipeline/extract/filler"
	"github.com/sabt-org/sabt/pipeline/extract/outlook"
	"github.com/sabt-org/sabt/pipeline/extract/role"
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/pipeline/extract/score"
	"github.com/sabt-org/sabt/pipeline/extract/series"
	"github.com/sabt-org/sabt/pipeline/extract/subject"
	"github.com/sabt-org/sabt/pipeline/extract/tally"
	"github.com/sabt-org/sabt/pipeline/extract/weigh"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/lexicon"
)

// Extractor extracts accounts. It is safe for use by several goroutines.
type Extractor struct {
	cues  map[string]*lexicon.Cues
	words *lexicon.Lexicon
	acts  *act.Finder
	harms *casualty.Finder

	learned account.Learned
	subject *subject.Model
	scorer  *score.Scorer
	fillers *filler.Model
	named   weigh.Model // of who is told to have done it where rules find nobody; nil: nobody
}

// New loads the cue words of all languages and what was learned.
func New() (*Extractor, error) {
	e, err := Rules()
	if err != nil {
		return nil, err
	}
	if e.fillers, err = filler.Open(); err != nil {
		return nil, fmt.Errorf("extract: %w", err)
	}
	return e, nil
}

// Rules is New without the model of roles, which is trained with it.
func Rules() (*Extractor, error) {
	cues, err := lexicon.OpenCues()
	if err != nil {
		return nil, fmt.Errorf("extract: %w", err)
	}
	words, err := lexicon.Open()
	if err != nil {
		return nil, fmt.Errorf("extract: %w", err)
	}
	learned, err := account.Open()
	if err != nil {
		return nil, fmt.Errorf("extract: %w", err)
	}
	scorer, err := score.Open()
	if err != nil {
		return nil, fmt.Errorf("extract: %w", err)
	}
	about, err := subject.Open()
	if err != nil {
		return nil, fmt.Errorf("extract: %w", err)
	}
	named, err := role.OpenWords()
	if err != nil {
		return nil, fmt.Errorf("extract: %w", err)
	}
	return &Extractor{named: named, scorer: scorer, learned: learned, subject: about, cues: cues, words: words, acts: act.New(cues), harms: casualty.New(cues, words)}, nil
}

// With is the same with another model of roles: one that was learned without the texts that are to be judged.
func (e *Extractor) With(m *filler.Model) *Extractor {
	other := *e
	other.fillers = m
	return &other
}

// Extract returns what the document asserts.
func (e *Extractor) Extract(r *record.Reading) record.Extraction {
	cues := e.cues[r.Document.Language]
	if cues == nil {
		return record.Extraction{}
	}
	ahead := &outlook.View{Reading: r, Cues: cues, Nouns: e.words}
	estimates := ahead.Estimates()
	drafts := apartFrom(estimates, e.harms.Find(r))
	about := e.about(r, cues)
	if about < subject.Enough || harmless(r, cues, drafts) {
		return record.Extraction{}
	}
	totals := e.totals(r, cues, drafts)
	d := e.document(totals)
	out := record.Extraction{
		Accounts:   e.accounts(d, about < subject.Doubtful),
		Warnings:   ahead.Warnings(),
		Estimates:  estimates,
		Aggregates: totals.Aggregates(d.Tally),
	}
	totals.Days(out.Accounts, out.Aggregates)
	(&series.View{Reading: r, Cues: cues, Scenes: d.Scenes}).Mark(out.Accounts, out.Aggregates)
	return out
}

// totals cuts the reading into scenes and looks for totals over them.
func (e *Extractor) totals(r *record.Reading, cues *lexicon.Cues, drafts []casualty.Draft) *tally.View {
	acts, drafts := beyond(motives(r, cues), e.acts.Find(r), drafts)
	scenes := scene.Cut(r, cues, acts, drafts)
	return &tally.View{Reading: r, Cues: cues, Scenes: scenes, Drafts: drafts, Nouns: e.words}
}

func (e *Extractor) document(v *tally.View) *account.Document {
	return &account.Document{Reading: v.Reading, Cues: v.Cues, Drafts: v.Drafts, Scenes: v.Scenes, Tally: v.Totals(), Learned: e.learned}
}

// Document is what grouping looks at; nil when the document tells of no violence, or its language has no words.
func (e *Extractor) Document(r *record.Reading) *account.Document {
	cues := e.cues[r.Document.Language]
	if cues == nil {
		return nil
	}
	drafts := apartFrom((&outlook.View{Reading: r, Cues: cues}).Estimates(), e.harms.Find(r))
	if e.about(r, cues) < subject.Enough || harmless(r, cues, drafts) {
		return nil
	}
	return e.document(e.totals(r, cues, drafts))
}

// Input is what fillers are looked for in, with the accounts as rules alone have them; false when the document tells
// of no violence, or its language has no words.
func (e *Extractor) Input(r *record.Reading) (filler.Input, bool) {
	d := e.Document(r)
	if d == nil {
		return filler.Input{}, false
	}
	return e.input(d, e.byRules(d, e.about(r, d.Cues) < subject.Doubtful)), true
}

func (e *Extractor) input(d *account.Document, accounts []record.Account) filler.Input {
	return filler.Input{Reading: d.Reading, Lexicon: e.words, Cues: d.Cues, Scenes: d.Scenes, Drafts: d.Drafts, Accounts: accounts}
}

// apartFrom leaves out the counts of harm whose words tell how strong a party is.
func apartFrom(estimates []record.Estimate, drafts []casualty.Draft) []casualty.Draft {
	return without(drafts, func(d casualty.Draft) bool {
		return slices.ContainsFunc(estimates, func(e record.Estimate) bool { return e.Span.Overlaps(d.Span) })
	})
}

// about is what speaks for a document to be about armed violence. Languages that it was not learned from are not judged.
func (e *Extractor) about(r *record.Reading, cues *lexicon.Cues) float32 {
	if r.Document.Language != subject.Language {
		return 0
	}
	v := subject.Read(r, cues)
	about := e.subject.About(v)
	if v.Hurts() {
		about += subject.Hurt
	}
	return about
}

// accounts are the accounts of a document with their fillers and scores.
func (e *Extractor) accounts(d *account.Document, doubtful bool) []record.Account {
	out := e.byRules(d, doubtful)
	if e.fillers != nil && d.Reading.Document.Language == "en" {
		out = e.fillers.Fill(e.input(d, out))
	}
	for i := range out {
		out[i].Perpetrators = role.Once(d.Reading, d.Cues, out[i].Perpetrators)
	}
	account.Number(out)
	e.scorer.Score(d.Reading, out)
	return out
}

// byRules are the accounts of a document as rules have them.
func (e *Extractor) byRules(d *account.Document, doubtful bool) []record.Account {
	ts := e.told(d, doubtful)
	views := e.views(d, ts)
	perpetrators := role.Perpetrators(views, d.Scenes)
	if len(e.named) > 0 && d.Reading.Document.Language == "en" && !d.Reading.InCapitals() {
		role.Choose(e.named, views, d.Scenes, perpetrators)
	}
	out := make([]record.Account, len(ts))
	for i, v := range views {
		a := ts[i].account
		account.Settle(d, ts[i].group, &a)
		a.Perpetrators = perpetrators[i]
		a.Weapons, a.Targets = role.Weapons(v), role.Targets(v)
		a.Victims = role.Victims(v, d.Drafts, d.Tally)
		out[i] = a
	}
	return out
}

// views are what the roles of each account are read from.
func (e *Extractor) views(d *account.Document, ts []told) []*role.View {
	views := make([]*role.View, len(ts))
	for i := range ts {
		t := &ts[i]
		views[i] = &role.View{Reading: d.Reading, Words: e.words, Cues: d.Cues, Account: &t.account, Scenes: t.group.Scenes, Context: t.group.Context}
	}
	return views
}

// told is an account with the scenes that it was made of.
type told struct {
	account record.Account
	group   *account.Group
}

// told makes an account of every group of scenes that has a day, a place or a toll. Where it is doubtful whether the
// document is about armed violence at all, it takes more.
func (e *Extractor) told(d *account.Document, doubtful bool) []told {
	var out []told
	for _, grp := range account.Groups(d) {
		a, ok := account.Build(d, grp)
		if !ok || !account.Warranted(d, grp) || doubtful && !account.Plain(d, grp) {
			continue
		}
		a.Main = account.Main(d, grp)
		out = append(out, told{a, grp})
	}
	return out
}
