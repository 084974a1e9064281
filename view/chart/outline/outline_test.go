package outline

import (
	"bytes"
	"testing"

	"pgregory.net/rapid"
)

func open(t testing.TB) *Outline {
	t.Helper()
	o, err := Open()
	if err != nil {
		t.Fatal(err)
	}
	return o
}

// The world has coasts all around, and every line stays on it.
func TestWorld(t *testing.T) {
	o := open(t)
	world := Box{-180, -90, 180, 90}
	points := 0
	for _, l := range o.In(world, 0) {
		for _, p := range l {
			if !world.Holds(p) {
				t.Fatalf("%v is not on the earth", p)
			}
			points++
		}
	}
	if points < 50000 {
		t.Errorf("%d points", points)
	}
	for name, b := range map[string]Box{"Kabul": {60, 29, 75, 39}, "Lake Chad": {10, 8, 18, 16}, "Sagaing": {92, 20, 98, 28}} {
		if len(o.In(b, 0.01)) == 0 {
			t.Errorf("no line near %s", name)
		}
	}
	if n := len(o.In(Box{-140, 10, -130, 20}, 0)); n != 0 {
		t.Errorf("%d lines in the open sea", n)
	}
}

// Wherever one looks and however finely, lines have two points or more, run through the box, and a finer look never shows less.
func TestInProperty(t *testing.T) {
	o := open(t)
	rapid.Check(t, func(t *rapid.T) {
		west, south := rapid.Float64Range(-180, 175).Draw(t, "west"), rapid.Float64Range(-80, 75).Draw(t, "south")
		b := Box{west, south, west + rapid.Float64Range(1, 60).Draw(t, "width"), south + rapid.Float64Range(1, 40).Draw(t, "height")}
		fine, coarse := 0, 0
		for _, l := range o.In(b, 0.01) {
			inside := false
			for _, p := range l {
				inside = inside || b.Holds(p)
			}
			if len(l) < 2 || !inside {
				t.Fatalf("%v in %v", l, b)
			}
			fine += len(l)
		}
		for _, l := range o.In(b, 0.5) {
			coarse += len(l)
		}
		if coarse > fine {
			t.Fatalf("%d points coarsely, %d finely", coarse, fine)
		}
	})
}

// A damaged table is an error, and no full memory.
func TestDamaged(t *testing.T) {
	for _, b := range [][]byte{{}, {1}, {1, 0xff, 0xff, 0xff, 0xff, 0x0f}, {1, 2, 2}, {2, 1, 2, 2}} {
		if _, err := read(bytes.NewReader(b)); err == nil {
			t.Errorf("%v is read", b)
		}
	}
}
