// Command scale makes a register of many incidents and measures it: what adding costs at the beginning and at the end, how long
// questions take, how fast views are rebuilt. It prints tables in Markdown.
//
//	go run ./bench/scale -incidents 1000000 -whole -o million.sabt
//	go run ./bench/scale -incidents 1000000 -keep -o million.sabt    # goes on with a register that is there
//
// Incidents, places and days are drawn by a generator with a seed; nothing is read from text, and the linker is plain, so that
// the register alone is measured. docs/benchmarks.md holds the results.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"runtime/pprof"
	"time"

	"github.com/sabt-org/sabt/bench/usage"
	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/register/postgres"
	"github.com/sabt-org/sabt/register/sqlite"
)

type options struct {
	incidents, batch int
	file             string
	address          string // of PostgreSQL
	keep, whole      bool
	seed             uint64
	postmaster       int // process of the server
}

func main() {
	var o options
	flag.IntVar(&o.incidents, "incidents", 10000, "how many")
	flag.IntVar(&o.batch, "batch", 1000, "documents of one write, where many are added")
	flag.StringVar(&o.file, "o", "", "file of the register; it is made anew, unless -keep")
	flag.StringVar(&o.address, "register", "", "postgres://USER@HOST/DATABASE?schema=NAME in the place of a file; the schema must be empty, unless -keep")
	flag.BoolVar(&o.keep, "keep", false, "go on with a register that is there, until it has so many")
	flag.BoolVar(&o.whole, "whole", false, "also rebuild every view, and verify")
	flag.Uint64Var(&o.seed, "seed", 1, "of the generator")
	profile := flag.String("cpuprofile", "", "write where the time goes to this file")
	flag.Parse()
	if err := profiled(*profile, func() error { return run(context.Background(), o) }); err != nil {
		fmt.Fprintln(os.Stderr, "scale:", err)
		os.Exit(1)
	}
}

func profiled(file string, f func() error) error {
	if file == "" {
		return f()
	}
	out, err := os.Create(file)
	if err != nil {
		return err
	}
	defer out.Close()
	if err := pprof.StartCPUProfile(out); err != nil {
		return err
	}
	defer pprof.StopCPUProfile()
	return f()
}

func run(ctx context.Context, o options) error {
	s, err := store(ctx, o)
	if err != nil {
		return err
	}
	defer s.Close()
	if o.postmaster, err = postmaster(ctx, o.address); err != nil {
		return err
	}
	g := newGenerator(o.seed, o.incidents)
	r, err := register.Open(ctx, s, linker{}, g.clock)
	if err != nil {
		return err
	}
	if err := g.resume(ctx, r); err != nil {
		return err
	}
	if err := fill(ctx, r, g, o); err != nil {
		return err
	}
	if o.address != "" {
		fmt.Printf("\n%d incidents of %d documents; %.1f claims a document; peak memory %d MB\n\n", g.incidents, g.documents, float64(g.claims)/float64(g.documents-g.before), usage.Peak())
	} else if err := size(o.file, g); err != nil {
		return err
	}
	if err := ask(ctx, r, g); err != nil || !o.whole {
		return err
	}
	return mend(ctx, r, o)
}

// store opens what is measured.
func store(ctx context.Context, o options) (register.Store, error) {
	switch {
	case o.address != "":
		return postgres.Open(ctx, o.address, postgres.Options{Create: true, Wait: time.Minute})
	case o.file == "":
		return nil, fmt.Errorf("name a file: -o FILE")
	case !o.keep:
		for _, f := range []string{o.file, o.file + "-wal", o.file + "-shm"} {
			os.Remove(f)
		}
	}
	return sqlite.Open(ctx, o.file, sqlite.Options{Create: true})
}

func size(file string, g *generator) error {
	info, err := os.Stat(file)
	if err != nil {
		return err
	}
	fmt.Printf("\n%d incidents of %d documents: %d bytes, %d an incident; %.1f claims a document; peak memory %d MB\n\n",
		g.incidents, g.documents, info.Size(), info.Size()/int64(g.incidents), float64(g.claims)/float64(g.documents-g.before), usage.Peak())
	return nil
}

// mend rebuilds the views, then verifies.
func mend(ctx context.Context, r *register.Register, o options) error {
	var v register.Verified
	rebuilt, err := timed(o, func() error { return r.Rebuild(ctx) })
	if err != nil {
		return err
	}
	verified, err := timed(o, func() (err error) {
		v, err = r.Verify(ctx, func(int64, int64, register.Hash) {})
		return err
	})
	if err != nil {
		return err
	}
	fmt.Printf("\n| | entries a CPU-second | a CPU-second of the server | by the clock, a second |\n|---|---|---|---|\n")
	for _, m := range []struct {
		name string
		took spent
	}{{"rebuild", rebuilt}, {"verify", verified}} {
		n := float64(v.Head.Seq)
		fmt.Printf("| %s | %s | %s | %s |\n", m.name, rate(n, m.took.cpu), rate(n, m.took.server), rate(n, m.took.clock))
	}
	fmt.Printf("\n%d entries, %d claims, %d rows of views, %d problems; peak memory %d MB\n", v.Head.Seq, v.Claims, v.Rows, len(v.Problems), usage.Peak())
	return nil
}

// spent is what something took, of sabt and of the server.
type spent struct{ cpu, server, clock time.Duration }

func timed(o options, f func() error) (spent, error) {
	begin, used, there := time.Now(), usage.CPU(), ofServer(o.postmaster)
	err := f()
	return spent{usage.CPU() - used, ofServer(o.postmaster) - there, time.Since(begin)}, err
}

// rate is how many a second.
func rate(n float64, d time.Duration) string {
	if d <= 0 {
		return "-"
	}
	return fmt.Sprintf("%.0f", n/d.Seconds())
}
