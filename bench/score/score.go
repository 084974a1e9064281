package score

// Metric is what is counted.
type Metric string

// The metrics.
const (
	All           Metric = "incidents_all"  // incidents found
	Main          Metric = "incidents_main" // incidents that the article is about
	Date          Metric = "date"
	PlaceName     Metric = "place"
	PlaceLenient  Metric = "place_len" // also a larger place named in the text
	Country       Metric = "country"
	Type          Metric = "type"
	Stage         Metric = "stage"
	Parties       Metric = "perp"
	PartiesBasis  Metric = "perp_basis"
	Casualties    Metric = "cas" // effect, least and most
	CasualtiesBy  Metric = "cas_by"
	Warnings      Metric = "warn"
	Strengths     Metric = "strength"
	Tallies       Metric = "tally"
	Outlook       Metric = "wst" // warnings, strengths and tallies together
	Contradiction Metric = "flag"
)

// Metrics lists all metrics in the order in which they are printed.
func Metrics() []Metric {
	return []Metric{
		All, Main, Date, PlaceName, PlaceLenient, Country, Type, Stage, Parties, PartiesBasis, Casualties, CasualtiesBy,
		Warnings, Strengths, Tallies, Outlook, Contradiction,
	}
}

// Count counts decisions.
type Count struct {
	TP, FP, FN int
	OK, N      int // right, and asked for, within incidents that were found
}

func (c Count) plus(d Count) Count {
	return Count{c.TP + d.TP, c.FP + d.FP, c.FN + d.FN, c.OK + d.OK, c.N + d.N}
}

// Precision is the part of what was given that is right; false when nothing was given.
func (c Count) Precision() (float64, bool) { return part(c.TP, c.TP+c.FP) }

// Recall is the part of what is there that was given; false when there is nothing.
func (c Count) Recall() (float64, bool) { return part(c.TP, c.TP+c.FN) }

// F1 is the harmonic mean of precision and recall; false when nothing is there and nothing was given.
func (c Count) F1() (float64, bool) { return part(2*c.TP, 2*c.TP+c.FP+c.FN) }

// Matched is the part that is right within incidents that were found.
func (c Count) Matched() (float64, bool) { return part(c.OK, c.N) }

func part(n, of int) (float64, bool) {
	if of == 0 {
		return 0, false
	}
	return float64(n) / float64(of), true
}

// Score is what was counted over one or more articles.
type Score struct {
	Docs             int
	Negatives        int // articles without an incident
	FalseInNegatives int // incidents found in them
	UnsupportedDates int // dates given where the text allows none
	Counts           map[Metric]Count
}

// Add adds the counts of another score.
func (s *Score) Add(t Score) {
	s.Docs += t.Docs
	s.Negatives += t.Negatives
	s.FalseInNegatives += t.FalseInNegatives
	s.UnsupportedDates += t.UnsupportedDates
	for m, c := range t.Counts {
		s.count(m, c)
	}
}

func (s *Score) count(m Metric, c Count) {
	if s.Counts == nil {
		s.Counts = map[Metric]Count{}
	}
	s.Counts[m] = s.Counts[m].plus(c)
}

// Scorer scores articles. It is safe for use by several goroutines.
type Scorer struct{ s scorer }

// New loads the names that are compared with tolerance.
func New() *Scorer { return &Scorer{scorer{loadNames()}} }

// Of scores one article.
func (x *Scorer) Of(gold, pred Annotation) Score {
	d := document{scorer: x.s, gold: gold.Incidents, pred: pred.Incidents}
	d.pair()
	d.Docs = 1
	if len(d.gold) == 0 {
		d.Negatives, d.FalseInNegatives = 1, len(d.pred)
	}
	d.incidents()
	d.attributes()
	d.sets()
	d.outlook(gold, pred)
	return d.Score
}
