package register

import (
	"cmp"
	"maps"
	"slices"

	"github.com/sabt-org/sabt/record"
)

// kin are incidents that are, or were, of a series with one another, and what ties their accounts.
type kin struct {
	accounts map[string]string // with their incidents
	order    []string          // accounts, the oldest first; none without ties
	ties     []record.Tie
}

// kin adds to the incidents that were touched all that are or were of a series with them. Most are not told as of any, and nothing more is asked.
func (a *applier) kin(touched *incidents, list []*Assembled) (kin, error) {
	k := kin{accounts: map[string]string{}}
	before, err := a.w.Siblings(touched.list)
	if err != nil || len(before) == 0 && !slices.ContainsFunc(list, func(in *Assembled) bool { return in.tied }) {
		return k, err
	}
	for _, id := range before {
		touched.put(id)
	}
	for i := 0; i < len(touched.list); i++ { // it grows
		ties, err := k.add(a.w, touched.list[i])
		if err != nil {
			return k, err
		}
		for _, t := range ties {
			if err := cmp.Or(touched.add(a.w, t.A), touched.add(a.w, t.B)); err != nil {
				return k, err
			}
		}
		before, err := a.w.Siblings(touched.list[i : i+1])
		if err != nil {
			return k, err
		}
		for _, id := range before {
			touched.put(id)
		}
	}
	return k, k.sort(a.w)
}

// add takes the accounts of an incident, and returns their ties.
func (k *kin) add(r Reader, incident string) ([]record.Tie, error) {
	members, err := r.Members(incident, Now)
	if err != nil || len(members) == 0 {
		return nil, err
	}
	var ids []string
	for _, m := range members {
		k.accounts[m.Account] = incident
		ids = append(ids, m.Account)
	}
	ties, err := r.Ties(ids, Now)
	k.ties = append(k.ties, ties...)
	return ties, err
}

// sort keeps the ties that stand, a person's first, and finds in which order accounts came.
func (k *kin) sort(r Reader) error {
	if len(k.ties) == 0 {
		return nil
	}
	ids := slices.Sorted(maps.Keys(k.accounts))
	rulings, err := r.Rulings(ids, Now)
	if err != nil {
		return err
	}
	gone := setAside(rulings)
	k.ties = slices.DeleteFunc(k.ties, func(t record.Tie) bool {
		return k.accounts[t.A] == "" || k.accounts[t.B] == "" || slices.ContainsFunc(t.Claims, func(c string) bool { return gone[c] })
	})
	slices.SortFunc(k.ties, func(a, b record.Tie) int {
		return cmp.Or(rank(a)-rank(b), cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B), cmp.Compare(a.Verdict, b.Verdict))
	})
	k.order, err = r.Oldest(ids)
	return err
}

// rank puts a person's word before a machine's.
func rank(t record.Tie) int {
	if t.Method == record.ByPerson {
		return 0
	}
	return 1
}

// groups are the series: accounts of one incident are together, then who is tied, unless a person keeps them apart. They do not depend on the
// order in which documents came.
func (k *kin) groups() groups {
	g := groups{}
	for _, id := range k.order {
		g[id] = id
	}
	first := map[string]string{}
	for _, id := range k.order {
		in := k.accounts[id]
		first[in] = cmp.Or(first[in], id)
		g.join(first[in], id, nil)
	}
	var walls [][2]string
	for _, t := range k.ties {
		if t.Verdict == record.Negative {
			walls = append(walls, [2]string{t.A, t.B})
		}
	}
	for _, t := range k.ties {
		if t.Verdict == record.Positive {
			g.join(t.A, t.B, walls)
		}
	}
	return g
}

// settle says of each incident which series it is of, and whether its parts are counted in its stead.
func (k *kin) settle(list []*Assembled) {
	g := k.groups()
	of := map[string][]*Assembled{}
	for _, in := range list {
		if len(in.Accounts) == 0 {
			continue
		}
		key := cmp.Or(g[in.Accounts[0]], in.ID)
		of[key] = append(of[key], in)
	}
	for _, members := range of {
		k.name(members)
	}
}

// name gives the members of a group the name of their series; one alone is none.
func (k *kin) name(members []*Assembled) {
	parts := slices.ContainsFunc(members, func(in *Assembled) bool { return !in.Whole && in.Standing == record.Stands })
	for _, in := range members {
		in.Whole = in.Whole && parts
		if len(members) > 1 {
			in.Series = SeriesID(k.eldest(members))
			in.Facets = append(in.Facets, Facet{Kind: FacetSeries, Key: in.Series, Name: in.Series})
		}
	}
}

// eldest is the id of the incident whose account came first.
func (k *kin) eldest(members []*Assembled) string {
	for _, id := range k.order {
		if in := k.accounts[id]; slices.ContainsFunc(members, func(m *Assembled) bool { return m.ID == in }) {
			return in
		}
	}
	return ""
}
