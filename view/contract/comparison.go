package contract

import (
	"strconv"
	"strings"
	"time"

	"github.com/sabt-org/sabt/record"
)

// Comparison is the head of a comparison: what was compared, and its tables.
type Comparison struct {
	Line       string     `json:"line"` // "comparison"
	Set        string     `json:"set"`
	Effect     string     `json:"effect"`
	Policy     string     `json:"policy"`
	Scope      string     `json:"scope"`
	AsOf       int64      `json:"as_of_entry"`
	At         time.Time  `json:"as_of"`
	Releases   []Released `json:"releases"`
	Updated    int        `json:"changed_or_taken_out"`
	Apart      int        `json:"no_act_of_violence"`
	ByMonth    []Compares `json:"by_month"`
	ByProvince []Compares `json:"by_province"`
}

// Released names a release.
type Released struct {
	Release *string    `json:"release"`
	File    string     `json:"file"`
	SHA256  string     `json:"sha256"`
	Events  int        `json:"events"`
	From    record.Day `json:"from"`
	To      record.Day `json:"to"`
}

// Compares is a line of a table.
type Compares struct {
	Key        *string `json:"key"`
	Both       int     `json:"both"`
	Theirs     int     `json:"theirs_alone"`
	Ours       int     `json:"ours_alone"`
	Outside    int     `json:"outside"`
	OursMin    int     `json:"ours_min"`
	OursMax    *int    `json:"ours_max"` // null when one of them has no upper end
	TheirsLow  int     `json:"theirs_low"`
	TheirsBest int     `json:"theirs_best"`
	TheirsHigh int     `json:"theirs_high"`
}

// Beside is a line of a comparison: an incident that both have, or one has alone.
type Beside struct {
	Line      string          `json:"line"` // "both", "theirs", "ours"
	Incident  *string         `json:"incident"`
	Event     *string         `json:"event"` // "ucdp:401001"
	Ours      *BesideOurs     `json:"ours"`
	Theirs    *BesideTheirs   `json:"theirs"`
	Agreement *string         `json:"agreement"`
	Score     *float64        `json:"score"`
	Verdict   *string         `json:"verdict"`
	Reasons   []record.Reason `json:"reasons"`
	Decided   *record.Aliased `json:"decided"`
	Outside   *string         `json:"outside"` // why they could not have it
	MayBe     []BesideMayBe   `json:"may_be"`
}

// BesideOurs is our side.
type BesideOurs struct {
	Type  string      `json:"type"`
	Date  record.Date `json:"date"`
	Place string      `json:"place"`
	Min   *int        `json:"min"`
	Best  *int        `json:"best"`
	Max   *int        `json:"max"`
	State *string     `json:"state"` // of the toll
}

// BesideTheirs is theirs.
type BesideTheirs struct {
	Kind   string        `json:"kind"`
	Date   record.Date   `json:"date"`
	Place  string        `json:"place"`
	Sides  []record.Side `json:"sides"`
	Source string        `json:"source"`
	Note   string        `json:"note"`
	Low    *int          `json:"low"`
	Best   *int          `json:"best"`
	High   *int          `json:"high"`
}

// BesideMayBe is what it may be after all.
type BesideMayBe struct {
	ID      string          `json:"id"`
	Score   float64         `json:"score"`
	Reasons []record.Reason `json:"reasons"`
}

// ComparisonOf turns a comparison into its lines, the head first.
func ComparisonOf(c record.Comparison) []any {
	head := Comparison{"comparison", string(c.Set), string(c.Effect), string(c.Policy), c.Scope, c.AsOf, c.At.UTC(),
		each(c.Releases, func(r record.Dataset) Released {
			return Released{orNull(r.Release), r.File, r.SHA256, r.Events, r.From, r.To}
		}),
		c.Updated, c.Apart, each(c.ByMonth, comparesOf), each(c.ByProvince, comparesOf)}
	out := []any{head}
	for _, b := range besides(c) {
		out = append(out, b)
	}
	return out
}

