package main

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"time"

	"github.com/spf13/pflag"

	"github.com/sabt-org/sabt/pipeline/collect/fetch"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/fold"
	"github.com/sabt-org/sabt/reference/gazetteer"
	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/review"
	"github.com/sabt-org/sabt/view/web"
)

// desk answers the questions of the pages from the register, as the commands do: the same filters, the same decisions.
type desk struct {
	register *register.Register
	places   *gazetteer.Gazetteer
	now      func() time.Time
	reading  reading
	fetcher  *fetch.Fetcher
	counts   kept[counts]
	queues   kept[web.Queue]
	totals   kept[web.Totals]
	others   kept[[]record.Total] // the same under every policy
	papers   kept[papers]         // documents by month, by publisher
	biases   kept[web.Bias]
	patience time.Duration // how long a page waits for what it can do without; 0 for as long as it takes
	behind   behind        // what takes longer, found while nobody waits
}

// view asks the register, and puts what it refuses into terms of a page.
func (d *desk) view(ctx context.Context, f func(register.View) error) error {
	return pageFault(d.register.View(ctx, f))
}

// pageFault says how an error is shown. What is none of the known ones is a mistake of ours and is logged.
func pageFault(err error) error {
	var f *fault
	switch {
	case err == nil:
		return nil
	case errors.Is(err, register.ErrNotFound):
		return &web.Fault{Status: http.StatusNotFound, Err: err, Hint: "the lists show what there is"}
	case errors.Is(err, register.ErrAmbiguous), errors.Is(err, register.ErrRefused), errors.Is(err, review.ErrRefused):
		return &web.Fault{Status: http.StatusUnprocessableEntity, Err: err}
	case errors.Is(err, register.ErrChanged):
		return &web.Fault{Status: http.StatusConflict, Err: err, Hint: "go back and look at it again, then decide; nothing was written"}
	case errors.Is(err, register.ErrLost), errors.Is(err, register.ErrSlow), errors.Is(err, register.ErrNoEntry):
		return &web.Fault{Status: http.StatusServiceUnavailable, Err: err, Hint: "try again in a moment"}
	case errors.Is(err, register.ErrLocked), errors.Is(err, register.ErrReadOnly), errors.Is(err, register.ErrFull):
		return &web.Fault{Status: http.StatusServiceUnavailable, Err: err, Hint: "nothing was written"}
	case errors.As(err, &f) && f.code == exitUsage, errors.Is(err, errEmptyThen):
		return &web.Fault{Status: http.StatusBadRequest, Err: err, Hint: hintFor(err)}
	}
	return err
}

// State is the last entry of the log, and the day: warnings have deadlines.
func (d *desk) State(ctx context.Context) (state string, err error) {
	err = d.view(ctx, func(v register.View) error {
		h, err := v.Head()
		state = fmt.Sprintf("%d %s %s", h.Seq, h.Hash, d.now().UTC().Format(time.DateOnly))
		return err
	})
	return state, err
}

// waits takes the word out of a filter that asks for what takes its time.
func waits(f web.Filter) bool {
	w := f["wait"] != ""
	delete(f, "wait")
	return w
}

// flagged reads a filter as the flags of a command, so that an address and a command line mean the same.
func flagged(f web.Filter, register func(*pflag.FlagSet)) error {
	set := pflag.NewFlagSet("", pflag.ContinueOnError)
	register(set)
	for name, value := range f {
		if set.Lookup(name) == nil {
			return usage("sabt list --help names them", "there is no filter %q", name)
		}
		if err := set.Set(name, value); err != nil {
			return usage("see sabt list --help", "%s %q makes no sense", name, value)
		}
	}
	return nil
}

func (d *desk) Incidents(ctx context.Context, f web.Filter) (web.List, error) {
	var o listOptions
	wait := waits(f)
	if err := pageFault(flagged(f, o.chosen)); err != nil {
		return web.List{}, err
	}
	var out web.List
	var counted register.Query
	var head register.Head
	err := d.view(ctx, func(v register.View) error {
		q, err := o.query(v)
		if err != nil {
			return err
		}
		if head, err = v.Head(); err != nil {
			return err
		}
		if out.Head, err = headOf(v, q.At); err != nil {
			return err
		}
		counted = q
		o.cap()
		return o.leaf(v, q, &out)
	})
	if err != nil {
		return out, err
	}
	c, ok, err := soon(ctx, d, &d.counts, wait, head.Seq, asked(f, "page", "limit", "sort", "after"), func(v register.View) (counts, error) { return count(v, counted) })
	if ok {
		out.Counted, out.Sifted = true, true
		out.Total, out.Months, out.Undated, out.Unplaced = c.total, c.months, c.undated, c.unplaced
	}
	return out, err
}

