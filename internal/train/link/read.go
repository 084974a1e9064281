package main

import (
	"bufio"
	"cmp"
	"encoding/json"
	"fmt"
	"os"
	"runtime"
	"strings"
	"sync"

	"github.com/sabt-org/sabt/bench/measure"
	"github.com/sabt-org/sabt/bench/texts"
	"github.com/sabt-org/sabt/pipeline"
	"github.com/sabt-org/sabt/pipeline/link"
	"github.com/sabt-org/sabt/record"
)

// report is an article of the archive with the incident that it tells of.
type report struct {
	ID, Incident, DCT, Title, Text string

	lang    string        // "" for English
	half    int           // incidents are dealt out to two halves
	profile *link.Profile // of its main account; nil when none was read
}

func read(path string) ([]*report, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []*report
	half := map[string]int{}
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		r := &report{}
		if err := json.Unmarshal(lines.Bytes(), r); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		if _, ok := half[r.Incident]; !ok {
			half[r.Incident] = len(half) % 2
		}
		r.half = half[r.Incident]
		out = append(out, r)
	}
	if err := lines.Err(); err != nil {
		return nil, err
	}
	return out, profiles(out)
}

// pairs are the reports of our own for development.
func pairs(dir string) ([]*report, error) {
	list, err := texts.Pairs(dir)
	if err != nil {
		return nil, err
	}
	var out []*report
	for _, t := range list {
		if t.Half == "d" {
			out = append(out, &report{ID: t.ID, Incident: t.Incident, DCT: *t.Published, Text: t.Text, lang: t.Language})
		}
	}
	return out, profiles(out)
}

// profiles reads all reports.
func profiles(rs []*report) error {
	p, err := pipeline.New(pipeline.Options{})
	if err != nil {
		return err
	}
	next := make(chan *report)
	var wait sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			for r := range next {
				r.profile = profile(p, r)
			}
		})
	}
	for _, r := range rs {
		next <- r
	}
	close(next)
	wait.Wait()
	return nil
}

// profile is that of the account that the report tells most of.
func profile(p *pipeline.Pipeline, r *report) *link.Profile {
	day, err := record.ParseDay(r.DCT)
	if err != nil {
		day = 0
	}
	d := &record.Document{Text: strings.TrimSpace(r.Title + "\n\n" + r.Text), Language: cmp.Or(r.lang, "en"), Published: day}
	a := measure.Foremost(p.Run(d).Accounts)
	if a == nil {
		return nil
	}
	v := link.ProfileOf(r.ID, r.ID, d, a)
	return &v
}
