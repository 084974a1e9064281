package score

import (
	"fmt"
	"math"
)

// Toponym is the name of a place in a text, in characters, with where it lies.
type Toponym struct {
	Stretch
	Lat, Lon float64
	Located  bool
}

// Toponyms are the measures of finding and placing names of places.
type Toponyms struct {
	Strict, Overlap Sums
	Near            Sums      // found, and placed within 161 km (a hundred miles) of where the key has it
	Km              []float64 // how far off, of those found
	Differences     []Difference
}

const nearKm = 161

// OfToponyms scores the names of places of one text.
func OfToponyms(text []rune, gold, pred []Toponym) Toponyms {
	paired := heaviest(len(pred), len(gold), func(i, j int) float64 {
		switch {
		case !pred[i].meets(gold[j].Stretch):
			return 0
		case pred[i].Stretch == gold[j].Stretch:
			return 2
		}
		return 1
	})
	var out Toponyms
	near, placed := 0, 0
	for _, m := range paired {
		x, y := pred[m.i], gold[m.j]
		if !x.Located || !y.Located {
			continue
		}
		km := Km(y.Lat, y.Lon, x.Lat, x.Lon)
		out.Km = append(out.Km, km)
		if km <= nearKm {
			near++
		} else {
			out.differ("far", text, &y, &x, fmt.Sprintf(" (%.0f km off)", km))
		}
	}
	for _, y := range gold {
		if y.Located {
			placed++
		}
	}
	out.alone(text, gold, pred, paired)
	out.Strict = Hits(float64(common(stretches(pred), stretches(gold))), len(pred), len(gold))
	out.Overlap, out.Near = Hits(float64(len(paired)), len(pred), len(gold)), Hits(float64(near), len(pred), placed)
	return out
}

func (t *Toponyms) alone(text []rune, gold, pred []Toponym, paired []pair) {
	inP, inG := sides(paired)
	for i := range pred {
		if !inP[i] {
			t.differ("false", text, nil, &pred[i], "")
		}
	}
	for j := range gold {
		if !inG[j] {
			t.differ("missed", text, &gold[j], nil, "")
		}
	}
}

func (t *Toponyms) differ(kind string, text []rune, gold, read *Toponym, more string) {
	d := Difference{Kind: kind}
	if read != nil {
		d.Read, d.At = read.in(text)+more, read.Start
	}
	if gold != nil {
		d.Gold, d.At = gold.in(text), gold.Start
	}
	t.Differences = append(t.Differences, d)
}

func stretches(in []Toponym) []Stretch {
	out := make([]Stretch, len(in))
	for i, x := range in {
		out[i] = x.Stretch
	}
	return out
}

// Km is the distance over ground between two points given in degrees.
func Km(lat1, lon1, lat2, lon2 float64) float64 {
	const radius, radians = 6371.0, math.Pi / 180
	a, b, c, d := lat1*radians, lon1*radians, lat2*radians, lon2*radians
	x, y := math.Sin((c-a)/2), math.Sin((d-b)/2)
	return 2 * radius * math.Asin(min(1, math.Sqrt(x*x+math.Cos(a)*math.Cos(c)*y*y)))
}
