package main

import (
	"github.com/sabt-org/sabt/reference/actors"
	"github.com/sabt-org/sabt/reference/fold"
	"github.com/sabt-org/sabt/reference/gazetteer"
	"github.com/sabt-org/sabt/register"
)

// placeAs is the name under which the register has a place that somebody types in another spelling or script: "ننگرهار" for Nangarhar. A
// name that the register knows is taken as it is.
func placeAs(v register.View, typed string) (string, error) {
	if known, err := named(v, register.FacetPlace, typed); typed == "" || known || err != nil {
		return typed, err
	}
	g, err := gazetteer.Open()
	if err != nil {
		return typed, err
	}
	for _, p := range g.Lookup(typed) {
		if known, err := named(v, register.FacetPlace, p.Name); known || err != nil {
			return p.Name, err
		}
	}
	return typed, nil
}

// actorAs does the same for parties: "Daesh Khorasan" for ISIS-K.
func actorAs(v register.View, typed string) (string, error) {
	if known, err := named(v, register.FacetActor, typed); typed == "" || known || err != nil {
		return typed, err
	}
	list, err := actors.Open()
	if err != nil {
		return typed, err
	}
	if name := list.Canonical(typed); name != "" {
		return name, nil
	}
	return typed, nil
}

func named(v register.View, kind register.FacetKind, name string) (bool, error) {
	return v.HasName(kind, fold.String(name))
}
