package outline

import (
	"bufio"
	"bytes"
	"compress/gzip"
	_ "embed"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
)

//go:embed data/outline.bin
var table []byte

// Point is a place on the earth, in degrees.
type Point struct{ Lon, Lat float64 }

// Box is a stretch of the earth, in degrees.
type Box struct{ West, South, East, North float64 }

// Holds reports whether a point lies in the box.
func (b Box) Holds(p Point) bool {
	return b.West <= p.Lon && p.Lon <= b.East && b.South <= p.Lat && p.Lat <= b.North
}

// Outline is the lines of the world. It is never written to after Open.
type Outline struct{ lines []line }

type line struct {
	around Box
	points []Point
}

// scale turns steps of the table into degrees.
const scale = 1e4

// mostPoints is more than the table has; a damaged one must not fill the memory.
const mostPoints = 1 << 20

// Open reads the table: the number of lines, then for each the number of its points and the steps from one to the next.
func Open() (*Outline, error) {
	z, err := gzip.NewReader(bytes.NewReader(table))
	if err != nil {
		return nil, fmt.Errorf("outline: %w", err)
	}
	o, err := read(bufio.NewReader(z))
	if err != nil {
		return nil, fmt.Errorf("outline: %w", err)
	}
	return o, nil
}

func read(r io.ByteReader) (*Outline, error) {
	n, err := binary.ReadUvarint(r)
	if err != nil {
		return nil, err
	}
	o := &Outline{}
	for range n {
		l, err := readLine(r)
		if err != nil {
			return nil, err
		}
		o.lines = append(o.lines, l)
	}
	return o, nil
}

func readLine(r io.ByteReader) (line, error) {
	n, err := binary.ReadUvarint(r)
	if err != nil || n > mostPoints {
		return line{}, errors.Join(err, fmt.Errorf("a line of %d points", n))
	}
	l := line{around: Box{180, 90, -180, -90}, points: make([]Point, 0, n)}
	var x, y int64
	for range n {
		dx, err := binary.ReadVarint(r)
		if err != nil {
			return l, err
		}
		dy, err := binary.ReadVarint(r)
		if err != nil {
			return l, err
		}
		x, y = x+dx, y+dy
		p := Point{float64(x) / scale, float64(y) / scale}
		l.points = append(l.points, p)
		l.around = Box{min(l.around.West, p.Lon), min(l.around.South, p.Lat), max(l.around.East, p.Lon), max(l.around.North, p.Lat)}
	}
	return l, nil
}

// In returns the lines that run through a box. Points nearer to the one before than fine, in degrees, are left out. Lines are cut where
// they leave the box, a point after.
func (o *Outline) In(b Box, fine float64) [][]Point {
	var out [][]Point
	for _, l := range o.lines {
		if l.around.East < b.West || l.around.West > b.East || l.around.North < b.South || l.around.South > b.North {
			continue
		}
		out = append(out, l.runs(b, fine)...)
	}
	return out
}

func (l line) runs(b Box, fine float64) [][]Point {
	var out [][]Point
	var run []Point
	for i, p := range l.points {
		near := b.Holds(p) || i > 0 && b.Holds(l.points[i-1]) || i+1 < len(l.points) && b.Holds(l.points[i+1])
		switch {
		case !near:
			out, run = kept(out, run), nil
		case len(run) == 0 || apart(run[len(run)-1], p) >= fine || i == len(l.points)-1 || !b.Holds(p):
			run = append(run, p)
		}
	}
	return kept(out, run)
}

func kept(out [][]Point, run []Point) [][]Point {
	if len(run) > 1 {
		return append(out, run)
	}
	return out
}

func apart(a, b Point) float64 { return math.Hypot(a.Lon-b.Lon, a.Lat-b.Lat) }
