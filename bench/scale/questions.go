package main

import (
	"context"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
)

// questions are the mix: every filter alone, pairs, text, deep pages, totals, the past.
func questions(ctx context.Context, r *register.Register, g *generator) ([]question, error) {
	var past int64
	if err := r.View(ctx, func(v register.View) error {
		head, err := v.Head()
		past = head.Seq / 2
		return err
	}); err != nil {
		return nil, err
	}
	out := append(filters(g), pairs(g)...)
	for _, d := range []struct {
		name  string
		q     register.Query
		depth int
	}{
		{"page 1000", register.Query{Limit: 50}, 50000},
		{"a country, page 1000", register.Query{Limit: 50, Place: "AF"}, 50000},
		{"the deadliest, page 1000", register.Query{Limit: 50, Sort: register.ByToll}, 50000},
	} {
		q, err := deep(ctx, r, d.name, d.q, min(d.depth, g.of/2))
		if err != nil {
			return nil, err
		}
		out = append(out, q)
	}
	out = append(out,
		find("as of half the log", register.Query{Limit: 50, At: past}),
		find("a province as of half the log", register.Query{Limit: 50, Place: g.province(3), At: past}))
	return append(out, totals(g)...), nil
}

func year(q register.Query) register.Query {
	q.From = record.DayOf(2014, 1, 1)
	q.To = q.From + 364
	return q
}

func filters(g *generator) []question {
	q := func(q register.Query) register.Query { q.Limit = 50; return q }
	return []question{
		find("first page", q(register.Query{})),
		find("a year", q(year(register.Query{}))),
		find("a place", q(register.Query{Place: g.place(17)})),
		find("a province", q(register.Query{Place: g.province(3)})),
		find("a country", q(register.Query{Place: "AF"})),
		find("an actor", q(register.Query{Actor: g.actor(2)})),
		find("a type", q(register.Query{Type: record.Bombing})),
		find("a source", q(register.Query{Source: "medical"})),
		find("a kind of source", q(register.Query{Kind: record.SourceMedical})),
		find("a publisher", q(register.Query{Publisher: "Paper 7"})),
		find("a review state", q(register.Query{Review: record.Unreviewed})),
		find("a review state that few have", q(register.Query{Review: record.NeedsReview})),
		find("20 killed or more", q(register.Query{AtLeast: 20})),
		find("500 killed or more, of which there are none", q(register.Query{AtLeast: 500})),
		find("the deadliest", q(register.Query{Sort: register.ByToll})),
		find("the earliest", q(register.Query{Sort: register.ByOld})),
		find("the last changed", q(register.Query{Sort: register.ByAdded})),
		find("an English word of few documents", q(register.Query{Text: g.english(20000)})),
		find("an English word of most documents", q(register.Query{Text: g.english(1)})),
		find("a Dari word of some documents", q(register.Query{Text: g.dari(3000)})),
		find("two Dari words", q(register.Query{Text: g.dari(5) + " " + g.dari(700)})),
	}
}

func pairs(g *generator) []question {
	q := func(q register.Query) register.Query { q.Limit = 50; return q }
	province, actor := g.province(3), g.actor(2)
	return []question{
		find("a province and a year", q(year(register.Query{Place: province}))),
		find("a province and an actor", q(register.Query{Place: province, Actor: actor})),
		find("an actor and a type", q(register.Query{Actor: actor, Type: record.Bombing})),
		find("an actor and a publisher", q(register.Query{Actor: actor, Publisher: "Paper 7"})),
		find("a place and a source", q(register.Query{Place: g.place(17), Source: "medical"})),
		find("a year, 20 killed or more", q(year(register.Query{AtLeast: 20}))),
		find("a country, the deadliest", q(register.Query{Place: "AF", Sort: register.ByToll})),
		find("an actor and a word of most documents", q(register.Query{Actor: actor, Text: g.english(1)})),
	}
}

func totals(g *generator) []question {
	of := func(p record.PolicyName, by register.By, q register.Query) register.SumQuery {
		return register.SumQuery{Query: q, Effect: record.Killed, Policy: p, By: by}
	}
	var out []question
	for _, p := range []record.PolicyName{record.PolicyRange, record.PolicyLowest, record.PolicyLowBestHigh, record.PolicyMajority, record.PolicyThreshold, record.PolicyHierarchy} {
		out = append(out, sum("monthly toll, a province and a year, "+string(p), of(p, register.ByMonth, year(register.Query{Place: g.province(3)}))))
	}
	return append(out, sum("monthly toll of everything", of(record.PolicyRange, register.ByMonth, register.Query{})))
}
