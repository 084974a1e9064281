package mse

import (
	"context"
	"fmt"

	"github.com/sabt-org/sabt/record"
)

// Estimate says how many there are, those on no list included, by each method, or why the data do not carry it.
func Estimate(ctx context.Context, c record.Captures) (record.Systems, error) {
	out := record.Systems{Captures: c, Assumed: assumed()}
	if out.Refused, out.Doubts = check(c); len(out.Refused) > 0 {
		return out, nil
	}
	for _, f := range []func(context.Context, record.Captures) (record.SystemsMethod, error){
		logLinear, func(ctx context.Context, c record.Captures) (record.SystemsMethod, error) {
			return graphical(ctx, c, prior{})
		}, latentClasses,
	} {
		m, err := f(ctx, c)
		if err != nil {
			return out, err
		}
		out.Methods = append(out.Methods, m)
	}
	judge(&out)
	return out, nil
}

func assumed() []string {
	return []string{
		"closed: nobody came to the population or left it while the lists were made",
		"matched: who stands on two lists was found to be one; a match that is missed raises the estimate",
		"true: nobody on a list is a mistake",
		"reachable: everybody could have been on some list; those whom none could reach are not counted",
		"the interaction of all lists together is none (log-linear models, graphs), or lists are independent within classes of people (latent classes)",
	}
}

// Hold holds an estimate against what the register knows beside the lists: those were missed by all of them, and are there.
func Hold(s *record.Systems) {
	for _, m := range s.Methods {
		if missing := m.N - float64(s.Observed()); missing < float64(s.Beyond) {
			s.Doubts = append(s.Doubts, fmt.Sprintf("by %s, %.0f stand on none of the lists, and the register itself has %d of them: the lists do not reach everybody", m.Name, missing, s.Beyond))
		}
	}
}

// judge refuses what says nothing, and says where methods part.
func judge(s *record.Systems) {
	first, n := s.Methods[0], float64(s.Observed())
	switch {
	case first.Models == 0:
		s.Refused = append(s.Refused, "no model is determined by the data: too many lists have nobody in common")
	case first.High > widest*n:
		s.Refused = append(s.Refused, fmt.Sprintf("the interval reaches to %.0f, more than %.0f times the %d observed: the data allow almost any number", first.High, widest, s.Observed()))
	}
	if len(s.Refused) > 0 {
		s.Methods = nil
		return
	}
	if first.Unfit > 0 {
		s.Doubts = append(s.Doubts, fmt.Sprintf("%d of %d log-linear models are not determined by the data", first.Unfit, first.Unfit+first.Models))
	}
	for _, m := range s.Methods[1:] {
		switch ratio := max(m.N, first.N) / min(m.N, first.N); {
		case m.Low > first.High || m.High < first.Low:
			s.Doubts = append(s.Doubts, fmt.Sprintf("%s and %s do not agree: their intervals have no number in common, and neither should be quoted alone", first.Name, m.Name))
		case ratio > 1.4:
			s.Doubts = append(s.Doubts, fmt.Sprintf("%s give %.0f, and %s %.0f: how lists depend on one another matters here, and the data leave it open", first.Name, first.N, m.Name, m.N))
		}
	}
}
