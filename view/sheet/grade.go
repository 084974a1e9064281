package sheet

import (
	"strings"

	"github.com/sabt-org/sabt/record"
)

// Graded names a kind of value as it is graded: a toll is a toll there, and "" is everything.
func Graded(v record.Variable) string {
	switch v {
	case "":
		return "all"
	case record.VarCasualty:
		return "toll"
	}
	return plain(v)
}

// Letters puts the letters of a source in a row: "toll B, all C*". A star is a person's.
func Letters(list []record.SourceGrading) string {
	return strings.Join(each(list, func(g record.SourceGrading) string {
		s := Graded(g.For) + " " + string(g.Letter)
		if g.Decision != 0 {
			s += "*"
		}
		return s
	}), ", ")
}

// Why is the grade of a claim in words: the letter with its reason, then the digit with its own.
type Why struct {
	Code  string // "B2"
	Claim string // id
	What  string // "A · killed: at least 5 — a doctor (medical)"
	Say   string
}

// whyOf lists the grades of all claims, account by account.
func whyOf(accounts []record.Told) []Why {
	var out []Why
	for i, a := range accounts {
		for _, c := range a.Claims {
			g, ok := a.Grades[c.ID]
			if !ok {
				continue
			}
			l := ClaimIn(c, a.Document.Text)
			what := letter(i) + " · " + l.Label + ": " + l.Value.Text
			if l.Source = text(a.Document.Text).source(c.Source()); l.Source.Text != "" {
				what += " — " + l.Source.Text
			}
			out = append(out, Why{Code: g.String(), Claim: c.ID, What: what,
				Say: string(g.Source) + ": " + reason(g.Letter) + "; " + string('0'+rune(g.Credibility)) + ": " + reason(g.Digit)})
		}
	}
	return out
}

func reason(r record.Reasoned) string { return isolated(r.Say) }