func besides(c record.Comparison) []Beside {
	var out []Beside
	for _, b := range c.Both {
		score, verdict := b.Judgement.Score, string(b.Judgement.Verdict)
		out = append(out, Beside{Line: "both", Incident: orNull(b.Incident.ID), Event: eventOf(c, b.Event), Ours: besideOurs(b.Incident, b.Toll), Theirs: besideTheirs(b.Event, b.Figure),
			Agreement: orNull(string(b.Agreement)), Score: &score, Verdict: &verdict, Reasons: append([]record.Reason{}, b.Judgement.Reasons...), Decided: b.Decided, MayBe: []BesideMayBe{}})
	}
	for _, t := range c.Theirs {
		f := t.Event.Killed
		if c.Effect == record.Injured {
			f = t.Event.Injured
		}
		out = append(out, Beside{Line: "theirs", Event: eventOf(c, t.Event), Theirs: besideTheirs(t.Event, f), Reasons: []record.Reason{},
			MayBe: each(t.Near, func(j record.Judgement) BesideMayBe { return BesideMayBe{j.A, j.Score, j.Reasons} })})
	}
	for _, o := range c.Ours {
		out = append(out, Beside{Line: "ours", Incident: orNull(o.Incident.ID), Ours: besideOurs(o.Incident, o.Toll), Outside: orNull(string(o.Outside)), Reasons: []record.Reason{},
			MayBe: each(o.Near, func(j record.Judgement) BesideMayBe { return BesideMayBe{j.B, j.Score, j.Reasons} })})
	}
	return out
}

func eventOf(c record.Comparison, e record.Coded) *string {
	s := string(c.Set) + ":" + e.ID
	return &s
}

func besideOurs(in record.Incident, t *record.Toll) *BesideOurs {
	out := &BesideOurs{Type: string(in.Type), Date: in.Date, Place: placeOf(in.Place)}
	if t == nil {
		return out
	}
	out.State = orNull(string(t.State))
	if t.State == record.TollGiven {
		out.Min, out.Best, out.Max = &t.Min, known(t.Best), known(t.Max)
	}
	return out
}

// known is a number, or null where it is a sign.
func known(n int) *int {
	if n < 0 {
		return nil
	}
	return &n
}

func besideTheirs(e record.Coded, f record.Figure) *BesideTheirs {
	return &BesideTheirs{Kind: e.Kind, Date: e.Date, Place: placeOf(e.Place), Sides: append([]record.Side{}, e.Sides...), Source: e.Source, Note: e.Note, Low: known(f.Low), Best: known(f.Best), High: known(f.High)}
}

func placeOf(p record.Place) string {
	var out []string
	for _, s := range []string{p.Name, p.Admin1, p.Country} {
		if s != "" && (len(out) == 0 || out[len(out)-1] != s) {
			out = append(out, s)
		}
	}
	return strings.Join(out, ", ")
}

func comparesOf(l record.Compares) Compares {
	out := Compares{orNull(l.Key), l.Both, l.Theirs, l.Ours, l.Outside, l.OursMin, &l.OursMax, l.TheirsLow, l.TheirsBest, l.TheirsHigh}
	if l.OursOpen > 0 {
		out.OursMax = nil
	}
	return out
}

// ComparisonColumns are the heads of a comparison as CSV.
func ComparisonColumns() []string {
	return strings.Split("line,incident,event,our_from,our_to,our_place,our_type,our_min,our_best,our_max,their_from,their_to,their_place,their_kind,their_low,their_best,their_high,agreement,score,verdict,reasons,decided_by,outside,may_be", ",")
}

// ComparisonRows are a comparison as rows of CSV.
func ComparisonRows(c record.Comparison) [][]string {
	return each(besides(c), func(b Beside) []string {
		row := []string{b.Line, orEmpty(b.Incident), orEmpty(b.Event)}
		if o := b.Ours; o != nil {
			row = append(row, o.Date.From.String(), o.Date.To.String(), o.Place, o.Type, digits(o.Min), digits(o.Best), digits(o.Max))
		} else {
			row = append(row, make([]string, 7)...)
		}
		if t := b.Theirs; t != nil {
			row = append(row, t.Date.From.String(), t.Date.To.String(), t.Place, t.Kind, digits(t.Low), digits(t.Best), digits(t.High))
		} else {
			row = append(row, make([]string, 7)...)
		}
		score, by := "", ""
		if b.Score != nil {
			score = strconv.FormatFloat(*b.Score, 'f', 3, 64)
		}
		if b.Decided != nil {
			by = b.Decided.Author
		}
		return append(row, orEmpty(b.Agreement), score, orEmpty(b.Verdict), says(b.Reasons), by, orEmpty(b.Outside),
			strings.Join(each(b.MayBe, func(m BesideMayBe) string { return m.ID }), ";"))
	})
}

func orEmpty(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

func digits(n *int) string {
	if n == nil {
		return ""
	}
	return strconv.Itoa(*n)
}

func says(list []record.Reason) string {
	return strings.Join(each(list, func(r record.Reason) string { return r.Say }), ";")
}
