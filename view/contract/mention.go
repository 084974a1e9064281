package contract

import (
	"cmp"
	"slices"

	"github.com/sabt-org/sabt/record"
)

// Mention is a stretch of text that names something. Kind says which of the other keys it has: a key that belongs to
// the kind is printed even when null, all others are left out.
type Mention struct {
	Kind  string      `json:"kind"` // date, place, count, actor, weapon, attribution
	Span  record.Span `json:"span"`
	Quote string      `json:"quote"`
	*DateFields
	*PlaceFields
	*CountFields
	*ActorFields
	*WeaponFields
	*AttributionFields
}

// DateFields are the keys of a date. Value is TIMEX3.
type DateFields struct {
	From      record.Day `json:"from"`
	To        record.Day `json:"to"`
	Value     *string    `json:"value"`
	Precision *string    `json:"precision"`
	DateKind  *string    `json:"date_kind"` // point, range, duration, set, clock, offset
	Calendar  *string    `json:"calendar"`
}

// PlaceFields are the keys of a place.
type PlaceFields struct {
	Name       string   `json:"name"`
	PlaceKind  *string  `json:"place_kind"`
	Admin1     *string  `json:"admin1"`
	Country    *string  `json:"country"`
	Latitude   *float64 `json:"latitude"`
	Longitude  *float64 `json:"longitude"`
	GeonamesID *int     `json:"geonames_id"`
	Adjective  bool     `json:"adjective"`
	Score      *float64 `json:"score,omitempty"`
}

// CountFields are the keys of a number.
type CountFields struct {
	Count
	NumberSpan record.Span `json:"number_span"`
}

// ActorFields are the keys of a party.
type ActorFields struct {
	Canonical *string `json:"canonical"`
	ActorKind *string `json:"actor_kind"`
}

// WeaponFields are the keys of a weapon.
type WeaponFields struct {
	WeaponKind *string `json:"weapon_kind"`
}

// AttributionFields are the keys of a reported statement; the mention's own span covers source, cue and content. Where the
// source is a word that stands for another ("he said"), NamedSpan is where it is named.
type AttributionFields struct {
	SourceSpan  *record.Span `json:"source_span"`
	NamedSpan   *record.Span `json:"named_span"`
	CueSpan     *record.Span `json:"cue_span"`
	ContentSpan *record.Span `json:"content_span"`
	SourceKind  *string      `json:"source_kind"`
	Stance      *string      `json:"stance"`
	Hedged      bool         `json:"hedged"`
}

// mentions lists all that the reading found, in text order; weapons are those of the incidents.
func (t text) mentions(r record.Result) []Mention {
	out := []Mention{}
	if r.Reading != nil {
		out = append(out, each(flat(r.Reading.Dates), t.dateMention)...)
		out = append(out, each(r.Reading.Places, t.placeMention)...)
		out = append(out, each(r.Reading.Numbers, t.countMention)...)
		out = append(out, each(r.Reading.Actors, t.actorMention)...)
		out = append(out, each(r.Reading.Attributions, t.attributionMention)...)
	}
	for _, a := range r.Accounts {
		out = append(out, each(a.Weapons, t.weaponMention)...)
	}
	slices.SortStableFunc(out, inTextOrder)
	return out
}

func inTextOrder(a, b Mention) int {
	return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(b.Span.End, a.Span.End), cmp.Compare(a.Kind, b.Kind))
}

func (t text) mention(kind string, s record.Span) Mention {
	return Mention{Kind: kind, Span: s, Quote: s.Quote(string(t))}
}

// flat puts the two ends of "from August 2021 to August 2022" in place of the stretch, as TIMEX3 marks them.
func flat(dates []record.DateMention) []record.DateMention {
	var out []record.DateMention
	for _, d := range dates {
		if d.Ends == nil {
			out = append(out, d)
		}
		out = append(out, d.Ends...)
	}
	return out
}

func (t text) dateMention(d record.DateMention) Mention {
	m := t.mention("date", d.Span)
	m.DateFields = &DateFields{
		From: d.Date.From, To: d.Date.To, Value: orNull(d.Value), Precision: orNull(d.Date.Precision),
		DateKind: orNull(d.Kind), Calendar: orNull(d.Calendar),
	}
	return m
}

func (t text) placeMention(p record.PlaceMention) Mention {
	m := t.mention("place", p.Span)
	f := &PlaceFields{
		Name: p.Name, PlaceKind: orNull(p.Kind), Admin1: orNull(p.Admin1), Country: orNull(p.Country),
		Adjective: p.Adjective, Score: score(p.Score),
	}
	if p.Located {
		f.Latitude, f.Longitude = &p.Latitude, &p.Longitude
	}
	if p.GeonamesID != 0 {
		f.GeonamesID = &p.GeonamesID
	}
	m.PlaceFields = f
	return m
}

func (t text) countMention(n record.NumberMention) Mention {
	m := t.mention("count", n.Span)
	m.CountFields = &CountFields{Count: count(n.Count), NumberSpan: n.Number}
	return m
}

func (t text) actorMention(a record.ActorMention) Mention {
	m := t.mention("actor", a.Span)
	m.ActorFields = &ActorFields{Canonical: orNull(a.Canonical), ActorKind: orNull(a.Kind)}
	return m
}

func (t text) weaponMention(w record.Weapon) Mention {
	m := t.mention("weapon", w.Span)
	m.WeaponFields = &WeaponFields{WeaponKind: orNull(w.Kind)}
	return m
}

func (t text) attributionMention(a record.Attribution) Mention {
	source, named := a.Source.Span, record.Span{}
	if !a.Anaphor.IsZero() {
		source, named = a.Anaphor, a.Source.Span
	}
	m := t.mention("attribution", source.Cover(a.Cue).Cover(a.Content))
	m.AttributionFields = &AttributionFields{
		SourceSpan: place(source), NamedSpan: place(named), CueSpan: place(a.Cue), ContentSpan: place(a.Content),
		SourceKind: orNull(a.Source.Kind), Stance: orNull(a.Stance), Hedged: a.Hedged,
	}
	return m
}
