package link

import "github.com/sabt-org/sabt/record"

// Of what was killed or injured so many are in few attacks of a province, and so many in few of a country.
const (
	manyThere = 4
	manyAtAll = 20
)

// timeless appends keys that hold no day, under which an account whose day nobody knows, of a document that was put out nobody knows when, meets
// what tells of the same: so rare a combination of place, act, figures and names that few accounts share it by chance, however many there are.
func (p *Profile) timeless(out []uint64) []uint64 {
	act, around := uint64(family(p.Type)), p.province()
	if around == 0 || p.Coded {
		return out
	}
	out = p.tolls(act, around, out)
	if p.Place.Kind == record.PlaceFacility || p.Type == record.SuicideBombing && !wide(p.Place) {
		out = append(out, mix('s', p.site(), act))
	}
	for seed := range uint64(seeds) {
		if len(p.Names) > 3 {
			out = append(out, mix('t', around, act, seed, leastOf(p.Names, 100+2*seed), leastOf(p.Names, 101+2*seed)))
		}
		if len(p.Phrases) > 0 && seed < seeds/2 {
			out = append(out, mix('u', around, act, leastOf(p.Phrases, seed)))
		}
	}
	return out
}

// tolls are keys of figures: large ones whenever, all of them within days.
func (p *Profile) tolls(act, around uint64, out []uint64) []uint64 {
	country := uint64(hash(p.Place.Country))
	day, dated := p.day()
	for _, n := range p.Killed {
		if n >= manyAtAll && p.Place.Country != "" {
			out = append(out, mix('K', country, act, uint64(n)))
		}
		if n >= manyThere {
			out = append(out, mix('k', around, act, uint64(n)))
		}
		for shift := 0; shift < 2 && dated && n > 0 && p.Place.Country != ""; shift++ {
			out = append(out, mix('c', country, act, uint64(n), slot(day, stretch, shift), uint64(shift)))
		}
	}
	for _, n := range p.Injured {
		for _, k := range p.Killed {
			if n+k >= manyThere && p.Place.Country != "" {
				out = append(out, mix('b', country, act, uint64(k), uint64(n)))
			}
		}
		if n >= manyThere {
			out = append(out, mix('i', around, act, uint64(n)))
		}
	}
	return out
}

// province is the province of a place as a part of a key, or the place where its province is not known; 0 for none.
func (p *Profile) province() uint64 {
	if p.Place.Admin1 != "" {
		return uint64(hash(p.Place.Country + p.Place.Admin1))
	}
	return p.site()
}

// site is a place as a part of a key; 0 for none.
func (p *Profile) site() uint64 {
	switch {
	case p.Place.GeonamesID != 0:
		return uint64(p.Place.GeonamesID)
	case p.Name != "":
		return uint64(hash(p.Name)) << 8
	}
	return 0
}
