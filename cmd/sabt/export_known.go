package main

import (
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/actors"
	"github.com/sabt-org/sabt/reference/gazetteer"
	"github.com/sabt-org/sabt/view/profile"
)

// known is what is known beforehand of places and parties, for views that ask.
type known struct {
	places *gazetteer.Gazetteer
	list   *actors.List
	units  map[[2]string]record.Place
	kinds  map[string]record.ActorKind
}

func openKnown() (*known, error) {
	g, err := gazetteer.Open()
	if err != nil {
		return nil, err
	}
	l, err := actors.Open()
	return &known{g, l, map[[2]string]record.Place{}, map[string]record.ActorKind{}}, err
}

func (k *known) profile() profile.Known { return profile.Known{Unit: k.unit, Party: k.party} }

// unit is a province of a country, or with an empty name the country itself.
func (k *known) unit(country, province string) (record.Place, bool) {
	key := [2]string{country, province}
	if p, ok := k.units[key]; ok {
		return p, p.Name != ""
	}
	ref, ok := k.places.Country(country)
	if province != "" {
		ref, ok = k.places.Unit(country, province)
	}
	if ok {
		k.units[key] = k.places.Place(ref)
	} else {
		k.units[key] = record.Place{}
	}
	return k.units[key], ok
}

func (k *known) kind(party string) record.ActorKind {
	kind, ok := k.kinds[party]
	if !ok {
		kind = k.list.Kind(party)
		k.kinds[party] = kind
	}
	return kind
}

// party reports whether a name is that of a body in the authority list.
func (k *known) party(name string) bool {
	a, ok := k.list.Lookup(name)
	return ok && a.Canonical != ""
}
