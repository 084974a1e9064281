package register

import (
	"cmp"

	"github.com/sabt-org/sabt/record"
)

// Recounted counts in the register what published totals count, under their own scope. With explain it names the incidents.
func (v View) Recounted(q StatementQuery, explain bool) ([]record.Recounted, error) {
	q.Variable = record.VarAggregate
	list, err := v.Stated(q)
	var out []record.Recounted
	for _, s := range list {
		r, err := v.recount(s, q.At, explain)
		if err != nil {
			return nil, err
		}
		out = append(out, r)
	}
	return out, err
}

func (v View) recount(s record.Statement, at int64, explain bool) (record.Recounted, error) {
	out := record.Recounted{Statement: s, Agreement: record.ScopeUnclear}
	told, err := v.beside(s, at)
	if err != nil {
		return out, err
	}
	c := scoping{Statement: s, q: Query{At: at, Not: told.itself}}
	if c.all(told.series); c.own() {
		c.q.IDs = told.main
	}
	if out.Why = c.why; len(out.Why) > 0 {
		return out, nil
	}
	out.Scope = c.words()
	if err := v.own(&out, c.q); err != nil {
		return out, err
	}
	if err := v.agree(&out, c.q); err != nil || !explain {
		return out, err
	}
	out.Explained, err = v.explain(out, c.q)
	return out, err
}

// beside is what else the document of a total tells of.
type beside struct {
	series string   // whose own the total is; "" for none, or one that has a single part here
	main   []string // incidents that the document is about
	itself []string // incidents of which the words of the total alone tell: they are no check of it
}

func (v View) beside(s record.Statement, at int64) (beside, error) {
	var out beside
	at = cmp.Or(at, Now)
	accounts, err := v.AccountsOf(s.Document.SHA256, at)
	for _, acc := range accounts {
		p, err := v.read.part(acc.ID, at)
		if err != nil {
			return out, err
		}
		id, err := v.IncidentOf(acc.ID, at)
		if err != nil {
			return out, err
		}
		in, err := v.Incident(id, at)
		if err != nil {
			return out, err
		}
		out.add(s.Aggregate, p.Account, in)
	}
	return out, err
}

func (b *beside) add(a *record.Aggregate, told record.Account, in record.Incident) {
	if told.Main {
		b.main = append(b.main, in.ID)
	}
	if told.Series != nil && told.Series.Span == a.Series {
		b.series = cmp.Or(b.series, in.Series)
	}
	if told.Trigger.Span.Overlaps(a.Span) && len(in.Accounts) == 1 {
		b.itself = append(b.itself, in.ID)
	}
}

// own is what the register counts. Of a total that counts one sort of persons alone the register has what sources say of that sort at the least, and all
// who were harmed at the most.
func (v View) own(r *record.Recounted, q Query) error {
	a := r.Aggregate
	all, err := v.sum(q, record.Effect(a.Unit), "")
	if err != nil {
		return err
	}
	r.Counted, r.Incidents, r.Silent = true, all.Incidents, all.Incidents-all.Given
	if a.Unit == record.UnitAttacks {
		r.Silent = 0
		r.Own = record.Count{Min: all.Incidents, Max: all.Incidents, Bound: record.Exact}
		return nil
	}
	r.Own = record.Count{Min: all.Min, Max: all.Max, Bound: record.Range}
	if all.Open > 0 {
		r.Own.Max, r.Own.Bound = record.Unbounded, record.AtLeast
	}
	if a.Who.IsZero() {
		return nil
	}
	r.Own.Min = 0
	if a.Status == record.Civilian {
		some, err := v.sum(q, record.Effect(a.Unit), a.Status)
		r.Own.Min = some.Min
		return err
	}
	return nil
}

// sum is the sum over all incidents of a query, under the policy range.
func (v View) sum(q Query, e record.Effect, s record.VictimStatus) (record.Sum, error) {
	sums, err := v.Sums(SumQuery{Query: q, Effect: e, Status: s, Policy: record.PolicyRange})
	if err != nil || len(sums) == 0 {
		return record.Sum{}, err
	}
	return sums[0], nil
}

// agree compares the register's count with the total. A count of one sort of persons never agrees: it is too wide for that.
func (v View) agree(r *record.Recounted, q Query) error {
	said := r.Aggregate.Count
	most, err := v.closed(r.Own, r.Aggregate.Unit, q)
	if err != nil {
		return err
	}
	if r.Agreement = agreement(r.Own, said); r.Agreement == record.Agrees {
		r.Agreement = agreement(most, said)
	}
	if who := r.Aggregate.Who.Quote(r.Document.Text); who != "" && r.Agreement == record.Agrees {
		r.Agreement, r.Why = record.ScopeUnclear, []string{"it counts " + who + " alone, whom few sources tell apart"}
	}
	return nil
}

// closed is what the register counts with every "at least five" taken for five: one open end among many incidents would agree with any total.
func (v View) closed(own record.Count, u record.AggregateUnit, q Query) (record.Count, error) {
	if own.Max != record.Unbounded {
		return own, nil
	}
	sums, err := v.Sums(SumQuery{Query: q, Effect: record.Effect(u), Policy: record.PolicyLowBestHigh})
	if err == nil && len(sums) > 0 && sums[0].Open == 0 {
		own.Max = sums[0].Max
	}
	return own, err
}

// agreement compares ranges: they agree when they overlap.
func agreement(own, said record.Count) record.Agreement {
	switch {
	case own.Max != record.Unbounded && own.Max < said.Min:
		return record.Below
	case said.Max != record.Unbounded && own.Min > said.Max:
		return record.Above
	}
	return record.Agrees
}
