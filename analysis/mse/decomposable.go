package mse

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"

	"github.com/sabt-org/sabt/record"
)

// prior is what is believed before the data. The zero prior is the usual one: cells of weight 2^-k together, every number of people as likely as its inverse.
type prior struct {
	cell  float64                 // weight of each cell; 0 is 2^-k
	total func(n float64) float64 // logarithm, of the number of all; nil is 1/n

	complete bool // with the complete graph, under which those on no list are a matter of belief alone
}

// posterior is how likely each number of unlisted is, by graph.
type posterior struct {
	missing []float64 // grid
	all     []float64 // of each point, all graphs together
	graphs  []graph
	share   []float64 // of each graph
}

// average computes the posterior over decomposable graphs and numbers of unlisted, in closed form (Madigan and York 1997; Johndrow, Lum and Ball 2015).
func average(ctx context.Context, c record.Captures, p prior, grid []float64) (posterior, error) {
	k := len(c.Lists)
	if p.cell == 0 {
		p.cell = math.Pow(2, -float64(k))
	}
	if p.total == nil {
		p.total = func(n float64) float64 { return -math.Log(n) }
	}
	out := posterior{missing: grid, all: make([]float64, len(grid)), graphs: decomposable(k, p.complete)}
	out.share = make([]float64, len(out.graphs))
	l := likelihoods(c, p, grid)
	row := make([]float64, len(grid))
	top := math.Inf(-1)
	for _, g := range out.graphs {
		l.row(g, row)
		top = max(top, slices.Max(row))
	}
	sum := 0.0
	for gi, g := range out.graphs {
		if err := ctx.Err(); err != nil {
			return out, err
		}
		l.row(g, row)
		for i, v := range row {
			w := math.Exp(v-top) * width(grid, i)
			out.all[i] += w
			out.share[gi] += w
			sum += w
		}
	}
	for i := range out.all {
		out.all[i] /= sum
	}
	for gi := range out.share {
		out.share[gi] /= sum
	}
	return out, nil
}

// likelihood is the logarithms that all graphs share, by number of unlisted.
type likelihood struct {
	common []float64   // of the number of all, and what is believed of it
	norm   []float64   // for each part of a graph that is joined to no other
	margin [][]float64 // for each set of lists
}

func likelihoods(c record.Captures, p prior, grid []float64) likelihood {
	n, cells := float64(c.Observed()), p.cell*math.Pow(2, float64(len(c.Lists)))
	l := likelihood{common: make([]float64, len(grid)), norm: make([]float64, len(grid)), margin: make([][]float64, 1<<len(c.Lists))}
	for i, x := range grid {
		l.common[i] = lgamma(n+x+1) - lgamma(x+1) + p.total(n+x)
		l.norm[i] = lgamma(cells) - lgamma(n+x+cells)
	}
	for set, m := range margins(c, p.cell) {
		l.margin[set] = make([]float64, len(grid))
		for i, x := range grid {
			l.margin[set][i] = m.at(x)
		}
	}
	return l
}

// row is the logarithm of the posterior of a graph, but for a constant.
func (l likelihood) row(g graph, out []float64) {
	copy(out, l.common)
	for j, list := range g.list {
		with, given := l.margin[g.given[j]|1<<list], l.margin[g.given[j]]
		if g.given[j] == 0 {
			for i := range out {
				out[i] += with[i] + l.norm[i]
			}
			continue
		}
		for i := range out {
			out[i] += with[i] - given[i]
		}
	}
}

// width is how many numbers a point of the grid stands for.
func width(grid []float64, i int) float64 {
	if i+1 < len(grid) {
		return grid[i+1] - grid[i]
	}
	return grid[i] - grid[i-1]
}

// margin is the marginal likelihood of a set of lists, but for its norm: a constant, and the cell of those on none of them, which grows with the unlisted.
type margin struct{ rest, none, weight float64 }

func (m margin) at(missing float64) float64 { return m.rest + lgamma(m.none+missing+m.weight) }

func margins(c record.Captures, cell float64) []margin {
	k := len(c.Lists)
	out := make([]margin, 1<<k)
	for set := 1; set < 1<<k; set++ {
		counts := map[int]float64{}
		for s, n := range c.Counts {
			if s > 0 {
				counts[s&set] += float64(n)
			}
		}
		m := margin{weight: cell}
		for i := range k {
			if set>>i&1 == 0 {
				m.weight *= 2
			}
		}
		for s := set; ; s = (s - 1) & set {
			m.rest -= lgamma(m.weight)
			if s == 0 {
				break
			}
			m.rest += lgamma(counts[s] + m.weight)
		}
		m.none = counts[0]
		out[set] = m
	}
	return out
}

func lgamma(x float64) float64 {
	v, _ := math.Lgamma(x)
	return v
}

// grid is the numbers of unlisted that are looked at: all of few, fewer of many.
func grid(to float64) []float64 {
	var out []float64
	for x := 0.0; x <= to; x += max(1, math.Floor(x/400)) {
		out = append(out, x)
	}
	return out
}

// graphical averages over decomposable graphs. The grid grows until the posterior ends on it.
func graphical(ctx context.Context, c record.Captures, p prior) (record.SystemsMethod, error) {
	out := record.SystemsMethod{Name: "decomposable graphs"}
	n := float64(c.Observed())
	for to := 10 * n; ; to *= 4 {
		post, err := average(ctx, c, p, grid(to))
		if err != nil {
			return out, err
		}
		low, high := post.quantile(0.025), post.quantile(0.975)
		if high > 0.8*to && to < 1000*n {
			continue
		}
		out.N, out.Low, out.High, out.Models = n+post.quantile(0.5), n+low, n+high, len(post.graphs)
		out.Best = post.best(len(c.Lists))
		return out, nil
	}
}

func (p posterior) quantile(q float64) float64 {
	sum := 0.0
	for i, w := range p.all {
		if sum += w; sum >= q {
			return p.missing[i]
		}
	}
	return p.missing[len(p.missing)-1]
}

func (p posterior) best(k int) []string {
	order := make([]int, len(p.graphs))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(p.share[b], p.share[a]) })
	var out []string
	for _, i := range order[:min(3, len(order))] {
		if p.share[i] < 0.005 {
			break
		}
		out = append(out, fmt.Sprintf("%s %.0f %%", p.graphs[i].name(k), 100*p.share[i]))
	}
	return out
}
