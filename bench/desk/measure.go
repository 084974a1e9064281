package main

import (
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"
)

// asked is what became of a request.
type asked struct {
	kind  string
	took  time.Duration // from asking to the last byte
	bytes int64         // over the wire
	err   error
}

// measure lets readers read, until the time is over.
func measure(ctx context.Context, address string, d drawn, o options) []asked {
	ctx, stop := context.WithTimeout(ctx, o.lasts)
	defer stop()
	var mu sync.Mutex
	var out []asked
	var all sync.WaitGroup
	for i := range o.readers {
		all.Go(func() {
			r := rand.New(rand.NewPCG(o.seed, uint64(i)))
			c := &http.Client{Transport: &http.Transport{DisableCompression: true}} // the bytes are counted as they come
			defer c.CloseIdleConnections()
			pause(ctx, time.Duration(r.Float64()*float64(o.think)))
			for ctx.Err() == nil {
				k := pick(r, kinds())
				a := ask(ctx, c, k.name, address+k.address(r, d))
				if ctx.Err() != nil {
					return
				}
				mu.Lock()
				out = append(out, a)
				mu.Unlock()
				pause(ctx, time.Duration(r.ExpFloat64()*float64(o.think)))
			}
		})
	}
	if o.decide > 0 {
		all.Go(func() {
			for i := 0; ctx.Err() == nil; i++ {
				pause(ctx, o.decide)
				a := decide(ctx, address, d.incidents[i%len(d.incidents)])
				mu.Lock()
				if ctx.Err() == nil {
					out = append(out, a)
				}
				mu.Unlock()
			}
		})
	}
	all.Wait()
	return out
}

func pause(ctx context.Context, d time.Duration) {
	select {
	case <-time.After(d):
	case <-ctx.Done():
	}
}

func pick(r *rand.Rand, list []kind) kind {
	sum := 0
	for _, k := range list {
		sum += k.weight
	}
	n := r.IntN(sum)
	for _, k := range list {
		if n -= k.weight; n < 0 {
			return k
		}
	}
	return list[0]
}

func ask(ctx context.Context, c *http.Client, kind, address string) asked {
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return asked{kind: kind, err: err}
	}
	r.Header.Set("Accept-Encoding", "gzip")
	return answered(c, kind, r)
}

func decide(ctx context.Context, address, incident string) asked {
	form := url.Values{"action": {"grade"}, "subject": {incident}, "aspect": {"occurrence"}, "grade": {"fair"}, "reason": {"measured"}}
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, address+"/decisions.json", strings.NewReader(form.Encode()))
	if err != nil {
		return asked{kind: decision, err: err}
	}
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	return answered(http.DefaultClient, decision, r)
}

// decision is the kind of what is written.
const decision = "a decision"

func answered(c *http.Client, kind string, r *http.Request) asked {
	began := time.Now()
	resp, err := c.Do(r)
	if err != nil {
		return asked{kind: kind, err: err}
	}
	defer resp.Body.Close()
	n, err := io.Copy(io.Discard, resp.Body)
	if err == nil && resp.StatusCode != http.StatusOK {
		err = fmt.Errorf("%s: %s", r.URL, resp.Status)
	}
	return asked{kind, time.Since(began), n, err}
}
