package account

import (
	"sort"
	"strconv"
	"strings"

	"github.com/sabt-org/sabt/pipeline/extract/act"
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// Build makes the account of a group, without parties, weapons, targets and victims.
func Build(d *Document, grp *Group) (record.Account, bool) {
	a := record.Account{Stage: groupStage(grp)}
	a.Type, _ = groupType(grp)
	a.Trigger = trigger(d, grp)
	if a.Trigger.Span.IsZero() {
		return a, false
	}
	a.Date = date(grp)
	a.Place = place(d.Reading, grp)
	a.Casualties = tolls(d, grp)
	for _, s := range grp.Scenes {
		a.Evidence = append(a.Evidence, s.Span)
	}
	a.Type = refine(d, grp, a)
	ok := warranted(grp, &a)
	if c := grp.carried; a.Date == nil && c != nil {
		a.Date = &record.DateValue{Evidence: record.Evidence{Span: c.Span, Method: record.DateCarried}, Date: c.Date}
	}
	return a, ok
}

// warranted reports whether a group has a day, a place or a toll of its own.
func warranted(grp *Group, a *record.Account) bool {
	return len(a.Casualties) > 0 || a.Stage == record.Foiled || a.Date != nil && a.Date.Known() && a.Date.To-a.Date.From < 40 ||
		a.Place != nil && !grp.assumed && (a.Date != nil || narrower(a.Place.Place) || told(grp))
}

// told reports whether somebody spoke of it on a day that is given.
func told(grp *Group) bool {
	for _, s := range grp.Scenes {
		if len(s.Reports) > 0 {
			return true
		}
	}
	return false
}

// narrower reports whether a place is less than a country.
func narrower(p record.Place) bool {
	return p.Kind != record.PlaceCountry && p.Kind != record.PlaceRegion
}

// Number gives the accounts their keys: what the document is about before its background, each in order of date, the
// undated last, and else in text order.
func Number(as []record.Account) {
	sort.SliceStable(as, func(i, j int) bool {
		if as[i].Main != as[j].Main {
			return as[i].Main
		}
		a, b := as[i].Date, as[j].Date
		if a == nil || b == nil || !a.Known() || !b.Known() {
			return a != nil && a.Known() && (b == nil || !b.Known())
		}
		return a.From < b.From
	})
	for i := range as {
		as[i].Key = strconv.Itoa(i + 1)
	}
}

// trigger is the act that tells most of the group: of its own type, where it is first told of.
func trigger(d *Document, grp *Group) record.Evidence {
	kind, _ := groupType(grp)
	for _, s := range grp.Scenes {
		if a := foremost(s, kind); a != nil {
			return record.Evidence{Span: a.Span, Method: "trigger/" + string(a.Type)}
		}
	}
	var best record.Evidence
	top := 0
	for _, s := range grp.Scenes {
		for _, a := range s.Acts {
			if a.Real() && a.Strength > top && a.Form != 'a' {
				top = a.Strength
				best = record.Evidence{Span: a.Span, Method: "trigger/" + string(a.Type)}
			}
		}
	}
	if top > 0 {
		return best
	}
	for _, s := range grp.Scenes {
		for _, a := range s.Acts {
			if a.Real() {
				return record.Evidence{Span: a.Span, Method: "trigger/agent"}
			}
		}
	}
	for _, s := range grp.Scenes {
		for _, k := range s.Drafts {
			return record.Evidence{Span: d.Drafts[k].Span, Method: "trigger/harm"}
		}
	}
	return best
}

// foremost is the act of a type that a scene tells most plainly: by a verb or a name of the act, then by who did it, then by the weapon;
// nil when it tells of none.
func foremost(s *scene.Scene, kind record.IncidentType) *act.Act {
	const forms = "wanv"
	var best *act.Act
	rank := 0
	for i := range s.Acts {
		a := &s.Acts[i]
		if r := 4*min(2, strings.IndexByte(forms, a.Form)) + a.Strength; a.Real() && a.Type == kind && r > rank {
			best, rank = a, r
		}
	}
	return best
}

func date(grp *Group) *record.DateValue {
	d := grp.day
	if d == nil || d.Kind == record.DateRange && !d.Date.Known() {
		return nil
	}
	return &record.DateValue{Evidence: record.Evidence{Span: d.Span, Method: "date/" + string(d.Kind)}, Date: d.Date}
}

// place takes the finest place that fits the group's own, with the larger ones around it.
func place(r *record.Reading, grp *Group) *record.PlaceValue {
	p := grp.place
	if p == nil {
		return nil
	}
	v := &record.PlaceValue{Evidence: record.Evidence{Span: p.Span, Method: "place/" + string(p.Kind), Score: p.Score}, Place: p.Place}
	if grp.assumed {
		v.Method = record.PlaceBefore
	}
	if p.Near {
		v.Precision = record.PlaceNear
	}
	if list := joint(r, grp, p); len(list) > 1 {
		return several(r, v, list)
	}
	seen := map[string]bool{p.Name: true}
	for _, q := range grp.places {
		if q == p || seen[q.Name] || q.Origin || q.Near {
			continue
		}
		if rel := scene.Relate(p.Place, q.Place); (rel == scene.Within || rel == scene.Unknown) && scene.Finer(p, q) || grp.holder(p) == q {
			seen[q.Name] = true
			v.Within = append(v.Within, record.NamedSpan{Name: q.Span.Quote(r.Document.Text), Span: q.Span})
		}
	}
	return v
}

// holder is the place that the words say p lies in.
func (grp *Group) holder(p *record.PlaceMention) *record.PlaceMention {
	for _, s := range grp.Scenes {
		if q := s.Holder(p); q != nil {
			return q
		}
	}
	return nil
}

// joint returns the places of one kind that stand as a list around p: "in Colombo, Negombo and Batticaloa".
func joint(r *record.Reading, grp *Group, p *record.PlaceMention) []*record.PlaceMention {
	for _, s := range grp.Scenes {
		var list []*record.PlaceMention
		mine := false
		for _, q := range s.Places {
			if n := len(list); n > 0 && (!listed(r, list[n-1], q) || q.Kind != list[n-1].Kind || scene.Relate(q.Place, list[n-1].Place) != scene.Apart) {
				if mine {
					break
				}
				list = nil
			}
			list = append(list, q)
			mine = mine || q.Span == p.Span
		}
		if mine && len(list) > 1 {
			return list
		}
	}
	return nil
}

// listed reports whether two places stand as parts of a list: parted by a comma, one word of joining, or both.
func listed(r *record.Reading, a, b *record.PlaceMention) bool {
	if a.Admin1 != "" && a.Admin1 == b.Admin1 && b.Name == b.Admin1 {
		return false // "Spin Boldak, Kandahar": the province of that name
	}
	switch gap := b.First - a.Last; {
	case gap == 2:
		return r.Tokens[a.Last].Shape.Has(record.Punct)
	case gap == 1:
		t := r.Tokens[a.Last]
		return t.Shape.Has(record.Punct) || t.Tag == record.CCONJ || t.Tag == record.TagNone
	}
	return false
}

// several makes one place of a list: one figure for several sites is one incident at all of them.
func several(r *record.Reading, v *record.PlaceValue, list []*record.PlaceMention) *record.PlaceValue {
	v.Span = list[0].Span.Cover(list[len(list)-1].Span)
	v.Place = record.Place{Name: v.Span.Quote(r.Document.Text), Kind: list[0].Kind, Country: list[0].Country}
	for _, q := range list {
		v.Within = append(v.Within, record.NamedSpan{Name: q.Span.Quote(r.Document.Text), Span: q.Span})
	}
	return v
}

// refine sets assassination when a named or titled person is the one killed in a plain assault.
func refine(d *Document, grp *Group, a record.Account) record.IncidentType {
	if a.Type == record.Arson && killers(d, grp) {
		return record.ArmedAssault
	}
	if a.Type != record.ArmedAssault {
		return a.Type
	}
	named, many := false, false
	for _, s := range grp.Scenes {
		for _, k := range s.Drafts {
			e := d.Drafts[k]
			if e.Effect != record.Killed || d.Tally[k] {
				continue
			}
			named = named || e.Named
			many = many || e.Count.Min > 2
		}
	}
	if named && !many {
		return record.Assassination
	}
	return a.Type
}

// killers reports whether the scenes tell of people killed by hand: "Gunmen killed five traders and burnt two houses" is an
// assault, in which houses burnt.
func killers(d *Document, grp *Group) bool {
	killed, armed := false, false
	for _, s := range grp.Scenes {
		for _, k := range s.Drafts {
			killed = killed || d.Drafts[k].Effect == record.Killed && !d.Tally[k] && d.Drafts[k].Count.Min > 0
		}
		for _, a := range s.Acts {
			armed = armed || a.Real() && a.Type == record.ArmedAssault && (a.Form == 'v' || a.Form == 'a')
		}
	}
	return killed && armed
}

func (g *grouper) samePerson(a, b record.Span) bool {
	return SamePerson(a.Quote(g.doc.Reading.Document.Text), b.Quote(g.doc.Reading.Document.Text))
}
