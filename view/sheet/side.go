package sheet

import (
	"slices"

	"github.com/sabt-org/sabt/record"
)

// side puts what accounts say of one thing below each other, thing by thing.
func side(accounts []record.Told) []Said {
	byLabel := map[string][]Said{}
	rivals := voices(accounts)
	for i, a := range accounts {
		t := text(a.Document.Text)
		in := t.incident(a.Account)
		list := []Line{{Label: "act", Value: in.Type}, {Label: "place", Value: in.Place}, {Label: "date", Value: in.Date}}
		for _, l := range append(append(list, in.Facts...), in.Tolls...) {
			s := Said{Letter: letter(i), Line: l, Claim: claimOf(a, l)}
			s.Grade = code(a, s)
			if l.Mark != Alone || l.Level == 0 {
				s.Mark = rivals.mark(i, a.Account, l)
			}
			if l.Value.Text != "unknown" {
				byLabel[l.Label] = append(byLabel[l.Label], s)
			}
		}
	}
	var out []Said
	for _, label := range labels() {
		out = append(out, byLabel[label]...)
	}
	return out
}

func labels() []string {
	out := []string{"act", "place", "date", "perpetrator", "weapon", "target", "victim", "series"}
	return append(out, each(effects(), plain[record.Effect])...)
}

// heard are the counts of all accounts. A document's own voice is another one in each of them.
type heard []record.Casualty

func voices(accounts []record.Told) heard {
	var out heard
	for i, a := range accounts {
		for _, c := range a.Account.Casualties {
			if !c.Subset && !c.Superseded {
				out = append(out, voiced(i, c))
			}
		}
	}
	return out
}

func voiced(i int, c record.Casualty) record.Casualty {
	c.Source.Name = letter(i) + " " + c.Source.Name
	return c
}

// code is the grade of the claim behind a line. Acts, weapons, targets and victims go without: of those an incident may have several.
func code(a record.Told, s Said) string {
	g, ok := a.Grades[s.Claim]
	if !ok || slices.Contains([]string{"act", "weapon", "target", "victim"}, s.Label) {
		return ""
	}
	return g.String()
}

// claimOf is the id of the claim that a line shows.
func claimOf(a record.Told, l Line) string {
	i := slices.IndexFunc(a.Claims, func(c record.Claim) bool {
		return c.Evidence().Span == l.Value.Span && (l.Label == labelOf(c))
	})
	if i < 0 {
		return ""
	}
	return a.Claims[i].ID
}

func labelOf(c record.Claim) string {
	switch {
	case c.Casualty != nil:
		return plain(c.Casualty.Effect)
	case c.Variable == record.VarType:
		return "act"
	}
	return string(c.Variable)
}
