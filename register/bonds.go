package register

import "github.com/sabt-org/sabt/record"

// bonds keeps the judgements of accounts as of now during one write, without their reasons: the reports of one place are connected, and each
// that is added asks for all of them again.
type bonds struct {
	r  Reader
	of map[string][]record.Judgement
}

// keptBonds is how many accounts are kept: all of the log pass when views are rebuilt.
const keptBonds = 50000

func newBonds(r Reader) *bonds { return &bonds{r, map[string][]record.Judgement{}} }

// judgements are those on some accounts; one on two of them is there twice.
func (b *bonds) judgements(accounts []string) ([]record.Judgement, error) {
	if len(b.of) > keptBonds {
		clear(b.of)
	}
	var fresh []string
	for _, id := range accounts {
		if _, ok := b.of[id]; !ok {
			fresh = append(fresh, id)
			b.of[id] = nil
		}
	}
	if len(fresh) > 0 {
		list, err := b.r.Judgements(fresh, Now)
		if err != nil {
			return nil, err
		}
		for _, j := range list {
			b.put(j)
		}
	}
	var out []record.Judgement
	for _, id := range accounts {
		out = append(out, b.of[id]...)
	}
	return out, nil
}

// put keeps a judgement under those of its accounts that were asked for; it takes the place of an earlier one on the pair.
func (b *bonds) put(j record.Judgement) {
	j.Reasons = nil
	for _, id := range []string{j.A, j.B} {
		list, ok := b.of[id]
		if !ok {
			continue
		}
		same := false
		for i := range list {
			if list[i].A == j.A && list[i].B == j.B {
				list[i], same = j, true
			}
		}
		if !same {
			list = append(list, j)
		}
		b.of[id] = list
	}
}
