// Command outlinebuild makes the table of package view/chart/outline of the arcs of a TopoJSON file.
//
//	go run ./cmd/outlinebuild countries-50m.json view/chart/outline/data/outline.bin
//
// TopoJSON keeps each border once, which is what a map of lines wants; its areas and names are left out. It is run by hand when the data
// change, and the program never needs it. Read next: view/chart/outline/data/SOURCES.md.
package main

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"math"
	"os"
)

// topology is what is used of the file: steps on a grid, line by line.
type topology struct {
	Transform struct{ Scale, Translate [2]float64 }
	Arcs      [][][2]int
}

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: outlinebuild countries-50m.json outline.bin")
		os.Exit(2)
	}
	if err := build(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, "outlinebuild:", err)
		os.Exit(1)
	}
}

func build(from, to string) error {
	b, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	var t topology
	if err := json.Unmarshal(b, &t); err != nil {
		return fmt.Errorf("%s: %w", from, err)
	}
	var out bytes.Buffer
	z, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
	if err != nil {
		return err
	}
	if _, err := z.Write(t.table()); err != nil {
		return err
	}
	if err := z.Close(); err != nil {
		return err
	}
	return os.WriteFile(to, out.Bytes(), 0o644)
}

// table is the number of lines, then for each the number of its points and the steps between them in ten-thousandths of a degree.
func (t topology) table() []byte {
	b := binary.AppendUvarint(nil, uint64(len(t.Arcs)))
	for _, arc := range t.Arcs {
		b = binary.AppendUvarint(b, uint64(len(arc)))
		var x, y int
		var lastX, lastY int64
		for _, step := range arc {
			x, y = x+step[0], y+step[1]
			lon, lat := t.degrees(0, x), t.degrees(1, y)
			b = binary.AppendVarint(b, lon-lastX)
			b = binary.AppendVarint(b, lat-lastY)
			lastX, lastY = lon, lat
		}
	}
	return b
}

func (t topology) degrees(axis, n int) int64 {
	return int64(math.Round(1e4 * (t.Transform.Translate[axis] + t.Transform.Scale[axis]*float64(n))))
}
