//go:build unix

package bench

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"syscall"
	"testing"
	"time"

	"github.com/sabt-org/sabt/bench/texts"
)

// binary builds sabt as it is shipped.
func binary(b *testing.B) string {
	b.Helper()
	out := filepath.Join(b.TempDir(), "sabt")
	cmd := exec.Command("go", "build", "-trimpath", "-o", out, "../cmd/sabt")
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
	if msg, err := cmd.CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, msg)
	}
	return out
}

// BenchmarkStart starts the program anew each time.
func BenchmarkStart(b *testing.B) {
	sabt := binary(b)
	for _, c := range []struct {
		name string
		args []string
	}{
		{"version", []string{"version"}},
		{"read-one", []string{"read", filepath.Join(corpusDir, "texts", "d01.txt")}},
	} {
		b.Run(c.name, func(b *testing.B) {
			var wall, used time.Duration
			var peak int64
			runs := 0
			for b.Loop() {
				begin := time.Now()
				cmd := exec.Command(sabt, c.args...)
				if err := cmd.Run(); err != nil {
					b.Fatal(err)
				}
				wall += time.Since(begin)
				used += cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
				peak = max(peak, peakMemory(cmd.ProcessState))
				runs++
			}
			b.ReportMetric(float64(wall.Microseconds())/1e3/float64(runs), "ms/start")
			b.ReportMetric(float64(used.Microseconds())/1e3/float64(runs), "cpu-ms/start")
			b.ReportMetric(float64(peak)/1e6, "peak-MB")
			b.ReportMetric(0, "ns/op")
		})
	}
}

// BenchmarkStream streams articles through the program: a tenth of SABT_STREAM (2,000 when it is not set), then all of
// them. Peak memory must be the same for both. The texts are those of the corpus in turn, each time under a new id.
func BenchmarkStream(b *testing.B) {
	sabt, list := binary(b), ours(b)
	n := 2000
	if s := os.Getenv("SABT_STREAM"); s != "" {
		var err error
		if n, err = strconv.Atoi(s); err != nil {
			b.Fatal(err)
		}
	}
	for _, n := range []int{n / 10, n} {
		b.Run(fmt.Sprintf("articles=%d", n), func(b *testing.B) {
			for b.Loop() {
				stream(b, sabt, list, n)
			}
			b.ReportMetric(0, "ns/op")
		})
	}
}

func stream(b *testing.B, sabt string, list []texts.Article, n int) {
	b.Helper()
	in, feed := io.Pipe()
	go func() { feed.CloseWithError(cycle(feed, list, n)) }()
	cmd := exec.Command(sabt, "read", "--input", "jsonl", "--format", "json", "-")
	cmd.Stdin, cmd.Stderr = in, os.Stderr
	begin := time.Now()
	if err := cmd.Run(); err != nil {
		b.Fatal(err)
	}
	used := cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	b.ReportMetric(float64(n)/time.Since(begin).Seconds(), "articles/s")
	b.ReportMetric(float64(n)/used.Seconds(), "articles/cpu-s")
	b.ReportMetric(float64(peakMemory(cmd.ProcessState))/1e6, "peak-MB")
}

// cycle writes n articles as JSON Lines.
func cycle(w io.Writer, list []texts.Article, n int) error {
	out := bufio.NewWriter(w)
	for i := range n {
		a := list[i%len(list)]
		a.ID = fmt.Sprintf("%s-%06d", a.ID, i)
		if _, err := out.Write(append(a.Line(), '\n')); err != nil {
			return err
		}
	}
	return out.Flush()
}

// peakMemory is the largest resident size that a process has had, in bytes.
func peakMemory(p *os.ProcessState) int64 {
	r, ok := p.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	if runtime.GOOS == "darwin" || runtime.GOOS == "ios" {
		return int64(r.Maxrss) // in bytes there, in KiB elsewhere
	}
	return int64(r.Maxrss) << 10
}
