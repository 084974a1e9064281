package register

import (
	"fmt"
	"slices"
	"strings"

	"github.com/sabt-org/sabt/record"
)

// onDataset is what decisions on a data set of others are kept under. A blank stands in no id of an account.
func onDataset(set record.SetName) string { return "dataset " + string(set) }

// alias is about one incident and one event; of what else it says, nothing follows.
func alias(body *decisionBody) error {
	set, id, ok := strings.Cut(body.Event, ":")
	if !ok || id == "" || !slices.Contains([]record.SetName{record.ACLED, record.UCDP, record.GTD}, record.SetName(set)) {
		return fmt.Errorf("%w: an event is written as ucdp:401", ErrRefused)
	}
	return single(body)
}

// Aliases are what people decided of a data set as of an entry, the last word on each pair. Incidents are those that the accounts belong to then.
func (v View) Aliases(set record.SetName, at int64) ([]record.Aliased, error) {
	rulings, err := v.Rulings([]string{onDataset(set)}, at)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(rulings, func(a, b Ruling) int { return int(a.Seq - b.Seq) })
	last := map[[2]string]record.Aliased{}
	var order [][2]string
	for _, r := range rulings {
		if r.Action != record.Alias && r.Action != record.Unalias {
			continue
		}
		in, err := v.IncidentOf(r.Subjects[0], at)
		if err != nil {
			return nil, err
		}
		_, id, _ := strings.Cut(r.Event, ":")
		pair := [2]string{in, id}
		if in == "" {
			continue
		}
		if _, ok := last[pair]; !ok {
			order = append(order, pair)
		}
		last[pair] = record.Aliased{Incident: in, Event: id, Apart: r.Action == record.Unalias, Author: r.Author, Reason: r.Reason, Entry: r.Seq}
	}
	out := make([]record.Aliased, 0, len(order))
	for _, p := range order {
		out = append(out, last[p])
	}
	return out, nil
}
