package score

import (
	"strings"

	"github.com/sabt-org/sabt/pipeline/extract/weigh"
	"github.com/sabt-org/sabt/record"
)

// View is what is looked at: the finished accounts of a document.
type View struct {
	Reading  *record.Reading
	Accounts []record.Account
	room     [32]Reason // of the list that is made
}

// Reason is one that holds of a value.
type Reason = weigh.Reason

// list gathers the reasons that hold.
type list []Reason

func (l *list) add(when bool, what string) {
	if when {
		*l = append(*l, Reason{What: what})
	}
}

func (l *list) of(what, which string) { *l = append(*l, Reason{What: what, Which: which}) }

// step adds the step on which n stands: none, 1, 2 or 3, 4 to 7, 8 to 15, more.
func (l *list) step(what string, n int) {
	names := [...]string{"0", "1", "2+", "4+", "8+", "16+"}
	i := 0
	for at := 1; i < len(names)-1 && n >= at; at *= 2 {
		i++
	}
	l.of(what, names[i])
}

// list begins a list, in the room of the one before.
func (v *View) list() list { return append(v.room[:0], Reason{What: "bias"}) }

// Incident are the reasons for an account: that it tells of an incident at all, and of one that no other account tells of.
func (v *View) Incident(i int) []Reason {
	a := &v.Accounts[i]
	l := v.list()
	l.of("type", string(a.Type))
	l.of(a.Trigger.Method, "")
	l.of("stage", string(a.Stage))
	l.add(a.Main, "main")
	l.add(a.Date == nil, "undated")
	l.add(a.Date != nil && !a.Date.Known(), "day unknown")
	l.add(a.Date != nil && a.Date.Known() && a.Date.From == a.Date.To, "one day")
	l.add(a.Place == nil, "unplaced")
	if a.Place != nil {
		l.of("place", string(a.Place.Kind))
	}
	l.step("tolls", len(a.Casualties))
	l.step("parties", len(a.Perpetrators))
	l.step("sentences", len(a.Evidence))
	l.step("accounts", len(v.Accounts))
	for j := range v.Accounts {
		b := &v.Accounts[j]
		l.add(i != j && a.Type == b.Type && samePlace(a, b) && sameDay(a, b), "twin")
	}
	return l
}

func samePlace(a, b *record.Account) bool {
	return a.Place == nil || b.Place == nil || a.Place.Name == b.Place.Name
}

func sameDay(a, b *record.Account) bool {
	return a.Date == nil || b.Date == nil || a.Date.Date == b.Date.Date
}

// shared are the reasons that lie in the account of a value, and where its words stand.
func (v *View) shared(i int, at record.Span) list {
	a := &v.Accounts[i]
	l := v.list()
	l.add(a.Main, "main")
	switch {
	case a.Score < 0.5:
		l.of("incident", "doubtful")
	case a.Score < 0.75:
		l.of("incident", "likely")
	case a.Score < 0.9:
		l.of("incident", "probable")
	}
	l.step("sentences", len(a.Evidence))
	l.step("accounts", len(v.Accounts))
	d := v.Reading.SentenceAt(at.Start) - v.Reading.SentenceAt(a.Trigger.Span.Start)
	l.add(d == 0, "with the act")
	l.add(d < 0, "before the act")
	l.add(d > 3, "far after the act")
	return l
}

// Date are the reasons for a day.
func (v *View) Date(i int) []Reason {
	d := v.Accounts[i].Date
	l := v.shared(i, d.Span)
	l.of(d.Method, "")
	l.of("precision", string(d.Precision))
	l.add(!d.Known(), "unknown")
	l.add(!v.Reading.Document.Published.Known(), "unpublished")
	l.step("dates", len(v.Reading.Dates))
	return l
}

// Place are the reasons for a place.
func (v *View) Place(i int) []Reason {
	p := v.Accounts[i].Place
	l := v.shared(i, p.Span)
	l.of(p.Method, "")
	l.of("precision", string(p.Precision))
	l.add(!p.Located, "not located")
	l.add(p.Country == "", "no country")
	l.step("within", len(p.Within))
	l.step("places", len(v.Reading.Places))
	return l
}

// Toll are the reasons for a figure and its source.
func (v *View) Toll(i, k int) []Reason {
	a := &v.Accounts[i]
	c := &a.Casualties[k]
	l := v.shared(i, c.Span)
	rule, _, _ := strings.Cut(strings.TrimPrefix(c.Method, "toll/"), "/")
	l.of(c.Method, "")
	l.of("rule", rule)
	l.of("effect", string(c.Effect))
	l.of("bound", string(c.Count.Bound))
	l.of("voice", string(c.Source.Kind))
	l.add(c.Source.Name == "", "own voice")
	l.add(c.Source.Name != "" && c.Source.Kind == "", "source of no kind")
	l.add(c.Subset, "subset")
	l.add(c.Superseded, "superseded")
	l.add(c.Who != "", "who")
	l.step("size", c.Count.Min)
	same, other := 0, 0
	for j := range a.Casualties {
		if e := &a.Casualties[j]; j != k && e.Effect == c.Effect {
			if e.Count.Min == c.Count.Min {
				same++
			} else if !e.Subset && !c.Subset {
				other++
			}
		}
	}
	l.add(same > 0, "told again")
	l.add(other > 0, "rival")
	l.add(other > 2, "rivals")
	return l
}

// Perpetrator are the reasons for a party and its basis.
func (v *View) Perpetrator(i, k int) []Reason {
	a := &v.Accounts[i]
	p := &a.Perpetrators[k]
	l := v.shared(i, p.Span)
	l.of(p.Method, "")
	l.of("basis", string(p.Basis))
	l.of("voice", string(p.Source.Kind))
	l.add(p.Canonical == "", "not in the list")
	l.add(p.Individual, "person")
	l.add(!p.Named, "unnamed")
	l.step("parties", len(a.Perpetrators))
	l.step("named", len(p.Mentions))
	return l
}