// leaf is one page of a list.
func (o *listOptions) leaf(v register.View, q register.Query, out *web.List) (err error) {
	q.Sort, q.Offset, q.Limit = register.Sort(o.sort), o.offset(), o.limit
	from := register.Cursor{}
	if o.after != "" {
		if from, err = o.cursor(q); err != nil {
			return err
		}
	}
	p, err := v.Page(q, from)
	out.Incidents = p.Incidents
	if p.Next != (register.Cursor{}) {
		out.More, out.Next = true, p.Next.String()
	}
	return err
}

// mostOnMap is how many incidents a map shows: more of them could not be told apart.
const mostOnMap = 2000

// Spread are the incidents of a filter, the latest first.
func (d *desk) Spread(ctx context.Context, f web.Filter) (web.Spread, error) {
	var o listOptions
	if err := pageFault(flagged(f, o.chosen)); err != nil {
		return web.Spread{}, err
	}
	var out web.Spread
	err := d.view(ctx, func(v register.View) error {
		q, err := o.query(v)
		if err != nil {
			return err
		}
		q.Limit = mostOnMap + 1
		out.Incidents, err = v.Find(q)
		out.Incidents, out.More = cut(out.Incidents, mostOnMap)
		return err
	})
	return out, err
}

// chosen are the flags that a page of the list takes.
func (o *listOptions) chosen(s *pflag.FlagSet) {
	o.filters.register(s)
	o.page.register(s)
	s.StringVar(&o.sort, "sort", "date", "")
	s.StringVar(&o.after, "after", "", "")
}

func (o *documentsOptions) chosen(s *pflag.FlagSet) {
	s.StringVar(&o.publisher, "publisher", "", "")
	s.StringVar(&o.from, "from", "", "")
	s.StringVar(&o.to, "to", "", "")
	s.StringVar(&o.text, "text", "", "")
	s.StringVar(&o.asOf, "as-of", "", "")
	o.page.register(s)
}

// mostRows of a page: a page is for people, and a program asks for the next one.
const mostRows = 500

func (p *page) cap() {
	if p.limit < 1 || p.limit > mostRows {
		p.limit = mostRows
	}
}

func cut[T any](list []T, limit int) ([]T, bool) {
	if limit > 0 && len(list) > limit {
		return list[:limit], true
	}
	return list, false
}

// counts are what the whole of a filter holds.
type counts struct {
	total, undated, unplaced int
	months                   []record.Sum
}

// count says how many incidents a query holds, when they were, and of how many the day or the place is not known.
func count(v register.View, q register.Query) (out counts, err error) {
	out.months, err = v.Sums(register.SumQuery{Query: q, Effect: record.Killed, Policy: record.PolicyRange, By: register.ByMonth})
	if err != nil {
		return out, err
	}
	for _, m := range out.months {
		out.total += m.Incidents
	}
	if out.undated, err = undated(v, q, out.months, out.total); err != nil {
		return out, err
	}
	countries, err := v.Sums(register.SumQuery{Query: q, Effect: record.Killed, Policy: record.PolicyRange, By: register.ByCountry})
	for _, c := range countries {
		if c.Key == "" {
			out.unplaced = c.Incidents
		}
	}
	return out, err
}

// undated counts the incidents without a day. The months leave out those whose days lie in two of them, too.
func undated(v register.View, q register.Query, months []record.Sum, total int) (int, error) {
	if q.From.Known() || q.To.Known() || len(months) == 0 || months[0].Key != "" {
		return 0, nil
	}
	q.From = 1 // the day on which days begin
	dated, err := v.Sums(register.SumQuery{Query: q, Effect: record.Killed, Policy: record.PolicyRange})
	for _, d := range dated {
		total -= d.Incidents
	}
	return total, err
}

// headOf is the last entry that counts; that of an empty register is zero.
func headOf(v register.View, at int64) (web.Head, error) {
	h, err := v.Head()
	if err != nil || h.Seq == 0 {
		return web.Head{}, err
	}
	e, err := v.Entry(min(h.Seq, at))
	return web.Head{Seq: e.Seq, At: e.At, Hash: e.Hash.String()}, err
}

func (d *desk) Documents(ctx context.Context, f web.Filter) (web.Documents, error) {
	var o documentsOptions
	if err := pageFault(flagged(f, o.chosen)); err != nil {
		return web.Documents{}, err
	}
	var out web.Documents
	err := d.view(ctx, func(v register.View) error {
		o.cap()
		list, err := o.documents(v)
		if out.List = list; err != nil || len(list) < o.limit {
			return err
		}
		o.number = max(o.number, 1) + 1
		next, err := o.documents(v)
		out.More = len(next) > 0
		return err
	})
	return out, err
}

func (d *desk) Names(ctx context.Context, kind web.NameKind, like string, limit int) (out []record.Name, err error) {
	err = d.view(ctx, func(v register.View) error {
		out, err = v.Names(register.FacetKind(kind), register.NameQuery{Like: fold.String(like), Limit: limit})
		return err
	})
	return out, err
}
