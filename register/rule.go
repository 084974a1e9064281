package register

import (
	"cmp"
	"slices"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/fold"
	"github.com/sabt-org/sabt/register/policy"
)

// rule applies what people decided, in the order in which they did.
func rule(in *record.Incident, parts []Part, rulings []Ruling, unsure bool) {
	looked := int64(0)
	slices.SortFunc(rulings, func(a, b Ruling) int { return cmp.Compare(a.Seq, b.Seq) })
	for _, r := range rulings {
		if r.Action == record.Undo || r.Source != "" || slices.Contains(aloof(), r.Action) || r.Event != "" {
			continue // who grades a source, hides or discloses a name, approves, codes, or finds it in another data set has not looked anew
		}
		looked = r.Seq
		switch r.Action {
		case record.Reject:
			if r.Claim == "" {
				in.Standing = record.Rejected
			}
		case record.Withdraw:
			in.Standing = record.Withdrawn
		case record.Accept:
			in.Standing = record.Stands
		case record.Grading:
			if in.Grades == nil && r.Aspect != "" {
				in.Grades = map[record.Aspect]record.Grade{}
			}
			if r.Aspect != "" {
				in.Grades[r.Aspect] = r.Grade
			}
		case record.Correct:
			correct(in, r.Value)
		}
	}
	in.Review = reviewed(parts, looked, unsure)
}

// aloof are decisions that say nothing of whether an incident stands: who approves has looked before.
func aloof() []record.Action {
	return []record.Action{record.Redact, record.Disclose, record.Approve, record.Code}
}

// reviewed says whether a person has looked since the last account came.
func reviewed(parts []Part, looked int64, unsure bool) record.ReviewState {
	switch {
	case looked == 0 && unsure:
		return record.NeedsReview
	case looked == 0:
		return record.Unreviewed
	}
	for _, p := range parts {
		if p.Since > looked {
			return record.NeedsReview
		}
	}
	return record.Reviewed
}

// correct puts a person's value in the place of the computed one.
func correct(in *record.Incident, v *record.Claim) {
	if v == nil {
		return
	}
	switch v.Variable {
	case record.VarType:
		in.Type = v.Type
	case record.VarStage:
		in.Stage = v.Stage
	case record.VarDate:
		in.Date = v.Date.Date
	case record.VarPlace:
		in.Place = v.Place.Place
	case record.VarPerpetrator:
		in.Perpetrators = []record.Party{{Name: v.Perpetrator.Canonical, Basis: v.Perpetrator.Basis}}
	case record.VarCasualty:
		in.Tolls = corrected(in.Tolls, v)
	}
	in.Disputed = slices.DeleteFunc(in.Disputed, func(d record.Variable) bool { return d == v.Variable })
}

// corrected sets the toll of one effect and status under every policy to the one that a person found right.
func corrected(tolls []record.Toll, v *record.Claim) []record.Toll {
	c := v.Casualty
	same := func(t record.Toll) bool { return t.Effect == c.Effect && t.Status == c.Status }
	out := slices.DeleteFunc(slices.Clone(tolls), same)
	for _, name := range policy.Names() {
		t := record.Toll{Effect: c.Effect, Status: c.Status, Policy: name, State: record.TollGiven, Min: max(c.Count.Min, 0),
			Best: record.Blank, Max: c.Count.Max, Claims: []string{v.ID}}
		if c.Count.Min == c.Count.Max {
			t.Best = c.Count.Min
		}
		out = append(out, t)
	}
	return out
}

// facets are the ways to find an incident.
func facets(in record.Incident, parts []Part) []Facet {
	var out []Facet
	add := func(kind FacetKind, name, note string) {
		if key := fold.String(name); key != "" && name != record.Redacted && !slices.ContainsFunc(out, func(f Facet) bool { return f.Kind == kind && f.Key == key }) {
			out = append(out, Facet{kind, key, name, note})
		}
	}
	for _, name := range append([]string{in.Place.Name, in.Place.Admin1, in.Place.Country, Country(in.Place.Country)}, in.Within...) {
		add(FacetPlace, name, "")
	}
	for _, p := range in.Perpetrators {
		if p.Basis != record.Denied {
			add(FacetActor, p.Name, "")
		}
	}
	add(FacetType, string(in.Type), "")
	add(FacetReview, string(in.Review), "")
	for _, a := range []record.Aspect{record.OfOccurrence, record.OfAuthorship, record.OfToll} {
		if g := in.Grades[a]; g != "" {
			add(FacetGrade, string(a)+":"+string(g), "")
		}
	}
	for _, v := range GradedVariables() {
		if g, ok := in.Admiralty[v]; ok {
			add(FacetGrade, string(v)+":"+g.String(), "")
		}
	}
	for _, p := range parts {
		add(FacetPublisher, p.Document.Publisher, "")
		for i := range p.Claims {
			s := p.Claims[i].Source()
			add(FacetSource, s.Name, string(s.Kind))
			if !s.OwnVoice() {
				add(FacetKindOf, string(s.Kind), "")
			}
		}
	}
	return out
}

// Country is the English name of a country by its code; "" when there is none.
func Country(code string) string {
	region, err := language.ParseRegion(code)
	if code == "" || err != nil {
		return ""
	}
	return display.English.Regions().Name(region)
}
