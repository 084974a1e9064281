package web

import (
	"math"
	"net/http"
	"strconv"
	"sync"
	"time"
)

// Rate is how many requests a second one reader may make for long, and how many at once. The zero Rate is as many as come.
type Rate struct{ Second, Burst float64 }

// pace counts the requests of each account, and of each address from which nobody is signed in.
type pace struct {
	most Rate
	now  func() time.Time

	mu sync.Mutex
	of map[string]*bucket
}

// bucket fills by the second, and each request takes one out.
type bucket struct {
	left float64
	at   time.Time
}

// mostBuckets are remembered; the full ones among them are forgotten then, which changes nothing.
const mostBuckets = 10000

func newPace(most Rate, now func() time.Time) *pace {
	return &pace{most: most, now: now, of: map[string]*bucket{}}
}

// take says how long somebody has to wait; 0 for not at all.
func (p *pace) take(who string) time.Duration {
	p.mu.Lock()
	defer p.mu.Unlock()
	now := p.now()
	if len(p.of) >= mostBuckets {
		for k, b := range p.of {
			if b.left+p.most.Second*now.Sub(b.at).Seconds() >= p.most.Burst {
				delete(p.of, k)
			}
		}
	}
	b, ok := p.of[who]
	if !ok {
		b = &bucket{p.most.Burst, now}
		p.of[who] = b
	}
	b.left = math.Min(p.most.Burst, b.left+p.most.Second*now.Sub(b.at).Seconds())
	b.at = now
	if b.left < 1 {
		return time.Duration((1 - b.left) / p.most.Second * float64(time.Second))
	}
	b.left--
	return 0
}

// paced holds back who asks for too much.
func (d *Desk) paced(next http.Handler) http.Handler {
	if d.pace.most.Second <= 0 || d.pace.now == nil {
		return next
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		who := d.where(r).Address
		if p := PersonOf(r.Context()); p.known() {
			who = "account " + p.Name // an office has one address for all
		}
		if wait := d.pace.take(who); wait > 0 {
			w.Header().Set("Retry-After", strconv.Itoa(int(math.Ceil(wait.Seconds()))))
			http.Error(w, "those are too many requests at once; wait a moment", http.StatusTooManyRequests)
			return
		}
		next.ServeHTTP(w, r)
	})
}
