package link

import "github.com/sabt-org/sabt/record"

// So many killed, or injured, are in few attacks of a province; so many in few of a country. Killed and injured together say more than either.
const (
	killedThere  = 4
	killedAtAll  = 20
	injuredThere = 4
	bothAtAll    = 4
)

// undated reports whether nobody knows in which season it was: the account names no day, or a year alone, and its document was put out nobody
// knows when.
func (p *Profile) undated() bool {
	if p.Date.Known() {
		return p.Date.To-p.Date.From > season
	}
	return !p.Published.Known()
}

// timeless appends keys that hold no day, under which an undated account meets all others, and no two dated ones meet: combinations of place, act, figures
// and names that few accounts share by chance, however many there are. What is learned of an undated account is little, so its candidates may be some
// thousands; a dated one pays nothing for them.
func (p *Profile) timeless(out []uint64) []uint64 {
	act, around := uint64(family(p.Type)), p.province()
	if around == 0 || p.Coded {
		return out
	}
	out = p.tolls(act, around, out)
	if p.Place.Kind == record.PlaceFacility || p.Type == record.SuicideBombing && !wide(p.Place) {
		out = append(out, mix('s', p.site(), act))
	}
	for seed := range uint64(seeds) / 2 {
		if len(p.Names) > 3 {
			out = append(out, mix('t', around, act, seed, leastOf(p.Names, 100+2*seed), leastOf(p.Names, 101+2*seed)))
		}
		if len(p.Phrases) > 0 && seed < seeds/4 {
			out = append(out, mix('u', around, act, seed, leastOf(p.Phrases, seed)))
		}
	}
	return out
}

// tolls are keys of figures.
func (p *Profile) tolls(act, around uint64, out []uint64) []uint64 {
	country := uint64(hash(p.Place.Country))
	for _, k := range p.Killed {
		if k >= killedThere {
			out = append(out, mix('k', around, act, uint64(k)))
		}
		if k >= killedAtAll {
			out = append(out, mix('K', country, act, uint64(k)))
		}
		for _, n := range p.Injured {
			if k > 0 && k+n >= bothAtAll {
				out = append(out, mix('b', country, act, uint64(k), uint64(n)))
			}
		}
	}
	for _, n := range p.Injured {
		if n >= injuredThere {
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
