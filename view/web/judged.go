package web

import (
	"cmp"
	"math"
	"slices"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/sheet"
)

// judgedPair is a judgement with its reasons, those that count most first.
type judgedPair struct {
	Pair     string
	Verdict  string
	Score    string
	Reasons  []weighed
	Incident string // of the other account, when it is elsewhere
	Address  string
	Document string
	Issued   string
}

type weighed struct {
	Say     string
	Against bool
	Weight  float64 // its size, as a share of the heaviest in percent
}

func pairs(list []record.Judgement, said []sheet.Judged) []judgedPair {
	var out []judgedPair
	for i, j := range list {
		out = append(out, judgedPair{Pair: said[i].Pair, Verdict: said[i].Verdict, Score: said[i].Score, Reasons: reasons(j)})
	}
	return out
}

func doubts(list []record.Pair, said []sheet.Judged) []judgedPair {
	var out []judgedPair
	for i, p := range list {
		out = append(out, judgedPair{Pair: said[i].Pair, Verdict: said[i].Verdict, Score: said[i].Score, Reasons: reasons(p.Judgement), Incident: p.Incident,
			Address: incidentAt(p.Incident), Document: sheet.Telling(p.Document), Issued: sheet.Issued(p.Document)})
	}
	return out
}

func reasons(j record.Judgement) []weighed {
	list := slices.Clone(j.Reasons)
	slices.SortStableFunc(list, func(a, b record.Reason) int { return cmp.Compare(math.Abs(b.Weight), math.Abs(a.Weight)) })
	var out []weighed
	for _, r := range list {
		most := math.Abs(list[0].Weight)
		if most == 0 {
			most = 1
		}
		out = append(out, weighed{r.Say, r.Weight < 0, 100 * math.Abs(r.Weight) / most})
	}
	return out
}
