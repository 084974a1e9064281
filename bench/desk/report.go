package main

import (
	"fmt"
	"os"
	"runtime"
	"slices"
	"strings"
	"time"
)

// spent is what it took.
type spent struct {
	took, cpu, waited time.Duration
	peak              int64 // bytes
}

// report is a table: a row for each kind of page, and one for all.
func report(list []asked, o options, incidents int, s spent) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d readers for %s on %d cores, each %s at a page on the average, a decision every %s, a register of %d incidents; load of the machine at the end %s.\n", o.readers, o.lasts,
		runtime.NumCPU(), o.think, o.decide, incidents, load())
	fmt.Fprintf(&b, "%d answers, %.0f a second; the program used %.1f ms of processor time an answer, %.0f %% of a core in all, and %d MB at the most. For each second that it had a processor it waited %.1f s for one that others used.\n\n",
		len(list), float64(len(list))/s.took.Seconds(), 1000*s.cpu.Seconds()/float64(max(len(list), 1)), 100*s.cpu.Seconds()/s.took.Seconds(), s.peak>>20, s.waited.Seconds()/max(s.cpu.Seconds(), .01))
	b.WriteString("| page | answers | p50 ms | p95 ms | p99 ms | worst ms | kB, packed, at most |\n|---|---|---|---|---|---|---|\n")
	var names []string
	for _, k := range kinds() {
		names = append(names, k.name)
	}
	for _, name := range append(names, decision, "") {
		var some []asked
		for _, a := range list {
			if a.kind == name || name == "" && a.kind != decision {
				some = append(some, a)
			}
		}
		if len(some) > 0 {
			b.WriteString(row(name, some))
		}
	}
	return b.String()
}

func row(name string, list []asked) string {
	var took []time.Duration
	var most int64
	failed := 0
	for _, a := range list {
		if a.err != nil {
			fmt.Fprintln(os.Stderr, "desk:", a.err)
			failed++
			continue
		}
		took, most = append(took, a.took), max(most, a.bytes)
	}
	if name == "" {
		name = "**all pages**"
	}
	if failed > 0 {
		name += fmt.Sprintf(" (%d failed)", failed)
	}
	if len(took) == 0 {
		return fmt.Sprintf("| %s | 0 | | | | | |\n", name)
	}
	slices.Sort(took)
	ms := func(share float64) float64 { return took[int(share*float64(len(took)-1))].Seconds() * 1000 }
	return fmt.Sprintf("| %s | %d | %.1f | %.0f | %.0f | %.0f | %d |\n", name, len(took), ms(.5), ms(.95), ms(.99), ms(1), (most+999)/1000)
}

// load is that of the last minute, where the system tells it.
func load() string {
	b, err := os.ReadFile("/proc/loadavg")
	if err != nil {
		return "unknown"
	}
	return strings.Fields(string(b))[0]
}

// The lines between which a page holds the table.
const (
	opens  = "<!-- bench/desk -->\n"
	closes = "<!-- end -->"
)

func put(file, table string) error {
	b, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	before, rest, ok := strings.Cut(string(b), opens)
	_, after, ok2 := strings.Cut(rest, closes)
	if !ok || !ok2 {
		return fmt.Errorf("%s has no lines %s and %s", file, strings.TrimSpace(opens), closes)
	}
	return os.WriteFile(file, []byte(before+opens+"\n"+table+"\n"+closes+after), 0o644)
}
