package events_test

import (
	"fmt"
	"testing"

	"github.com/sabt-org/sabt/bench/events"
	"github.com/sabt-org/sabt/pipeline/link"
)

func f1(s events.Sets, groups [][]string) float64 {
	right, given := s.Score(groups)
	return 2 * float64(right) / float64(given+len(s.Same))
}

func BenchmarkLink(b *testing.B) {
	m, err := link.Open()
	if err != nil {
		b.Fatal(err)
	}
	for _, n := range []int{1000, 10000, 100000} {
		s := events.Make(n, 11)
		b.Run(fmt.Sprintf("2x%d", n), func(b *testing.B) {
			for b.Loop() {
				_, groups := m.Link(s.Profiles)
				b.ReportMetric(f1(s, groups), "F1")
			}
			b.ReportMetric(float64(2*n)*float64(b.N)/b.Elapsed().Seconds(), "events/s")
		})
	}
}
