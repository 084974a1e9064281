package profile

import (
	"fmt"
	"maps"
	"slices"

	"github.com/sabt-org/sabt/record"
)

// Name is the name of a profile.
type Name string

// The profiles, the strictest first.
const (
	Public   Name = "public"
	Partner  Name = "partner"
	Internal Name = "internal"
)

// Names are the names of the profiles.
func Names() []Name { return []Name{Public, Partner, Internal} }

// Known is what is known beforehand of places and parties; cmd hands it over.
type Known struct {
	// Unit is a province of a country as a place, or with an empty name the country.
	Unit func(country, province string) (record.Place, bool)
	// Party reports whether a name is that of a party or a body of the authority list, and not of a person.
	Party func(name string) bool
}

// Profile clears incidents and counts what it keeps back. It is used by one goroutine at a time.
type Profile struct {
	Name     Name
	known    Known
	withheld map[Reason]int
}

// Open returns the profile of a name.
func Open(name string, known Known) (*Profile, error) {
	if !slices.Contains(Names(), Name(name)) {
		return nil, fmt.Errorf("profile %q is not known", name)
	}
	return &Profile{Name(name), known, map[Reason]int{}}, nil
}

// Reason is why something stayed back, as a sentence that stands in the loss report.
type Reason string

// The reasons.
const (
	Unreviewed Reason = "incidents that no person has reviewed in full are left out"
	Unfit      Reason = "incidents that were rejected or withdrawn are left out"
	Place      Reason = "places narrower than the profile allows are shown as their province or country, or with coarser coordinates"
	Persons    Reason = "names of private persons are left out: victims, persons said to have acted, witnesses and other sources that are no bodies"
	Targets    Reason = "words that describe persons who were a target are left out; the type of the target stays"
	Documents  Reason = "documents that are hidden as a whole are left out, with what they say"
	Words      Reason = "words of a claim, a title or an address that name what is left out are masked"
	Texts      Reason = "of the texts of documents, only the words of their claims are given"
	Files      Reason = "names of files on the machine where a document was added are left out"
	Parties    Reason = "names of parties that no shown account has are left out"
	SetAside   Reason = "claims that a person set aside are left out"
)

// Withheld is what stayed back so far.
func (p *Profile) Withheld() map[Reason]int { return maps.Clone(p.withheld) }

func (p *Profile) count(r Reason, n int) {
	if n > 0 {
		p.withheld[r] += n
	}
}

// admits reports whether an incident may leave at all.
func (p *Profile) admits(in record.Incident) bool {
	switch {
	case p.Name == Internal:
		return true
	case in.Standing != record.Stands:
		p.count(Unfit, 1)
		return false
	case p.Name == Public && in.Review != record.Reviewed:
		p.count(Unreviewed, 1)
		return false
	}
	return true
}

// Bare clears an incident without its accounts, for shapes that show none.
func (p *Profile) Bare(in record.Incident) (record.Incident, bool) {
	if !p.admits(in) {
		return record.Incident{}, false
	}
	if p.Name == Internal {
		return in, true
	}
	in.Place = p.place(in.Place)
	in.Within = p.within(in.Place)
	in.Perpetrators = slices.DeleteFunc(slices.Clone(in.Perpetrators), func(q record.Party) bool {
		return q.Name == record.Redacted
	})
	return in, true
}

// Clear clears an incident with its accounts. What it returns shares nothing that it changed with what it was given.
func (p *Profile) Clear(d record.Dossier) (record.Dossier, bool) {
	if p.Name == Internal {
		return d, true
	}
	in, ok := p.Bare(d.Incident)
	if !ok {
		return record.Dossier{}, false
	}
	out := record.Dossier{Incident: in}
	cleared := p.clearing(d)
	for _, t := range d.Accounts {
		if told, ok := cleared.told(t); ok {
			out.Accounts = append(out.Accounts, told)
		}
	}
	out.Incident.Perpetrators = p.parties(in.Perpetrators, out.Accounts, d.Decided)
	out.Incident.Accounts = nil
	for _, t := range out.Accounts {
		out.Incident.Accounts = append(out.Incident.Accounts, t.ID)
	}
	return out, true
}

// parties leaves those that a shown account names, a person put there, or the authority list has: as of a day before something was hidden, the
// incident may still have the words.
func (p *Profile) parties(list []record.Party, told []record.Told, decided []record.Event) []record.Party {
	shown := map[string]bool{}
	for _, t := range told {
		for _, r := range t.Account.Perpetrators {
			if !r.Individual || r.Canonical != "" {
				shown[r.Canonical], shown[r.Span.Quote(t.Document.Text)] = true, true
			}
		}
	}
	for _, ev := range decided {
		if ev.Decision != nil && ev.Decision.Value != nil && ev.Decision.Value.Perpetrator != nil {
			shown[ev.Decision.Value.Perpetrator.Canonical] = true
		}
	}
	kept := slices.DeleteFunc(slices.Clone(list), func(q record.Party) bool { return !shown[q.Name] && !p.known.Party(q.Name) })
	p.count(Parties, len(list)-len(kept))
	return kept
}
