package contract

import (
	"cmp"

	"github.com/sabt-org/sabt/record"
)

// Incident is what the document makes of one incident.
type Incident struct {
	Key          string           `json:"key"`
	Main         bool             `json:"main"`
	Type         string           `json:"type"`
	Stage        string           `json:"stage"`
	Date         *Date            `json:"date"`
	Place        *Place           `json:"place"`
	Weapons      []Weapon         `json:"weapons"`
	Targets      []Target         `json:"targets"`
	Victims      []Victim         `json:"victims"`
	Perpetrators []Responsibility `json:"perpetrators"`
	Casualties   []Casualty       `json:"casualties"`
	Series       *Series          `json:"series"`
	Trigger      *Quoted          `json:"trigger"`  // the words that name the act
	Evidence     []Quoted         `json:"evidence"` // the sentences that tell of it
	Score        *float64         `json:"score,omitempty"`
	Method       string           `json:"method,omitempty"`
}

// Series says in which words the act is told as one of several that belong together. Those of a document with the same words are of one
// series; whole is one that tells of all of them at once.
type Series struct {
	Whole bool `json:"whole"`
	Words
}

// Date is when it happened, as far as the words allow.
type Date struct {
	From      record.Day `json:"from"`
	To        record.Day `json:"to"`
	Precision *string    `json:"precision"`
	Text      string     `json:"text"`
	Words
}

// Place is where it happened: the smallest place known.
type Place struct {
	Name       string   `json:"name"`
	Kind       *string  `json:"kind"`
	Admin1     *string  `json:"admin1"`
	Country    *string  `json:"country"`
	Latitude   *float64 `json:"latitude"`
	Longitude  *float64 `json:"longitude"`
	Within     []Within `json:"within"`
	Precision  *string  `json:"precision"`
	GeonamesID *int     `json:"geonames_id"`
	Words
}

// Within is a larger place that the text names.
type Within struct {
	Name string `json:"name"`
	Quoted
}

// Weapon is a weapon as written.
type Weapon struct {
	Text string  `json:"text"`
	Kind *string `json:"kind"`
	Words
}

// Target is what or whom the act was aimed at.
type Target struct {
	Text        string  `json:"text"`
	Kind        string  `json:"kind"`
	Type        *string `json:"type"`
	Effect      *string `json:"effect"`
	Count       *Count  `json:"count"`
	Nationality *string `json:"nationality"`
	Named
	Words
}

// Victim is a person or a group harmed.
type Victim struct {
	Name         *string `json:"name"`
	Description  *string `json:"description"`
	Effect       *string `json:"effect"`
	VictimStatus *string `json:"victim_status"`
	Type         *string `json:"type"`
	Count        *Count  `json:"count"`
	Nationality  *string `json:"nationality"`
	Named
	Words
}

// Responsibility says who is said to have done it, and on what ground.
type Responsibility struct {
	Text      string  `json:"text"`
	Canonical *string `json:"canonical"`
	Kind      string  `json:"kind"`
	IsNamed   bool    `json:"named"`
	Basis     string  `json:"basis"`
	Said
	Named
	Words
}

// Casualty is one count of harm by one source.
type Casualty struct {
	Effect string `json:"effect"`
	Count
	Who                 *string `json:"who"`
	VictimStatus        *string `json:"victim_status"`
	Subset              bool    `json:"subset"`
	PerpetratorsCounted bool    `json:"perpetrators_counted"`
	Superseded          bool    `json:"superseded"`
	Said
	Words
}

func (t text) incident(a record.Account) Incident {
	return Incident{
		Key: a.Key, Main: a.Main, Type: string(a.Type), Stage: string(a.Stage),
		Date: t.date(a.Date), Place: t.place(a.Place),
		Weapons: each(a.Weapons, t.weapon), Targets: each(a.Targets, t.target), Victims: each(a.Victims, t.victim),
		Perpetrators: each(a.Perpetrators, t.responsibility), Casualties: each(a.Casualties, t.casualty),
		Series: t.series(a.Series), Trigger: t.quoted(a.Trigger.Span),
		Evidence: each(a.Evidence, func(s record.Span) Quoted { return Quoted{s, s.Quote(string(t))} }),
		Score:    score(a.Score), Method: a.Trigger.Method,
	}
}

func (t text) series(s *record.SeriesValue) *Series {
	if s == nil {
		return nil
	}
	return &Series{Whole: s.Whole, Words: t.words(s.Evidence)}
}

func (t text) date(d *record.DateValue) *Date {
	if d == nil {
		return nil
	}
	words := t.words(d.Evidence)
	return &Date{From: d.From, To: d.To, Precision: orNull(d.Precision), Text: cmp.Or(d.Text, words.Quote), Words: words}
}

func (t text) place(p *record.PlaceValue) *Place {
	if p == nil {
		return nil
	}
	out := &Place{
		Name: p.Name, Kind: orNull(p.Kind), Admin1: orNull(p.Admin1), Country: orNull(p.Country),
		Within: each(p.Within, t.within), Precision: orNull(p.Precision), Words: t.words(p.Evidence),
	}
	if p.Located {
		out.Latitude, out.Longitude = &p.Latitude, &p.Longitude
	}
	if p.GeonamesID != 0 {
		out.GeonamesID = &p.GeonamesID
	}
	return out
}

func (t text) within(n record.NamedSpan) Within {
	return Within{Name: n.Name, Quoted: Quoted{Span: n.Span, Quote: n.Span.Quote(string(t))}}
}

func (t text) weapon(w record.Weapon) Weapon {
	words := t.words(w.Evidence)
	return Weapon{Text: words.Quote, Kind: orNull(w.Kind), Words: words}
}

func (t text) target(x record.Target) Target {
	words, kind := t.words(x.Evidence), "physical"
	if x.Human {
		kind = "human"
	}
	return Target{
		Text: words.Quote, Kind: kind, Type: orNull(x.Type), Effect: orNull(x.Effect), Count: countOrNull(x.Count),
		Nationality: orNull(x.Nationality), Named: t.named(x.Mentions), Words: words,
	}
}

func (t text) victim(v record.Victim) Victim {
	return Victim{
		Name: orNull(v.Name), Description: orNull(v.Description), Effect: orNull(v.Effect),
		VictimStatus: orNull(v.Status), Type: orNull(v.Type), Count: countOrNull(v.Count),
		Nationality: orNull(v.Nationality), Named: t.named(v.Mentions), Words: t.words(v.Evidence),
	}
}

func (t text) responsibility(r record.Responsibility) Responsibility {
	words, kind := t.words(r.Evidence), "organization"
	if r.Individual {
		kind = "individual"
	}
	return Responsibility{
		Text: words.Quote, Canonical: orNull(r.Canonical), Kind: kind, IsNamed: r.Named, Basis: string(r.Basis),
		Said: said(r.Source), Named: t.named(r.Mentions), Words: words,
	}
}

func (t text) casualty(c record.Casualty) Casualty {
	return Casualty{
		Effect: string(c.Effect), Count: count(c.Count), Who: orNull(c.Who), VictimStatus: orNull(c.Status),
		Subset: c.Subset, PerpetratorsCounted: c.PerpetratorsCounted, Superseded: c.Superseded,
		Said: said(c.Source), Words: t.words(c.Evidence),
	}
}
