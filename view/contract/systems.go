package contract

import (
	"strconv"

	"github.com/sabt-org/sabt/record"
)

// Systems is what multiple systems estimation makes of captures.
type Systems struct {
	Unit     *string     `json:"unit"`
	By       *string     `json:"lists_are"`
	Scope    string      `json:"scope"`
	AsOf     *int64      `json:"as_of_entry"`
	Lists    []string    `json:"lists"`
	Left     []string    `json:"lists_left"`
	Observed int         `json:"observed"`
	Beyond   int         `json:"on_none_of_them"` // that the register has
	Counts   []History   `json:"histories"`
	Refused  []string    `json:"refused"`
	Doubts   []string    `json:"doubts"`
	Methods  []Estimated `json:"methods"`
	Assumed  []string    `json:"assumed"`
}

// History is how many were on exactly these lists.
type History struct {
	On    []string `json:"on"`
	Count int      `json:"count"`
}

// Estimated is the estimate of one method. The interval is of 95 %.
type Estimated struct {
	Method  string   `json:"method"`
	N       float64  `json:"n"`
	Low     float64  `json:"low"`
	High    float64  `json:"high"`
	Missing float64  `json:"unreported"`
	Models  int      `json:"models"`
	Unfit   int      `json:"models_not_determined"`
	Best    []string `json:"best_models"`
}

// SystemsOf turns an estimate into its object.
func SystemsOf(s record.Systems) Systems {
	out := Systems{orNull(s.Unit), orNull(s.By), s.Scope, nil, append([]string{}, s.Lists...), append([]string{}, s.Left...), s.Observed(), s.Beyond, []History{},
		append([]string{}, s.Refused...), append([]string{}, s.Doubts...), []Estimated{}, append([]string{}, s.Assumed...)}
	if s.AsOf > 0 {
		out.AsOf = &s.AsOf
	}
	for set, n := range s.Counts {
		if n > 0 {
			h := History{On: []string{}, Count: n}
			for i, l := range s.Lists {
				if set>>i&1 == 1 {
					h.On = append(h.On, l)
				}
			}
			out.Counts = append(out.Counts, h)
		}
	}
	for _, m := range s.Methods {
		out.Methods = append(out.Methods, Estimated{m.Name, m.N, m.Low, m.High, m.N - float64(s.Observed()), m.Models, m.Unfit, append([]string{}, m.Best...)})
	}
	return out
}

// HistoriesOf is captures as rows of CSV: 1 or 0 for each list, and how many.
func HistoriesOf(c record.Captures) [][]string {
	var out [][]string
	for set, n := range c.Counts {
		if n == 0 {
			continue
		}
		var row []string
		for i := range c.Lists {
			row = append(row, strconv.Itoa(set>>i&1))
		}
		out = append(out, append(row, strconv.Itoa(n)))
	}
	return out
}
