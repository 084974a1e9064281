package main

import (
	"net/http"
	"net/http/httptest"
	"os"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/sabt-org/sabt/reference/gazetteer"
	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/register/sqlite"
	"github.com/sabt-org/sabt/view/web"
)

// Pages as fifty people ask for them at once, over the register that SABT_DESK names: "go run ./bench/scale -o FILE" makes a large one. It
// reports how long one in a hundred waits at most, and the median.
func BenchmarkDesk(b *testing.B) {
	file := os.Getenv("SABT_DESK")
	if file == "" {
		b.Skip("SABT_DESK names no register")
	}
	h := benchDesk(b, file)
	for _, address := range []string{"/incidents", "/incidents?place=Kunduz", "/incidents?type=bombing&sort=toll", "/queue", "/numbers", "/documents", "/map?place=Kunduz", "/incidents.json?place=Kunduz"} {
		b.Run(address, func(b *testing.B) {
			var mu sync.Mutex
			var took []time.Duration
			b.SetParallelism(25) // on two processors
			b.RunParallel(func(pb *testing.PB) {
				for pb.Next() {
					start := time.Now()
					w := httptest.NewRecorder()
					h.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "http://desk.test"+address, nil))
					mu.Lock()
					took = append(took, time.Since(start))
					mu.Unlock()
					if w.Code != http.StatusOK {
						b.Errorf("%s: %d", address, w.Code)
					}
				}
			})
			slices.Sort(took)
			b.ReportMetric(took[len(took)/2].Seconds()*1000, "p50-ms")
			b.ReportMetric(took[len(took)*99/100].Seconds()*1000, "p99-ms")
		})
	}
}

func benchDesk(b *testing.B, file string) http.Handler {
	s, err := sqlite.Open(b.Context(), file, sqlite.Options{})
	if err != nil {
		b.Fatal(err)
	}
	l, err := openLinker()
	if err != nil {
		b.Fatal(err)
	}
	r, err := register.Open(b.Context(), s, l, time.Now)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { r.Close() })
	g, err := gazetteer.Open()
	if err != nil {
		b.Fatal(err)
	}
	h, err := web.New(web.Options{Register: &desk{register: r, places: g, now: time.Now, patience: patience}, Hosts: []string{"desk.test:80"}, Log: func(err error) { b.Error(err) }})
	if err != nil {
		b.Fatal(err)
	}
	return h
}
