package main

import (
	"fmt"
	"github.com/sabt-org/sabt/internal/train/fit"
	"slices"

	"github.com/sabt-org/sabt/bench/measure"
	bench "github.com/sabt-org/sabt/bench/score"
	"github.com/sabt-org/sabt/bench/texts"
	"github.com/sabt-org/sabt/pipeline/extract/score"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/contract"
)

type reader struct {
	*measure.Reader
	scorer *bench.Scorer
}

func newReader() (*reader, error) {
	r, err := measure.NewReader()
	if err != nil {
		return nil, err
	}
	return &reader{r, bench.New()}, nil
}

// folder adds the answers of the articles of a folder.
func (r *reader) folder(dir string, into map[score.Kind][]fit.Answer) error {
	list, err := texts.Annotated(dir)
	if err != nil {
		return err
	}
	for _, a := range list {
		if texts.Kept(a.ID) {
			continue
		}
		doc, err := r.Document(a)
		if err != nil {
			return fmt.Errorf("%s: %w", a.ID, err)
		}
		res := r.Pipeline.Run(doc)
		r.add(res, r.scorer.Right(*a.Gold, bench.Predicted(contract.Of(res, contract.Options{}))), into)
	}
	return nil
}

// add adds the answers of one article. Incidents come first: the scores of their values look at theirs.
func (r *reader) add(res record.Result, right []bench.Right, into map[score.Kind][]fit.Answer) {
	v := score.View{Reading: res.Reading, Accounts: res.Accounts}
	put := func(k score.Kind, reasons []score.Reason, ok bool) {
		into[k] = append(into[k], fit.Answer{Reasons: slices.Clone(reasons), Right: ok})
	}
	for i, a := range res.Accounts {
		ok := right[i]
		put(score.Incident, v.Incident(i), ok.Incident)
		if a.Date != nil && a.Date.Known() {
			put(score.Date, v.Date(i), ok.Date)
		}
		if a.Place != nil {
			put(score.Place, v.Place(i), ok.Place)
		}
		for k := range a.Casualties {
			put(score.Toll, v.Toll(i, k), ok.Casualties[k])
		}
		n := 0
		for k, p := range a.Perpetrators {
			if p.Named {
				put(score.Perpetrator, v.Perpetrator(i, k), ok.Perpetrators[n])
				n++
			}
		}
	}
}
