package register

import "github.com/sabt-org/sabt/record"

// enough is how many incidents are named at most of a kind.
const enough = 1000

// explain names the incidents of a scope.
func (v View) explain(r record.Recounted, q Query) (*record.Explained, error) {
	out := &record.Explained{}
	q.Sort, q.Limit = ByOld, enough
	list, err := v.Find(q)
	if err != nil {
		return nil, err
	}
	for _, in := range list {
		if in.Whole {
			continue
		}
		if r.Aggregate.Unit != record.UnitAttacks && !hasFigure(in, record.Effect(r.Aggregate.Unit)) {
			out.Silent = append(out.Silent, in)
			continue
		}
		out.Counted = append(out.Counted, in)
		if in.Date.Known() && (in.Date.From < q.From || q.To.Known() && in.Date.To > q.To) {
			out.Edge = append(out.Edge, in)
		}
		later, err := v.later(in, r.Document.Published, q.at())
		if err != nil {
			return nil, err
		}
		if later {
			out.Later = append(out.Later, in)
		}
	}
	out.Undated, err = v.undated(q)
	return out, err
}

func hasFigure(in record.Incident, e record.Effect) bool {
	for _, t := range in.Tolls {
		if t.Effect == e && t.Status == "" && t.Policy == record.PolicyRange {
			return t.State == record.TollGiven
		}
	}
	return false
}

// later reports whether an incident is told of only by documents that came out after a day.
func (v View) later(in record.Incident, day record.Day, at int64) (bool, error) {
	if !day.Known() {
		return false, nil
	}
	parts, err := v.read.parts(in.ID, at)
	for _, p := range parts {
		if !p.Document.Published.Known() || p.Document.Published <= day {
			return false, err
		}
	}
	return err == nil, err
}

// undated are the incidents that would stand in a scope if their day were known to lie in it.
func (v View) undated(q Query) ([]record.Incident, error) {
	if !q.From.Known() {
		return nil, nil
	}
	q.From, q.To, q.Undated = 0, 0, true
	return v.Find(q)
}
