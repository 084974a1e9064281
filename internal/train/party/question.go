package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/sabt-org/sabt/bench/score"
	"github.com/sabt-org/sabt/bench/texts"
	"github.com/sabt-org/sabt/internal/train/fit"
	"github.com/sabt-org/sabt/internal/train/lesson"
	"github.com/sabt-org/sabt/pipeline/extract/role"
	"github.com/sabt-org/sabt/pipeline/extract/weigh"
	"github.com/sabt-org/sabt/view/contract"
)

// question is an account: nobody first, then each party that may be told to have done it, and which of them are right.
type question struct {
	fit.Question
	set     string
	open    bool // rules find nobody by name
	told    bool // the account is an annotated incident
	options []role.Option
}

func casesOf(r *lesson.Reader, dirs []string) ([]question, error) {
	var out []question
	for _, dir := range dirs {
		list, err := texts.Annotated(dir)
		if err != nil {
			return nil, err
		}
		for _, a := range list {
			if texts.Kept(a.ID) || a.Language != "en" {
				continue
			}
			qs, err := article(r, a)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", a.ID, err)
			}
			out = append(out, qs...)
		}
	}
	return out, nil
}

func article(r *lesson.Reader, a texts.Article) ([]question, error) {
	doc, err := r.Document(a)
	if err != nil {
		return nil, err
	}
	res := r.Pipeline.Run(doc)
	accounts, options := r.Parties(res.Reading)
	res.Accounts = accounts
	var out []question
	for i, k := range r.Matches(*a.Gold, score.Predicted(contract.Of(res, contract.Options{}))) {
		if len(options[i]) == 0 {
			continue
		}
		q := question{set: a.ID[:1], told: k >= 0, open: role.Open(accounts[i].Perpetrators), options: options[i]}
		q.Options = append(q.Options, role.Nobody())
		q.Right = append(q.Right, false)
		for _, o := range options[i] {
			q.Options = append(q.Options, o.Reasons)
			q.Right = append(q.Right, k >= 0 && r.Names(&a.Gold.Incidents[k], o.Party.Canonical, o.Party.Span.Quote(doc.Text)))
		}
		q.Right[0] = !slices.Contains(q.Right, true)
		out = append(out, q)
	}
	return out, nil
}

// result is how many accounts there are, how many of them have a right party among their options, and how many parties are named
// and right.
type result struct{ n, can, named, right int }

func (r result) String() string {
	return fmt.Sprintf("%d accounts, %d with a right party near; named %d, right %d", r.n, r.can, r.named, r.right)
}

func (r result) plus(o result) result {
	return result{r.n + o.n, r.can + o.can, r.named + o.named, r.right + o.right}
}

// guess is the likeliest party of an account, its chance, and whether it is right.
type guess struct {
	*question
	chance float64
	right  bool
}

func guesses(w weigh.Model, qs []question) []guess {
	var out []guess
	for i := range qs {
		if !qs[i].open {
			continue
		}
		best, chance := role.Best(w, qs[i].options)
		out = append(out, guess{&qs[i], chance, best >= 0 && qs[i].Right[best+1]})
	}
	return out
}

func count(gs []guess, enough float64) (all, fresh result) {
	for _, g := range gs {
		r := result{n: 1}
		if !g.Right[0] {
			r.can++
		}
		if g.chance >= enough {
			r.named++
			if g.right {
				r.right++
			}
		}
		all = all.plus(r)
		if strings.Contains("mnoquz", g.set) {
			fresh = fresh.plus(r)
		}
	}
	return all, fresh
}

func setsOf(qs []question) []string {
	var out []string
	for i := range qs {
		out = append(out, qs[i].set)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func split(qs []question, set string) (own, rest []question) {
	for _, q := range qs {
		if q.set == set {
			own = append(own, q)
		} else {
			rest = append(rest, q)
		}
	}
	return own, rest
}
