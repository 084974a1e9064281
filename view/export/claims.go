package export

import (
	"strings"

	"github.com/sabt-org/sabt/record"
)

// claims is the table with a row a claim: every value of every source, with its words.
func claims() Table {
	return Table{Name: "claims", whole: true, Columns: []Column{
		{"claim", Text, "id of the claim"},
		{"incident", Text, "id of the incident"},
		{"account", Text, "id of the account: what one document tells of the incident"},
		{"document", Text, "SHA-256 of the document as it was received"},
		{"variable", Text, "what it is about: type, stage, date, place, weapon, target, victim, perpetrator, casualty, series"},
		{"value", Text, "code or name: the type, the place, the party, the kind of weapon or target"},
		{"effect", Text, "of a casualty or a victim: killed, injured, killed_or_injured, missing, abducted, displaced"},
		{"status", Text, "of those: civilian, fighter, security_force, perpetrator; empty: not said"},
		{"bound", Text, "exact, at_least, more_than, at_most, less_than, about, range, vague"},
		{"min", Int, "lower end; empty is open"},
		{"max", Int, "upper end; empty is open"},
		{"who", Text, "whom a casualty counts, as written"},
		{"subset", Bool, "it is part of another count of the account: never to be added"},
		{"superseded", Bool, "the document itself calls it an earlier figure"},
		{"date_from", DayType, "of a date"},
		{"date_to", DayType, "of a date"},
		{"basis", Text, "of a perpetrator: claimed_by_perpetrator, reported_fact, accused, suspected, denied"},
		{"source", Text, "who says so, as the document names it; empty: the document's own voice"},
		{"source_kind", Text, "perpetrator, authority, medical, witness, media, monitor, un, ngo, foreign_government, military, expert, unknown"},
		{"via", Text, "through whom it came, nearest to the document first, separated by ;"},
		{"quote", Text, "the words"},
		{"start", Int, "where the words begin in the text of the document, in bytes of UTF-8"},
		{"end", Int, "where they end"},
		{"admiralty", Text, "letter of the source and digit of the claim, as B2; empty for what is not graded: series, and what was set aside"},
		{"set_aside", Bool, "a person set it aside: it is in no toll"},
		{"method", Text, "what read it"},
		{"score", Float, "machine's number, 0 to 1; empty: not scored"},
	}, rows: func(add func([]any), d record.Dossier, _ record.PolicyName) {
		gone := d.SetAside()
		for i := range d.Accounts {
			t := &d.Accounts[i]
			for k := range t.Claims {
				add(claimRow(d.Incident.ID, t, &t.Claims[k], gone[t.Claims[k].ID]))
			}
		}
	}}
}

func claimRow(incident string, t *record.Told, c *record.Claim, aside bool) []any {
	e, src := c.Evidence(), c.Source()
	v := valueOf(c)
	grade, graded := t.Grades[c.ID]
	row := []any{c.ID, incident, t.ID, t.Document.SHA256, string(c.Variable), text(v.value), text(v.effect), text(v.status), nil, nil, nil, text(v.who),
		v.subset, v.superseded, day(v.date.From), day(v.date.To), text(v.basis), text(src.Name), text(src.Kind), text(via(src)),
		quote(e.Span, t.Document.Text), nil, nil, nil, aside, text(e.Method), nil}
	if v.count != nil {
		row[8], row[9], row[10] = text(v.count.Bound), number(v.count.Min), number(v.count.Max)
	}
	if !e.Span.IsZero() {
		row[21], row[22] = e.Span.Start, e.Span.End
	}
	if graded {
		row[23] = grade.String()
	}
	if e.Score > 0 {
		row[26] = round(float64(e.Score))
	}
	return row
}

func round(f float64) float64 { return float64(int(f*1000+0.5)) / 1000 }

func via(s record.Source) string {
	var out []string
	for _, r := range s.Via {
		out = append(out, r.Name)
	}
	return strings.Join(out, "; ")
}

// value is what a claim says, in the cells of a row.
type value struct {
	value              string
	effect             record.Effect
	status             record.VictimStatus
	count              *record.Count
	who                string
	subset, superseded bool
	date               record.Date
	basis              record.Basis
}

func valueOf(c *record.Claim) value {
	switch {
	case c.Variable == record.VarType:
		return value{value: string(c.Type)}
	case c.Variable == record.VarStage:
		return value{value: string(c.Stage)}
	case c.Date != nil:
		return value{value: string(c.Date.Precision), date: c.Date.Date}
	case c.Place != nil:
		return value{value: c.Place.Name}
	case c.Weapon != nil:
		return value{value: string(c.Weapon.Kind)}
	case c.Target != nil:
		return value{value: string(c.Target.Type), count: c.Target.Count}
	case c.Victim != nil:
		v := c.Victim
		return value{value: v.Name, effect: v.Effect, status: v.Status, count: v.Count, who: v.Description}
	case c.Perpetrator != nil:
		return value{value: c.Perpetrator.Canonical, basis: c.Perpetrator.Basis}
	case c.Casualty != nil:
		v := c.Casualty
		return value{effect: v.Effect, status: v.Status, count: &v.Count, who: v.Who, subset: v.Subset, superseded: v.Superseded}
	case c.Series != nil:
		if c.Series.Whole {
			return value{value: "whole"}
		}
		return value{value: "part"}
	}
	return value{}
}
