package mse

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"

	"github.com/sabt-org/sabt/record"
)

// logLinear weighs all hierarchical models by BIC. The estimate is the median of the mixture of what the models say, each log-normal about its own; the
// interval is that of the mixture, and so holds what models differ on as well as what chance does.
func logLinear(ctx context.Context, c record.Captures) (record.SystemsMethod, error) {
	pairs := len(c.Lists) > 5 // of six lists there are millions with larger interactions
	out := record.SystemsMethod{Name: "log-linear models by BIC"}
	var list []fitted
	for _, m := range models(len(c.Lists), pairs) {
		if err := ctx.Err(); err != nil {
			return out, err
		}
		if f, ok := fit(c, m); ok {
			list = append(list, f)
		} else {
			out.Unfit++
		}
	}
	if out.Models = len(list); len(list) == 0 {
		return out, nil
	}
	weigh(list)
	slices.SortFunc(list, func(a, b fitted) int { return cmp.Compare(b.weight, a.weight) })
	for _, f := range list[:min(3, len(list))] {
		if f.weight < 0.005 {
			break
		}
		out.Best = append(out.Best, fmt.Sprintf("%s %.0f %% N %.0f", f.name(len(c.Lists)), 100*f.weight, float64(c.Observed())+math.Exp(f.log0)))
	}
	n := float64(c.Observed())
	out.N, out.Low, out.High = n+quantile(list, 0.5), n+quantile(list, 0.025), n+quantile(list, 0.975)
	return out, nil
}

// weigh gives each model its weight by BIC.
func weigh(list []fitted) {
	best := slices.MinFunc(list, func(a, b fitted) int { return cmp.Compare(a.bic, b.bic) }).bic
	sum := 0.0
	for i := range list {
		list[i].weight = math.Exp((best - list[i].bic) / 2)
		sum += list[i].weight
	}
	for i := range list {
		list[i].weight /= sum
	}
}

// quantile is that of the mixture of log-normal distributions, by halving.
func quantile(list []fitted, q float64) float64 {
	low, high := -20.0, 40.0
	for range 200 {
		x, below := (low+high)/2, 0.0
		for _, f := range list {
			below += f.weight * 0.5 * math.Erfc(-(x-f.log0)/(f.spread*math.Sqrt2))
		}
		if below < q {
			low = x
		} else {
			high = x
		}
	}
	return math.Exp((low + high) / 2)
}
