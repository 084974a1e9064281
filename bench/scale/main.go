// Command scale makes a register of many incidents and measures it: what adding costs at the beginning and at the end, how long
// questions take, how fast views are rebuilt.
//
//	go run ./bench/scale -incidents 1000000 -o million.sabt
//
// Incidents, places and days are drawn by a generator with a seed; nothing is read from text, and the linker is that of registertest, so that
// the register alone is measured. docs/benchmarks.md holds the results.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"runtime/pprof"
	"slices"
	"time"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/register/registertest"
	"github.com/sabt-org/sabt/register/sqlite"
)

func main() {
	n := flag.Int("incidents", 10000, "how many")
	out := flag.String("o", "", "file of the register; it is made anew, unless -keep")
	keep := flag.Bool("keep", false, "measure a register that is there")
	whole := flag.Bool("whole", false, "also rebuild every view, and verify")
	seed := flag.Uint64("seed", 1, "of the generator")
	profile := flag.String("cpuprofile", "", "write where the time goes to this file")
	flag.Parse()
	if *profile != "" {
		f, err := os.Create(*profile)
		if err == nil {
			err = pprof.StartCPUProfile(f)
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, "scale:", err)
			os.Exit(1)
		}
		defer pprof.StopCPUProfile()
	}
	if err := run(*out, *n, *keep, *whole, *seed); err != nil {
		fmt.Fprintln(os.Stderr, "scale:", err)
		os.Exit(1)
	}
}

func run(path string, n int, keep, whole bool, seed uint64) error {
	if path == "" {
		return fmt.Errorf("name a file: -o FILE")
	}
	ctx := context.Background()
	if !keep {
		for _, f := range []string{path, path + "-wal", path + "-shm"} {
			os.Remove(f)
		}
	}
	s, err := sqlite.Open(ctx, path, sqlite.Options{Create: true})
	if err != nil {
		return err
	}
	defer s.Close()
	g := newGenerator(seed, n)
	r, err := register.Open(ctx, s, registertest.Linker{}, g.clock)
	if err != nil {
		return err
	}
	if !keep {
		if err := fill(ctx, r, g, n); err != nil {
			return err
		}
	}
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	fmt.Printf("%d bytes, %d an incident\n", info.Size(), info.Size()/int64(n))
	if err := ask(ctx, r, g); err != nil || !whole {
		return err
	}
	return mend(ctx, r)
}

// mend rebuilds the views, then verifies.
func mend(ctx context.Context, r *register.Register) error {
	begin := time.Now()
	if err := r.Rebuild(ctx); err != nil {
		return err
	}
	rebuilt := time.Since(begin)
	begin = time.Now()
	v, err := r.Verify(ctx, func(int64, int64, register.Hash) {})
	if err != nil {
		return err
	}
	verified := time.Since(begin)
	each := func(d time.Duration) float64 { return float64(v.Head.Seq) / d.Seconds() }
	fmt.Printf("rebuild %v, %.0f entries a second; verify %v, %.0f entries a second, %d problems\n",
		rebuilt.Round(time.Second), each(rebuilt), verified.Round(time.Second), each(verified), len(v.Problems))
	return nil
}

// fill adds reports until n incidents are there, and tells what one document costs on the way.
func fill(ctx context.Context, r *register.Register, g *generator, n int) error {
	begin := time.Now()
	step := max(n/10, 1)
	for g.incidents < n {
		batch := g.batch(256)
		if _, err := r.Add(ctx, batch); err != nil {
			return err
		}
		if g.incidents/step > (g.incidents-len(batch))/step {
			p50, p99, err := single(ctx, r, g)
			if err != nil {
				return err
			}
			fmt.Printf("%9d incidents, %9d documents, %6.0f documents a second in all; one document p50 %v, p99 %v\n",
				g.incidents, g.documents, float64(g.documents)/time.Since(begin).Seconds(), p50, p99)
		}
	}
	return nil
}

