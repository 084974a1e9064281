package sheet

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/sabt-org/sabt/record"
)

// concerning are the moves of accounts that have a letter; all of them where none has.
func concerning(list []record.Placement, letters map[string]string) []record.Placement {
	if len(letters) == 0 {
		return list
	}
	return filter(list, func(m record.Placement) bool { return letters[m.Account] != "" })
}

// EventOf puts an entry of the log in words. letters stand for accounts; where there is none, the account's id does.
func EventOf(e record.Event, letters map[string]string) Event {
	out := Event{Seq: e.Seq, When: e.At.UTC().Format("2006-01-02 15:04")}
	switch e.Kind {
	case "document":
		out.What = "document received: " + Telling(*e.Document)
	case "claims":
		out.What = fmt.Sprintf("read: %s, %s in %s", many(e.Claims, "claim"), many(e.Accounts, "account"), Telling(*e.Document))
	case "links":
		out.What = cmp.Or(row(moved(concerning(e.Moves, letters), letters), tied(e.Ties, letters)), many(e.Judgements, "judgement")+" on "+Telling(*e.Document))
	case "read":
		out.What = "read again, and nothing changed: " + many(e.Unchanged, "document")
	case "dataset":
		out.What = fmt.Sprintf("imported for comparison: %s, %s of %s", strings.ToUpper(string(e.Dataset.Set)), many(e.Dataset.Events, "event"), isolated(e.Dataset.File))
	case "drop":
		out.What = fmt.Sprintf("file removed: %s of %s · by %s: %s", isolated(e.Dataset.File), strings.ToUpper(string(e.Dataset.Set)), isolated(e.Author), isolated(e.Reason))
	case "decision":
		out.What = decided(*e.Decision)
		if m := moved(concerning(e.Moves, letters), letters); m != "" {
			out.What += " · " + m
		}
	default:
		out.What = e.Kind
	}
	return out
}

// row joins what is there.
func row(parts ...string) string {
	return strings.Join(filter(parts, func(s string) bool { return s != "" }), " · ")
}

// tied says whom ties bind that have a letter, as far as they do.
func tied(list []record.Tie, letters map[string]string) string {
	n := 0
	for _, t := range list {
		if len(letters) == 0 || letters[t.A] != "" || letters[t.B] != "" {
			n++
		}
	}
	if n == 0 {
		return ""
	}
	return many(n, "tie") + " to others of a series"
}

func decided(d record.Decision) string {
	what := string(d.Action)
	if d.Action == record.Undo {
		what += fmt.Sprintf(" of entry %d", d.Undoes)
	}
	if len(d.Subjects) > 0 {
		what += " " + strings.Join(d.Subjects, " ")
	}
	if d.Whole != "" {
		what += ", the whole " + d.Whole
	}
	if d.Action == record.Redact {
		what += " document " + short(d.Document) + ", " + places(d.Spans)
	}
	if d.Event != "" {
		what += map[record.Action]string{record.Alias: " is ", record.Unalias: " is not "}[d.Action] + isolated(d.Event)
	}
	if d.Claim != "" {
		what += ", claim " + d.Claim
	}
	if d.Credibility != 0 {
		what += ", credibility " + string('0'+rune(d.Credibility))
	}
	if d.Source != "" && d.Letter != "" {
		what += " source " + isolated(d.Source) + ", " + Graded(d.Variable) + " " + string(d.Letter)
	}
	if d.Aspect != "" {
		what += ", " + string(d.Aspect) + " " + string(d.Grade)
	}
	if d.Value != nil {
		what += ", " + labelOf(*d.Value) + ": " + corrected(*d.Value)
	}
	return what + " · by " + isolated(d.Author) + ": " + isolated(d.Reason)
}

// places says how much of a document is hidden.
func places(list []record.Span) string {
	if len(list) == 0 {
		return "the whole"
	}
	return many(len(list), "place")
}

// words are those that a correction stands on.
func words(d *record.Decision, accounts []record.Told) string {
	for _, a := range accounts {
		if d.Value != nil && a.Document.SHA256 == d.Document {
			return " “" + d.Value.Evidence().Span.Quote(a.Document.Text) + "”"
		}
	}
	return ""
}

// corrected is the value of a correction.
func corrected(c record.Claim) string {
	switch {
	case c.Date != nil:
		return When(c.Date.Date)
	case c.Place != nil:
		return Where(c.Place.Place)
	case c.Casualty != nil:
		return Figure(c.Casualty.Count)
	case c.Perpetrator != nil:
		return c.Perpetrator.Canonical
	case c.Type != "":
		return Type(c.Type)
	}
	return plain(c.Stage)
}

// moved says who went where; accounts that go the same way are told together, and so are those that open incidents of their own.
func moved(list []record.Placement, letters map[string]string) string {
	var order, opens []string
	to := map[string][]string{}
	for _, m := range list {
		name := cmp.Or(letters[m.Account], m.Account)
		if m.Account == m.Incident {
			opens = append(opens, name)
			continue
		}
		if to[m.Incident] == nil {
			order = append(order, m.Incident)
		}
		to[m.Incident] = append(to[m.Incident], name)
	}
	var out []string
	switch {
	case len(opens) == 1:
		out = append(out, opens[0]+" opens an incident")
	case len(opens) > 1:
		out = append(out, strings.Join(opens, ", ")+" open an incident each")
	}
	for _, in := range order {
		who := strings.Join(to[in], ", ")
		if in == "" {
			out = append(out, "read no more: "+who)
		} else {
			verb := " belongs to "
			if len(to[in]) > 1 {
				verb = " belong to "
			}
			out = append(out, who+verb+in)
		}
	}
	return strings.Join(out, "; ")
}
