//go:build unix

package bench

import (
	"context"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/clipperhouse/uax29/v2/sentences"
	"github.com/clipperhouse/uax29/v2/words"

	"github.com/sabt-org/sabt/bench/measure"
	"github.com/sabt-org/sabt/bench/texts"
	"github.com/sabt-org/sabt/pipeline/collect"
	"github.com/sabt-org/sabt/pipeline/work"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/contract"
)

// cpu is the processor time that this process has used, that of the garbage collector included.
func cpu() time.Duration {
	var r syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &r); err != nil {
		panic(err)
	}
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}

// articles are the texts that speed is measured on: the 1,300 messages of MUC-4 where they are at hand, else our own.
func articles(b *testing.B) []texts.Article {
	b.Helper()
	if dir := os.Getenv("SABT_SHARED"); dir != "" {
		list, err := texts.MUC4(filepath.Join(dir, "bench", "data", "muc4", "TASK", "CORPORA"), texts.MUC4Train)
		if err != nil || len(list) == 0 {
			b.Fatalf("%s: %d messages of MUC-4: %v", dir, len(list), err)
		}
		var out []texts.Article
		for _, k := range list {
			out = append(out, k.Article)
		}
		return out
	}
	return ours(b)
}

// ours are the articles of the corpus.
func ours(b *testing.B) []texts.Article { return annotated(b, corpusDir) }

func documents(b *testing.B, list []texts.Article) []*record.Document {
	b.Helper()
	var out []*record.Document
	for _, a := range list {
		out = append(out, document(b, a))
	}
	return out
}

func bytesOf(docs []*record.Document) int {
	n := 0
	for _, d := range docs {
		n += len(d.Text)
	}
	return n
}

// meter measures passes over the same articles.
type meter struct {
	cpu    time.Duration
	memory runtime.MemStats
}

func start() *meter {
	m := &meter{}
	runtime.GC()
	runtime.ReadMemStats(&m.memory)
	m.cpu = cpu()
	return m
}

// report prints the figures of so many passes over articles of so many bytes together.
func (m *meter) report(b *testing.B, passes, articles, bytes int) {
	used := (cpu() - m.cpu).Seconds()
	var after runtime.MemStats
	runtime.ReadMemStats(&after)
	n := float64(passes * articles)
	b.ReportMetric(n/used, "articles/cpu-s")
	b.ReportMetric(float64(passes*bytes)/used/1e6, "MB/cpu-s")
	b.ReportMetric(float64(after.Mallocs-m.memory.Mallocs)/n, "allocs/article")
	b.ReportMetric(float64(after.TotalAlloc-m.memory.TotalAlloc)/n, "B/article")
	b.ReportMetric(0, "ns/op")
}

// BenchmarkRead reads articles: document in, incidents and findings out.
func BenchmarkRead(b *testing.B) {
	s := load(b)
	docs := documents(b, articles(b))
	s.Pipeline.Run(docs[0])
	passes, m := 0, start()
	for b.Loop() {
		for _, d := range docs {
			s.Pipeline.Run(d)
		}
		passes++
	}
	m.report(b, passes, len(docs), bytesOf(docs))
}

// BenchmarkLines does all that sabt read --input jsonl does with a line: JSON in, JSON out.
func BenchmarkLines(b *testing.B) {
	s := load(b)
	var lines [][]byte
	size := 0
	for _, a := range articles(b) {
		lines = append(lines, a.Line())
		size += len(a.Text)
	}
	passes, m := 0, start()
	for b.Loop() {
		for _, l := range lines {
			if _, err := line(s, l); err != nil {
				b.Fatal(err)
			}
		}
		passes++
	}
	m.report(b, passes, len(lines), size)
}

func line(s *measure.Reader, l []byte) ([]byte, error) {
	doc, err := s.Collect.Line(collect.Line{Number: 1, Bytes: l}, collect.Hints{})
	if err != nil {
		return nil, err
	}
	return contract.Line(s.Pipeline.Run(doc), contract.Options{})
}

// BenchmarkCores reads the articles with one worker on one core, then with two on two, and so on: articles a second by the clock. It needs a
// machine with nothing else to do.
func BenchmarkCores(b *testing.B) {
	s := load(b)
	docs := documents(b, articles(b))
	for n := 1; n <= runtime.NumCPU(); n *= 2 {
		b.Run(fmt.Sprintf("cores=%d", n), func(b *testing.B) {
			defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(n))
			runtime.GC()
			passes, begin, m := 0, time.Now(), cpu()
			for b.Loop() {
				for range readAll(s, docs, n) {
				}
				passes++
			}
			wall := time.Since(begin).Seconds()
			b.ReportMetric(float64(passes*len(docs))/wall, "articles/s")
			b.ReportMetric((cpu()-m).Seconds()/wall, "cores-used")
			b.ReportMetric(0, "ns/op")
		})
	}
}

func readAll(s *measure.Reader, docs []*record.Document, workers int) iter.Seq[record.Result] {
	return work.Ordered(context.Background(), slices.Values(docs), workers, s.Pipeline.Run)
}

// BenchmarkLength reads the same text in longer and longer documents: where the cost is linear, ns/B stays.
func BenchmarkLength(b *testing.B) {
	s := load(b)
	list := ours(b)
	for _, n := range []int{1, 2, 4, 8, 32} {
		b.Run(fmt.Sprintf("articles=%d", n), func(b *testing.B) {
			docs := documents(b, joined(list, n))
			size := bytesOf(docs)
			passes, m := 0, start()
			for b.Loop() {
				for _, d := range docs {
					s.Pipeline.Run(d)
				}
				passes++
			}
			b.ReportMetric(float64(cpu()-m.cpu)/float64(passes*size), "cpu-ns/B")
			b.ReportMetric(float64(size)/float64(len(docs)), "B/document")
			b.ReportMetric(0, "ns/op")
		})
	}
}

// joined makes one document of every n articles.
func joined(list []texts.Article, n int) []texts.Article {
	var out []texts.Article
	for group := range slices.Chunk(list, n) {
		var all []string
		for _, a := range group {
			all = append(all, a.Text)
		}
		one := group[0]
		one.Text = strings.Join(all, "\n\n")
		out = append(out, one)
	}
	return out
}

// BenchmarkSegmentation compares reading with cutting the same texts into words and sentences by Unicode's rules alone
// (UAX 29), in turns within one run: times-uax29 is how many times longer reading takes.
func BenchmarkSegmentation(b *testing.B) {
	s := load(b)
	docs := documents(b, articles(b))
	var cut, read time.Duration
	passes, pieces := 0, 0
	for b.Loop() {
		runtime.GC()
		begin := cpu()
		for range 10 { // a pass is short against the grain of the clock
			for _, d := range docs {
				pieces += segment(d.Text)
			}
		}
		middle := cpu()
		for _, d := range docs {
			s.Pipeline.Run(d)
		}
		cut += (middle - begin) / 10
		read += cpu() - middle
		passes++
	}
	if pieces == 0 {
		b.Fatal("nothing was cut")
	}
	n := float64(passes * len(docs))
	b.ReportMetric(float64(cut.Microseconds())/n, "cut-µs/article")
	b.ReportMetric(float64(read.Microseconds())/n, "read-µs/article")
	b.ReportMetric(float64(read)/float64(cut), "times-uax29")
	b.ReportMetric(0, "ns/op")
}

func segment(text string) int {
	n := 0
	for w := words.FromString(text); w.Next(); {
		n++
	}
	for s := sentences.FromString(text); s.Next(); {
		n++
	}
	return n
}