// single adds documents one by one, as a person does.
func single(ctx context.Context, r *register.Register, g *generator) (p50, p99 time.Duration, err error) {
	var took []time.Duration
	for range 200 {
		one := g.batch(1)
		begin := time.Now()
		if _, err := r.Add(ctx, one); err != nil {
			return 0, 0, err
		}
		took = append(took, time.Since(begin))
	}
	slices.Sort(took)
	return took[len(took)/2].Round(10 * time.Microsecond), took[len(took)*99/100].Round(10 * time.Microsecond), nil
}

// question is one of the mix that is measured.
type question struct {
	name string
	ask  func(register.View) error
}

func find(name string, q register.Query) question {
	return question{name, func(v register.View) error { _, err := v.Find(q); return err }}
}

func sum(name string, q register.SumQuery) question {
	return question{name, func(v register.View) error { _, err := v.Sums(q); return err }}
}

func ask(ctx context.Context, r *register.Register, g *generator) error {
	var seq int64
	if err := r.View(ctx, func(v register.View) error {
		head, err := v.Head()
		seq = head.Seq / 2
		return err
	}); err != nil {
		return err
	}
	for _, q := range questions(g, seq) {
		var took []time.Duration
		for range 20 {
			begin := time.Now()
			if err := r.View(ctx, q.ask); err != nil {
				return fmt.Errorf("%s: %w", q.name, err)
			}
			took = append(took, time.Since(begin))
		}
		slices.Sort(took)
		fmt.Printf("%-34s p50 %10v  worst %10v\n", q.name, took[10].Round(10*time.Microsecond), took[19].Round(10*time.Microsecond))
	}
	return nil
}

func questions(g *generator, past int64) []question {
	y := record.DayOf(2014, 1, 1)
	year := register.Query{From: y, To: y + 364}
	inYear := func(q register.Query) register.Query { q.From, q.To = year.From, year.To; return q }
	place, province, actor := g.place(17), g.province(3), g.actor(2)
	q := func(q register.Query) register.Query { q.Limit = 51; return q }
	out := []question{
		find("first page", q(register.Query{})),
		find("a year", q(year)),
		find("a place", q(register.Query{Place: place})),
		find("a province", q(register.Query{Place: province})),
		find("a country", q(register.Query{Place: "AF"})),
		find("an actor", q(register.Query{Actor: actor})),
		find("a type", q(register.Query{Type: record.Bombing})),
		find("a source", q(register.Query{Source: "medical"})),
		find("a publisher", q(register.Query{Publisher: "Paper 7"})),
		find("a review state", q(register.Query{Review: record.Unreviewed})),
		find("20 killed or more", q(register.Query{AtLeast: 20})),
		find("deadliest", q(register.Query{Sort: register.ByToll})),
		find("a province and a year", q(inYear(register.Query{Place: province}))),
		find("a province and an actor", q(register.Query{Place: province, Actor: actor})),
		find("an actor and a type", q(register.Query{Actor: actor, Type: record.Bombing})),
		find("a place and a source", q(register.Query{Place: place, Source: "medical"})),
		find("a year, 20 killed or more", q(inYear(register.Query{AtLeast: 20}))),
		find("rare words", q(register.Query{Text: place})),
		find("two words, in Dari", q(register.Query{Text: "انفجار " + g.dari(5)})),
		find("page 1000", register.Query{Limit: 50, Offset: 50000}),
		find("a country, page 1000", register.Query{Place: "AF", Limit: 50, Offset: 50000}),
		find("as of half the log", q(register.Query{At: past})),
		find("a province as of half the log", q(register.Query{Place: province, At: past})),
	}
	for _, p := range []record.PolicyName{record.PolicyRange, record.PolicyLowest, record.PolicyLowBestHigh, record.PolicyMajority, record.PolicyThreshold, record.PolicyHierarchy} {
		out = append(out, sum("monthly, a province and a year, "+string(p), register.SumQuery{Query: inYear(register.Query{Place: province}), Effect: record.Killed, Policy: p, By: register.ByMonth}))
	}
	return append(out, sum("monthly, everything", register.SumQuery{Effect: record.Killed, Policy: record.PolicyRange, By: register.ByMonth}))
}
