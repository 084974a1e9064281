package main

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"time"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/register/registertest"
)

// generator draws reports: places in 3,400 towns, days over twenty years. A report tells of one to three incidents; every
// fifth account is of an incident that was told of before, by another paper with another figure.
type generator struct {
	seed      uint64
	rng       *rand.Rand
	words     *rand.Zipf
	documents int
	incidents int
	claims    int
	before    int      // documents that were there
	told      []string // lines that may be told of again
	now       time.Time
	of        int // incidents in the end, over twenty years
}

const (
	towns      = 3400
	fronts     = 30
	papers     = 50
	vocabulary = 30000
	length     = 50 // words of a report's text, in each of two languages half
)

func newGenerator(seed uint64, of int) *generator {
	g := &generator{of: of, seed: seed, now: time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)}
	g.draw(0)
	return g
}

// draw begins another row of random numbers: what is drawn twice would be copies.
func (g *generator) draw(row uint64) {
	g.rng = rand.New(rand.NewPCG(g.seed, 2+row))
	g.words = rand.NewZipf(g.rng, 1.1, 4, vocabulary-1)
}

// resume goes on behind what a register holds: with the next day and other words.
func (g *generator) resume(ctx context.Context, r *register.Register) error {
	return r.View(ctx, func(v register.View) error {
		head, err := v.Head()
		if err != nil || head.Seq == 0 {
			return err
		}
		sums, err := v.Sums(register.SumQuery{Effect: record.Killed, Policy: record.PolicyRange})
		if err != nil || len(sums) == 0 {
			return err
		}
		g.incidents, g.documents, g.now = sums[0].Incidents, int(head.Seq)/3, head.At // a document, its claims, its links
		g.before = g.documents
		g.draw(uint64(g.documents))
		return nil
	})
}

// clock goes a second a write, so that half the log is half the time.
func (g *generator) clock() time.Time {
	g.now = g.now.Add(time.Second)
	return g.now
}

func (g *generator) place(n int) string    { return fmt.Sprintf("Town%d", n) }
func (g *generator) province(n int) string { return g.place(n) + "_province" }
func (g *generator) actor(n int) string    { return fmt.Sprintf("Front%d", n) }

// english and dari are the words of a vocabulary of which few are common: 0 is in most texts, 3000 in few.
func (g *generator) english(n int) string { return "word" + fmt.Sprint(n) }

func (g *generator) dari(n int) string {
	letters := []rune("ابپتجچحخدرزسشصفقکگلمنوهی")
	out := []rune("و")
	for ; n > 0; n /= len(letters) {
		out = append(out, letters[n%len(letters)])
	}
	return string(out)
}

func (g *generator) batch(n int) []register.Prepared {
	var out []register.Prepared
	for range n {
		g.documents++
		lines := []string{g.line()}
		for range g.rng.IntN(3) {
			lines = append(lines, g.line())
		}
		p := registertest.Report(nil, fmt.Sprintf("Paper %d", g.rng.IntN(papers)), append(lines, g.text())...)
		g.claims += p.Claims()
		out = append(out, p)
	}
	return out
}

func (g *generator) text() string {
	out := []string{"#", fmt.Sprint(g.documents)}
	for i := range length {
		if n := int(g.words.Uint64()); i%2 == 0 {
			out = append(out, g.english(n))
		} else {
			out = append(out, g.dari(n))
		}
	}
	return strings.Join(out, " ")
}

func (g *generator) line() string {
	if len(g.told) > 0 && g.rng.IntN(5) == 0 {
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
	base := fmt.Sprintf("%s %s %s by %s", types[g.rng.IntN(len(types))], g.place(g.rng.IntN(towns)), day, g.actor(g.rng.IntN(fronts)))
	if len(g.told) < 1000 && g.rng.IntN(2) == 0 {
		g.told = append(g.told, base)
	}
	return fmt.Sprintf("%s medical %d own %d", base, g.rng.IntN(30), g.rng.IntN(30))
}

// linker is that of registertest, but accounts meet by place and day, as those of a real linker do: by place alone, whoever is added would
// meet all that the place ever had.
type linker struct{ registertest.Linker }

func (l linker) Profile(id string, d record.Document, a record.Account) (register.Profile, error) {
	p, err := l.Linker.Profile(id, d, a)
	if len(p.Blocks) > 0 {
		p.Blocks = []string{fmt.Sprintf("%s %d", p.Blocks[0], a.Date.From), fmt.Sprintf("%s %d", p.Blocks[0], a.Date.From+1)}
	}
	return p, err
}
