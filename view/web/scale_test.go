package web

import (
	"testing"

	"pgregory.net/rapid"
)

func plotOf(figures ...int) rangePlot {
	var p rangePlot
	for _, n := range figures {
		p.Rows = append(p.Rows, rangeRow{Class: "source", seen: span{n, n, n}})
	}
	p.scale()
	return p
}

// One misread figure neither drowns the others nor goes unmarked; figures that are near each other stay on a plain scale.
func TestScaleOfOneMisreadFigure(t *testing.T) {
	p := plotOf(4, 5, 7, 250000)
	if !p.Log || p.Rows[2].Point-p.Rows[0].Point < 1 || p.Rows[3].Point > room || !p.Rows[3].Far || p.Rows[0].Far || p.Rows[2].Far {
		t.Errorf("%+v", p)
	}
	if p := plotOf(4, 5, 7); p.Log || p.Rows[2].Far {
		t.Errorf("%+v", p)
	}
	if p := plotOf(150, 240, 900); p.Log || p.Rows[2].Far {
		t.Errorf("%+v", p)
	}
}

// On either scale more people stand further to the right, on the page.
func TestAxisProperty(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list := rapid.SliceOfN(rapid.IntRange(0, 3000000), 1, 8).Draw(t, "figures")
		a := axisOf(list)
		for _, n := range list {
			if x := a.at(n); x < 0 || x > room+1e-9 || n > 0 && a.at(n-1) >= x {
				t.Fatalf("%d is at %v", n, x)
			}
		}
		if len(a.ticks) < 2 || len(a.ticks) > 8 {
			t.Fatalf("%d ticks", len(a.ticks))
		}
	})
}
