package main

import (
	"cmp"
	"runtime"
	"strings"
	"sync"

	"github.com/sabt-org/sabt/bench/measure"
	"github.com/sabt-org/sabt/bench/texts"
	"github.com/sabt-org/sabt/pipeline"
	"github.com/sabt-org/sabt/pipeline/link"
	"github.com/sabt-org/sabt/record"
)

// report is what one document has of one incident.
type report struct {
	texts.Gathered
	part    int           // incidents are dealt out to parts, each of which is measured by weights learned without it
	profile *link.Profile // of the account that tells of it; nil when none was read
	right   *link.Profile // the same had its values been read as annotated; nil where nobody annotated them
}

// set is reports that are linked together.
type set struct {
	reports []*report
	others  []link.Profile // accounts in the same documents of which nobody says what they tell of
}

// archive reads the reports of the Gun Violence Archive.
func archive(dir string) (set, error) {
	list, err := texts.GVAGathered(dir)
	if err != nil {
		return set{}, err
	}
	return gather(list, 2)
}

// ours reads our own reports for development.
func ours(dir string) (set, error) {
	list, err := texts.Pairs(dir)
	if err != nil {
		return set{}, err
	}
	var kept []texts.Gathered
	for _, t := range list {
		if t.Half == "d" {
			kept = append(kept, t)
		}
	}
	return gather(kept, folds)
}

// shelf reads the annotated articles and the second reports of what they tell; nothing where they are not at hand.
func shelf(roots measure.Roots) (set, error) {
	r, err := measure.NewReader()
	if err != nil {
		return set{}, err
	}
	units, others, _, err := measure.Shelf(r, roots)
	s := set{others: others}
	for _, u := range units {
		g := texts.Gathered{Incident: u.Incident}
		g.ID = u.ID
		s.reports = append(s.reports, &report{Gathered: g, profile: u.Read, right: u.Right})
	}
	s.deal(folds)
	return s, err
}

// gather reads reports that tell of one incident each.
func gather(list []texts.Gathered, parts int) (set, error) {
	var s set
	for _, t := range list {
		s.reports = append(s.reports, &report{Gathered: t})
	}
	s.deal(parts)
	return s, s.profiles()
}

// deal gives the incidents to parts in turn.
func (s set) deal(parts int) {
	part := map[string]int{}
	for _, r := range s.reports {
		if _, ok := part[r.Incident]; !ok {
			part[r.Incident] = len(part) % parts
		}
		r.part = part[r.Incident]
	}
}

// profiles reads all reports.
func (s set) profiles() error {
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
	for _, r := range s.reports {
		next <- r
	}
	close(next)
	wait.Wait()
	return nil
}

// profile is that of the account that the report tells most of.
func profile(p *pipeline.Pipeline, r *report) *link.Profile {
	day := record.Day(0)
	if r.Published != nil {
		day, _ = record.ParseDay(*r.Published)
	}
	d := &record.Document{Text: strings.TrimSpace(r.Text), Language: cmp.Or(r.Language, "en"), Published: day}
	a := measure.Foremost(p.Run(d).Accounts)
	if a == nil {
		return nil
	}
	v := link.ProfileOf(r.ID, r.ID, d, a)
	return &v
}
