package contract

import "github.com/sabt-org/sabt/record"

// Warning is an assessment of a future act.
type Warning struct {
	Text string `json:"text"`
	Said
	Actor       *string      `json:"actor"`
	ActorSpan   *record.Span `json:"actor_span"`
	Target      *string      `json:"target"`
	TargetSpan  *record.Span `json:"target_span"`
	TargetType  *string      `json:"target_type"`
	ActSpan     *record.Span `json:"act_span"`    // the words that name what may happen
	AbroadSpan  *record.Span `json:"abroad_span"` // "overseas"
	HorizonDays *int         `json:"horizon_days"`
	Deadline    record.Day   `json:"deadline"`
	Hedge       *string      `json:"hedge"`
	HedgeSpan   *record.Span `json:"hedge_span"`
	Words
}

// Estimate is a strength figure.
type Estimate struct {
	Text string `json:"text"`
	Said
	Actor     *string      `json:"actor"`
	ActorSpan *record.Span `json:"actor_span"`
	Count
	Population *string      `json:"population"`
	SubsetOf   *string      `json:"subset_of"`
	Place      *string      `json:"place"`
	PlaceSpan  *record.Span `json:"place_span"`
	Words
}

// Aggregate is a total that a source publishes for a scope.
type Aggregate struct {
	Text string `json:"text"`
	Said
	Bound      string       `json:"bound"`
	Number     *int         `json:"count"` // the lower end, or the upper one when only that is given
	Min        *int         `json:"min"`
	Max        *int         `json:"max"`
	Unit       string       `json:"unit"`
	From       record.Day   `json:"from"`
	To         record.Day   `json:"to"`
	PeriodSpan *record.Span `json:"period_span"`
	PeriodBy   *string      `json:"period_by"` // how the period follows from the text
	Who        *string      `json:"who"`       // whom alone it counts
	WhoSpan    *record.Span `json:"who_span"`
	Status     *string      `json:"victim_status"`
	Type       *string      `json:"type"` // the tactic that the words name
	TypeSpan   *record.Span `json:"type_span"`
	Part       bool         `json:"part"` // of the total told before it
	Scope      *string      `json:"scope"`
	ScopeSpan  *record.Span `json:"scope_span"`
	Series     *record.Span `json:"series_span"` // the words that tell of a series as a whole: the total is the series' own
	Words
}

func (t text) warning(w record.Warning) Warning {
	words := t.words(w.Evidence)
	out := Warning{
		Text: words.Quote, Said: said(w.Source), Actor: orNull(w.Actor), ActorSpan: place(w.ActorSpan),
		Target: orNull(w.Target), TargetSpan: place(w.TargetSpan), TargetType: orNull(w.TargetType), ActSpan: place(w.Act), AbroadSpan: place(w.Abroad), Deadline: w.Deadline,
		Hedge: orNull(w.Hedge.Quote(string(t))), HedgeSpan: place(w.Hedge), Words: words,
	}
	if w.HorizonDays != 0 {
		out.HorizonDays = &w.HorizonDays
	}
	return out
}

func (t text) estimate(e record.Estimate) Estimate {
	words := t.words(e.Evidence)
	return Estimate{
		Text: words.Quote, Said: said(e.Source), Actor: orNull(e.Actor), ActorSpan: place(e.ActorSpan),
		Count: count(e.Count), Population: orNull(e.Population), SubsetOf: orNull(e.SubsetOf),
		Place: orNull(e.Place), PlaceSpan: place(e.PlaceSpan), Words: words,
	}
}

func (t text) aggregate(a record.Aggregate) Aggregate {
	words, c := t.words(a.Evidence), count(a.Count)
	out := Aggregate{
		Text: words.Quote, Said: said(a.Source), Bound: c.Bound, Number: c.Min, Min: c.Min, Max: c.Max,
		Unit: string(a.Unit), From: a.Period.From, To: a.Period.To, PeriodSpan: place(a.PeriodSpan),
		PeriodBy: orNull(a.PeriodBy), Who: orNull(a.Who.Quote(string(t))), WhoSpan: place(a.Who), Status: orNull(a.Status),
		Type: orNull(a.Type), TypeSpan: place(a.TypeSpan), Part: a.Part,
		Scope: orNull(a.Scope), ScopeSpan: place(a.ScopeSpan), Series: place(a.Series), Words: words,
	}
	if out.Number == nil {
		out.Number = c.Max
	}
	return out
}
