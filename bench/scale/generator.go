package main

import (
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/register/registertest"
)

// generator draws reports: places in 3,400 towns, days over twenty years; every second incident is told of again, by another
// paper with another figure, some days after.
type generator struct {
	rng       *rand.Rand
	documents int
	incidents int
	told      []string // lines that may be told of again
	now       time.Time
	of        int // incidents in the end, over twenty years
}

func newGenerator(seed uint64, of int) *generator {
	return &generator{of: of, rng: rand.New(rand.NewPCG(seed, 2)), now: time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)}
}

// clock goes a second an entry, so that half the log is half the time.
func (g *generator) clock() time.Time {
	g.now = g.now.Add(time.Second)
	return g.now
}

func (g *generator) place(n int) string    { return fmt.Sprintf("Town%d", n) }
func (g *generator) province(n int) string { return g.place(n) + "_province" }
func (g *generator) actor(n int) string    { return fmt.Sprintf("Front%d", n) }
func (g *generator) dari(n int) string     { return fmt.Sprintf("شهر%d", n) }

func (g *generator) batch(n int) []register.Prepared {
	var out []register.Prepared
	for range n {
		g.documents++
		line := g.line()
		out = append(out, registertest.Report(nil, fmt.Sprintf("Paper %d", g.rng.IntN(50)), line, "# "+fmt.Sprint(g.documents)))
	}
	return out
}

func (g *generator) line() string {
	if len(g.told) > 0 && g.rng.IntN(3) == 0 {
		i := g.rng.IntN(len(g.told))
		line := g.told[i]
		g.told[i] = g.told[len(g.told)-1]
		g.told = g.told[:len(g.told)-1]
		return fmt.Sprintf("%s authority %d", line, g.rng.IntN(40))
	}
	g.incidents++
	types := []record.IncidentType{record.Bombing, record.ArmedAssault, record.Kidnapping, record.ShellingRocket, record.ArmedClash}
	// Reports come as they are published: what happened in the last weeks, now and then something older.
	day := record.DayOf(2004, 1, 1) + record.Day(g.incidents*20*365/g.of) - record.Day(g.rng.ExpFloat64()*10)
	base := fmt.Sprintf("%s %s %s by %s", types[g.rng.IntN(len(types))], g.place(g.rng.IntN(3400)), day, g.actor(g.rng.IntN(30)))
	if len(g.told) < 10000 && g.rng.IntN(2) == 0 {
		g.told = append(g.told, base)
	}
	return fmt.Sprintf("%s medical %d own %d", base, g.rng.IntN(30), g.rng.IntN(30))
}
