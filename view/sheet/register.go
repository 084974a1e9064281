package sheet

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode"

	"github.com/sabt-org/sabt/record"
)

// Heading says what an incident is, in a line: "bombing · Kunduz, Afghanistan · Sun 2024-05-12".
func Heading(in record.Incident) string {
	head := Type(in.Type)
	if in.Stage != record.CarriedOut && in.Stage != "" {
		head += ", " + plain(in.Stage)
	}
	place, day := "place unknown", "date unknown"
	if in.Place.Name != "" {
		place = Where(in.Place)
	}
	if in.Date.Known() {
		day = When(in.Date)
	}
	return head + " · " + place + " · " + day
}

// TollOf is the toll of an effect under a policy, of all victims; false when nobody speaks of it.
func TollOf(in record.Incident, e record.Effect, p record.PolicyName) (record.Toll, bool) {
	for _, t := range in.Tolls {
		if t.Effect == e && t.Policy == p && t.Status == "" {
			return t, true
		}
	}
	return record.Toll{}, false
}

// Ends puts a toll in words: "14 to 19, best 19", "at least 8", "pending".
func Ends(t record.Toll) string {
	switch t.State {
	case record.TollPending:
		return "pending"
	case record.TollParties:
		return "only parties to the conflict say"
	}
	s := Number(t.Min)
	switch {
	case t.Max == record.Unbounded:
		s = "at least " + s
	case t.Max != t.Min:
		s += " to " + Number(t.Max)
	}
	if t.Best != record.Blank && (t.Best != t.Min || t.Max == record.Unbounded) {
		s += ", best " + Number(t.Best)
	}
	return s
}

// Short is a toll for a narrow column: "14–19", "8+", "?" when only parties speak or the bar of the policy is not met, "" for silence.
func Short(in record.Incident, e record.Effect) string {
	t, ok := TollOf(in, e, record.PolicyRange)
	switch {
	case !ok:
		return ""
	case t.State != record.TollGiven:
		return "?"
	case t.Max == record.Unbounded:
		return Number(t.Min) + "+"
	case t.Max != t.Min:
		return Number(t.Min) + "–" + Number(t.Max)
	}
	return Number(t.Min)
}

// Parties names who is said to have done it, with the ground: "ISIS-K (claimed)".
func Parties(in record.Incident) string {
	var out []string
	for _, p := range in.Perpetrators {
		out = append(out, isolated(p.Name)+ground(p.Basis))
	}
	return strings.Join(out, ", ")
}

// PartyNames is Parties without the ground, and so without those that are only said not to have done it.
func PartyNames(in record.Incident) string {
	named := filter(in.Perpetrators, func(p record.Party) bool { return p.Basis != record.Denied })
	return strings.Join(each(named, func(p record.Party) string { return isolated(p.Name) }), ", ")
}

func ground(b record.Basis) string {
	switch b {
	case record.ClaimedByPerpetrator:
		return " (claimed)"
	case record.Accused:
		return " (accused)"
	case record.Suspected:
		return " (suspected)"
	case record.Denied:
		return " (denied)"
	}
	return ""
}

// Review puts the state of an incident in words.
func Review(in record.Incident) string {
	if in.Standing != record.Stands {
		return plain(in.Standing)
	}
	return plain(in.Review)
}

// Telling names a document in a line: its title, else where it came from.
func Telling(d record.Document) string {
	return isolated(cmp.Or(seen(d.Title), givenID(&d), d.Path, d.URL, short(d.SHA256)))
}

// seen is a text that has something to be seen; "" for one of blanks and of signs without a width, which nobody could choose.
func seen(s string) string {
	if strings.ContainsFunc(s, func(r rune) bool { return unicode.IsGraphic(r) && !unicode.IsSpace(r) && !unicode.Is(unicode.Cf, r) }) {
		return s
	}
	return ""
}

// Issued says who put a document out and when: "Paper A, 2024-05-12".
func Issued(d record.Document) string {
	return join(isolated(d.Publisher), d.Published.String())
}

func short(sha string) string { return sha[:min(len(sha), 12)] }

// little is how much a reason has to weigh to be told; the others stand in the JSON.
const little = 0.3

// Because puts the reasons of a judgement in a row, those that count most first; what speaks against is marked so.
func Because(j record.Judgement) string {
	reasons := filter(j.Reasons, func(r record.Reason) bool { return math.Abs(r.Weight) >= little || len(j.Reasons) < 3 })
	slices.SortStableFunc(reasons, func(a, b record.Reason) int { return cmp.Compare(math.Abs(b.Weight), math.Abs(a.Weight)) })
	var out []string
	for _, r := range reasons {
		say := r.Say
		if r.Weight < 0 {
			say = "against: " + say
		}
		out = append(out, say)
	}
	return strings.Join(out, "; ")
}

// Likely is a score as a reader takes it.
func Likely(j record.Judgement) string { return fmt.Sprintf("%.2f", j.Score) }

// SourceKind puts the kind of a source in words; "" for none.
func SourceKind(code string) string {
	if code == "" {
		return ""
	}
	return kindOf(record.SourceKind(code))
}

// Harmed says whom a total counts: "killed", "injured, civilian".
func Harmed(t record.Total) string { return join(plain(t.Effect), statusOf(t.Status)) }

// KeyOf is what a sum of a total stands for.
func KeyOf(t record.Total, s record.Sum) string {
	switch {
	case s.Key == "" && t.By == "":
		return "all"
	case s.Key == "" && t.By == "status":
		return "all victims"
	case s.Key == "":
		return "unknown"
	case t.By == "type":
		return Type(record.IncidentType(s.Key))
	}
	return isolated(strings.ReplaceAll(s.Key, "_", " "))
}

// SourceName is a source, or a kind of source, by its code.
func SourceName(s string) string {
	if k := SourceKind(s); strings.ToLower(s) == s && !strings.Contains(s, " ") {
		return k
	}
	return isolated(s)
}
