package register

import (
	"cmp"
	"slices"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register/policy"
)

// Part is an account with its document, as it goes into an incident.
type Part struct {
	ID       string
	Since    int64 // entry by which it joined
	Document record.Document
	Root     string // the first of the documents that this one is a copy of, or itself
	Copy     *record.Copy
	Engine   string // what read it
	Account  record.Account
	Claims   []record.Claim
}

// Assembled is an incident with the ways to find it.
type Assembled struct {
	record.Incident
	Facets []Facet
	tied   bool // an account tells of it as of a series, or a person gathered it
}

// Assemble computes an incident from its accounts, oldest first, and what people ruled. It is a function of these alone.
//
// Of values of which an incident has one, that of most documents is shown, then the more precise, then the older; that accounts differ
// is said in Disputed. A correction by a person goes before all. What is hidden of a document counts as before, and is named nowhere.
func Assemble(id string, parts []Part, rulings []Ruling, unsure bool) (Assembled, error) {
	parts = without(parts, rulings)
	in := record.Incident{ID: id, Review: record.Unreviewed, Standing: record.Stands}
	for _, p := range parts {
		in.Accounts = append(in.Accounts, p.ID)
		in.Main = in.Main || p.Account.Main
	}
	in.Documents, in.Roots = sources(parts)
	types(&in, parts)
	dates(&in, parts)
	places(&in, parts)
	open, _, err := shown(parts, rulings)
	if err != nil {
		return Assembled{}, err
	}
	parties(&in, open)
	grades := graded(parts, rulings)
	in.Admiralty = best(parts, grades)
	in.Tolls = policy.Tolls(told(parts, grades))
	in.Whole = whole(parts, rulings)
	rule(&in, parts, rulings, unsure)
	tied := tells(parts) || slices.ContainsFunc(rulings, func(r Ruling) bool { return r.Action == record.Gather })
	return Assembled{Incident: in, Facets: facets(in, open), tied: tied}, nil
}

// without takes the claims out that a person set aside.
func without(parts []Part, rulings []Ruling) []Part {
	gone := setAside(rulings)
	if len(gone) == 0 {
		return parts
	}
	out := slices.Clone(parts)
	for i, p := range out {
		kept := slices.DeleteFunc(slices.Clone(p.Claims), func(c record.Claim) bool { return gone[c.ID] })
		if len(kept) < len(p.Claims) {
			a := record.AccountOf(kept)
			a.Key, a.Main, a.Score, a.Evidence = p.Account.Key, p.Account.Main, p.Account.Score, p.Account.Evidence
			out[i].Claims, out[i].Account = kept, a
		}
	}
	return out
}

// setAside are the claims that a person set aside.
func setAside(rulings []Ruling) map[string]bool {
	gone := map[string]bool{}
	for _, r := range rulings {
		if r.Action == record.Reject && r.Claim != "" {
			gone[r.Claim] = true
		}
	}
	return gone
}

func sources(parts []Part) (documents, roots int) {
	d, r := map[string]bool{}, map[string]bool{}
	for _, p := range parts {
		d[p.Document.SHA256], r[p.Root] = true, true
	}
	return len(d), len(r)
}

func types(in *record.Incident, parts []Part) {
	var kinds []choice[record.IncidentType]
	var stages []choice[record.Stage]
	for _, p := range parts {
		if t := p.Account.Type; t != "" {
			kinds = vote(kinds, t, breadth(t), p.Root)
		}
		if s := p.Account.Stage; s != "" {
			stages = vote(stages, s, 0, p.Root)
		}
	}
	var a, b bool
	in.Type, a = choose(kinds)
	in.Stage, b = choose(stages)
	dispute(in, record.VarType, a)
	dispute(in, record.VarStage, b)
}

// breadth ranks types: "bombing" is said of suicide bombings, too, and "other" of everything.
func breadth(t record.IncidentType) int {
	switch t {
	case record.OtherType:
		return 2
	case record.Bombing, record.ArmedAssault:
		return 1
	}
	return 0
}

func dispute(in *record.Incident, v record.Variable, yes bool) {
	if yes {
		in.Disputed = append(in.Disputed, v)
	}
}

// parties lists who is said to have done it, each with the strongest basis; a denial stands beside.
func parties(in *record.Incident, parts []Part) {
	seen := map[string]int{}
	for _, p := range parts {
		for _, r := range p.Account.Perpetrators {
			name := cmp.Or(r.Canonical, r.Span.Quote(p.Document.Text))
			if name == "" || r.Individual && r.Canonical == "" {
				continue
			}
			key := name
			if r.Basis == record.Denied {
				key += " denied"
			}
			i, ok := seen[key]
			if !ok {
				seen[key] = len(in.Perpetrators)
				in.Perpetrators = append(in.Perpetrators, record.Party{Name: name, Basis: r.Basis})
			} else if ladder(r.Basis) < ladder(in.Perpetrators[i].Basis) {
				in.Perpetrators[i].Basis = r.Basis
			}
		}
	}
	names := map[string]bool{}
	for _, p := range in.Perpetrators {
		names[p.Name] = true
	}
	dispute(in, record.VarPerpetrator, len(names) > 1 || len(in.Perpetrators) > len(names))
}

// ladder is the order of bases, from what the party itself says to what somebody suspects.
func ladder(b record.Basis) int {
	return slices.Index([]record.Basis{record.ClaimedByPerpetrator, record.ReportedFact, record.Accused, record.Suspected, record.Denied}, b)
}

func told(parts []Part, grades map[string]record.Graded) []policy.Told {
	var out []policy.Told
	for _, p := range parts {
		t := policy.Told{Document: p.Document.SHA256, Root: p.Root, Publisher: p.Document.Publisher,
			Published: p.Document.Published, Claims: p.Claims, Letters: map[string]record.SourceGrade{}}
		for _, c := range p.Claims {
			t.Letters[c.ID] = grades[c.ID].Source
		}
		out = append(out, t)
	}
	return out
}
