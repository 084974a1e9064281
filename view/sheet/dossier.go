package sheet

import (
	"fmt"
	"strings"

	"github.com/sabt-org/sabt/record"
)

// Dossier is an incident as a person reads it, with what its accounts say side by side.
type Dossier struct {
	ID       string
	Heading  string
	State    string
	Tolls    []Fact // by effect, under the policy range
	Accounts []Told
	Lines    []Said
	Grades   []Why    // of every claim
	Why      []Judged // between its accounts
	Doubts   []Judged // with accounts elsewhere
	Decided  []Event
	Series   *Series // that it is of
	History  []Event
}

// Told is an account: a letter stands for it.
type Told struct {
	Letter string
	ID     string
	Title  string
	Issued string
	Copy   string // "copy of A, 92 %"; "" for an original
}

// Said is a value of one account.
type Said struct {
	Letter string
	Line
	Claim string
	Grade string // "B2"; "" for what is not looked up by grade
}

// Judged is a pair of accounts with a verdict.
type Judged struct {
	Pair    string
	Verdict string
	Score   string
	Because string
}

// Event is an entry of the log.
type Event struct {
	Seq  int64
	When string
	What string
}

// DossierOf lays a dossier out.
func DossierOf(d record.Dossier) Dossier {
	out := Dossier{ID: d.Incident.ID, Heading: Heading(d.Incident), State: state(d.Incident)}
	for _, e := range effects() {
		if t, ok := TollOf(d.Incident, e, record.PolicyRange); ok {
			out.Tolls = append(out.Tolls, Fact{plain(e), Value{Text: Ends(t)}})
		}
	}
	letters := map[string]string{}
	for i, a := range d.Accounts {
		letters[a.ID] = letter(i)
		out.Accounts = append(out.Accounts, Told{letter(i), a.ID, Telling(*a.Document), Issued(*a.Document), ""})
	}
	for i, a := range d.Accounts {
		out.Accounts[i].Copy = copyOf(a, d.Accounts, letters)
	}
	out.Lines, out.Grades = side(d.Accounts), whyOf(d.Accounts)
	for _, j := range d.Judgements {
		out.Why = append(out.Why, judged(letters[j.A]+" and "+letters[j.B], j))
	}
	for _, p := range d.Doubts {
		out.Doubts = append(out.Doubts, judged(letters[otherOf(p)]+" and "+p.Incident, p.Judgement))
	}
	for _, e := range d.Decided {
		out.Decided = append(out.Decided, Event{e.Seq, e.At.UTC().Format("2006-01-02 15:04"), decided(*e.Decision) + words(e.Decision, d.Accounts)})
	}
	if d.Series != nil {
		s := SeriesOf(*d.Series)
		out.Series = &s
	}
	for _, e := range d.History {
		out.History = append(out.History, EventOf(e, letters))
	}
	return out
}

// copyOf says of which document another is a copy, by the letter of an account of it where there is one.
func copyOf(a record.Told, all []record.Told, letters map[string]string) string {
	if a.Copy == nil {
		return ""
	}
	of := short(a.Copy.Of)
	for _, o := range all {
		if o.Document.SHA256 == a.Copy.Of {
			of = letters[o.ID]
		}
	}
	return fmt.Sprintf("copy of %s, %.0f %% of the words", of, 100*a.Copy.Share)
}

func otherOf(p record.Pair) string {
	if p.A == p.Account {
		return p.B
	}
	return p.A
}

func judged(pair string, j record.Judgement) Judged {
	return Judged{Pair: pair, Verdict: string(j.Verdict), Score: Likely(j), Because: Because(j)}
}

// letter is A to Z, then A2.
func letter(i int) string {
	s := string(rune('A' + i%26))
	if i >= 26 {
		s += fmt.Sprint(i/26 + 1)
	}
	return s
}

// state says how an incident stands, in a line.
func state(in record.Incident) string {
	parts := []string{many(len(in.Accounts), "account"), many(in.Documents, "document")}
	if in.Roots != in.Documents {
		parts = append(parts, many(in.Roots, "original"))
	}
	parts = append(parts, Review(in))
	for _, a := range []record.Aspect{record.OfOccurrence, record.OfAuthorship, record.OfToll} {
		if g := in.Grades[a]; g != "" {
			parts = append(parts, string(a)+" "+string(g))
		}
	}
	switch {
	case in.Whole:
		parts = append(parts, "the whole of series "+in.Series)
	case in.Series != "":
		parts = append(parts, "part of series "+in.Series)
	}
	if len(in.Disputed) > 0 {
		parts = append(parts, "accounts differ on "+strings.Join(each(in.Disputed, plain[record.Variable]), ", "))
	}
	return strings.Join(parts, " · ")
}

func many(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return Number(n) + " " + noun + "s"
}

// mark compares a line with the counts of all accounts for the same effect.
func (h heard) mark(i int, a record.Account, l Line) Mark {
	for _, c := range a.Casualties {
		if c.Span == l.Value.Span && plain(c.Effect) == l.Label && !c.Subset && !c.Superseded {
			same := filter(h, func(o record.Casualty) bool { return o.Effect == c.Effect })
			return mark(voiced(i, c), same)
		}
	}
	return l.Mark
}
