// Command exports measures how fast the incidents of a register that bench/scale made are written as CSV and as Parquet, and with how much memory.
//
//	go run ./bench/scale -incidents 1000000 -o million.sabt
//	go run ./bench/exports -register million.sabt
//
// What is written is counted and thrown away: a disk would be measured else. It prints a table in Markdown; docs/benchmarks.md holds the results.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime/pprof"
	"strings"
	"time"

	"github.com/sabt-org/sabt/bench/usage"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/register/registertest"
	"github.com/sabt-org/sabt/register/sqlite"
	"github.com/sabt-org/sabt/view/export"
)

func main() {
	file := flag.String("register", "", "file of the register")
	only := flag.String("only", "", "this line of the table alone, as csv:incidents")
	profile := flag.String("cpuprofile", "", "write where the time goes to this file")
	flag.Parse()
	if err := profiled(*profile, func() error { return run(context.Background(), *file, *only) }); err != nil {
		fmt.Fprintln(os.Stderr, "exports:", err)
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

// run measures each line. The register is opened without asking who made its views: bench/scale has a linker of its own.
func run(ctx context.Context, file, only string) error {
	s, err := sqlite.Open(ctx, file, sqlite.Options{ReadOnly: true})
	if err != nil {
		return err
	}
	defer s.Close()
	r := register.New(s, registertest.Linker{}, time.Now)
	fmt.Println("| shape | incidents | an incident, bytes | by the clock, a second | a CPU-second | peak memory, MB |\n|---|---|---|---|---|---|")
	for _, line := range []string{"csv:incidents", "csv:incidents,tolls", "parquet:incidents", "parquet:incidents,tolls", "geojson:", "csv:incidents,tolls,claims,documents"} {
		if only == "" || line == only {
			if err := measure(ctx, r, line); err != nil {
				return fmt.Errorf("%s: %w", line, err)
			}
		}
	}
	return nil
}

// counted is a file that is thrown away.
type counted struct{ n *int64 }

func (c counted) Write(b []byte) (int, error) { *c.n += int64(len(b)); return len(b), nil }
func (c counted) Close() error                { return nil }

func measure(ctx context.Context, r *register.Register, line string) error {
	name, tables, _ := strings.Cut(line, ":")
	f, _ := export.Lookup(name)
	var bytes int64
	job := export.Job{Create: func(string) (io.WriteCloser, error) { return counted{&bytes}, nil }, Policy: record.PolicyRange, Losses: &export.Losses{},
		Known: export.Known{Kind: func(string) record.ActorKind { return "" }}}
	if tables != "" {
		job.Tables = strings.Split(tables, ",")
	}
	w, err := f.Open(job)
	if err != nil {
		return err
	}
	n := 0
	begin, used := time.Now(), usage.CPU()
	err = r.View(ctx, func(v register.View) error {
		return v.Sourced(ctx, register.Query{Sort: register.ByOld}, f.NeedsAccounts(job.Tables), func(d record.Dossier) error {
			n++
			return w.Write(d)
		})
	})
	if err != nil {
		return err
	}
	if err := w.Close(); err != nil {
		return err
	}
	took, spent := time.Since(begin), usage.CPU()-used
	fmt.Printf("| %s | %d | %d | %.0f | %.0f | %d |\n", strings.ReplaceAll(line, ":", " "), n, bytes/int64(max(n, 1)), float64(n)/took.Seconds(), float64(n)/spent.Seconds(), usage.Peak())
	return nil
}
