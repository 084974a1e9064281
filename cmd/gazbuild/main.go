package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"

	"github.com/sabt-org/sabt/reference/gazetteer"
)

func main() {
	var in inputs
	flag.StringVar(&in.cities, "cities", "", "cities500.txt of GeoNames")
	flag.StringVar(&in.admin1, "admin1", "", "admin1.json: names of first-order units")
	flag.StringVar(&in.admin2, "admin2", "", "admin2.json: names of second-order units")
	flag.StringVar(&in.earth, "earth", "", "build.json: first-order units of Natural Earth")
	out := flag.String("o", "places.bin", "the file to write")
	flag.Parse()
	if err := run(in, *out); err != nil {
		fmt.Fprintln(os.Stderr, "gazbuild: error:", err)
		os.Exit(1)
	}
}

type inputs struct{ cities, admin1, admin2, earth string }

func run(in inputs, out string) error {
	b := newBuilder()
	for _, step := range []struct {
		file string
		read func(string) error
	}{{in.admin1, b.readAdmin1}, {in.admin2, b.readAdmin2}, {in.cities, b.readCities}, {in.earth, b.readEarth}} {
		if err := step.read(step.file); err != nil {
			return err
		}
	}
	var packed bytes.Buffer
	if err := gazetteer.Pack(&packed, b.places()); err != nil {
		return err
	}
	fmt.Fprintf(os.Stderr, "gazbuild: %d units, %d districts, %d towns, %d bytes\n", len(b.units), len(b.districts), len(b.towns), packed.Len())
	return os.WriteFile(out, packed.Bytes(), 0o644)
}
