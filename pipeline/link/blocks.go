package link

import (
	"math"
	"strings"

	"github.com/sabt-org/sabt/record"
)

// Sizes of blocks: two accounts within half a patch and half a stretch of days of one another always share a block, since
// each is laid twice, the second time moved by half.
const (
	patch     = 1.0 // degrees
	stretch   = 8   // days
	fortnight = 16  // days in which accounts meet that name places of one province
	season    = 60  // days in which an undated account is looked for
	halfYear  = 180 // days in which accounts meet that share full names
	recent    = 30  // days before publication in which an undated account is taken to lie
)

// keys appends the blocks of an account: where and when, which place by name and in which season, and who by name.
func keys(p *Profile, out []uint64) []uint64 {
	day, dated := p.day()
	if dated && p.Place.Located && !wide(p.Place) {
		out = patches(p, day, out)
	}
	if p.Name != "" && day.Known() {
		for shift := range 2 {
			out = append(out, mix('n', uint64(hash(p.Name)), slot(day, season, shift), uint64(shift)))
		}
	}
	if p.Place.Admin1 != "" && day.Known() {
		at := day
		if !p.Date.Known() {
			at = p.Published - 2
		}
		for shift := range 2 {
			out = append(out, mix('a', uint64(hash(p.Place.Country+p.Place.Admin1)), slot(at, fortnight, shift), uint64(shift)))
		}
	}
	for _, name := range p.Persons {
		out = pairsOf(name, out)
		out = append(out, mix('p', uint64(hash(surname(name))), slot(day, 2*season, 0), 0))
		if other := slot(day, 2*season, 1); day.Known() {
			out = append(out, mix('p', uint64(hash(surname(name))), other, 1))
		}
	}
	return p.chosen(p.somewhere(out))
}

// somewhere appends the country with the sort of act within two days: where in it is read wrongly, not told, or written in another script.
func (p *Profile) somewhere(out []uint64) []uint64 {
	if p.Coded || p.Place.Country == "" || !p.Date.Known() || p.Date.To-p.Date.From > 1 {
		return out
	}
	for shift := range 2 {
		out = append(out, mix('c', uint64(hash(p.Place.Country)), uint64(family(p.Type)), slot(p.Date.To, 2, shift), uint64(shift)))
	}
	return out
}

// pairsOf appends a key for each two words of a person's name, whenever it was: who is named in full is named years later, too.
func pairsOf(name string, out []uint64) []uint64 {
	words := strings.Fields(name)
	words = words[:min(len(words), 4)]
	for i, w := range words {
		for _, v := range words[i+1:] {
			out = append(out, mix('f', uint64(hash(min(v, w))), uint64(hash(max(v, w)))))
		}
	}
	return out
}

// seeds are how many ways of choosing one name of a report are tried: reports that share a quarter of their names choose the
// same one in two of three cases.
const seeds = 8

// chosen appends, for each seed, the one name of the account's sentences that comes first in an order of its own, with the
// fortnight (MinHash, Broder 1997): where places are read differently, reports of one incident still share names.
func (p *Profile) chosen(out []uint64) []uint64 {
	at := p.Date.To
	if !p.Date.Known() || p.Date.To-p.Date.From > stretch {
		at = p.Published - 2
	}
	if at < 1 {
		return out
	}
	for seed := range uint64(seeds) / 2 {
		if least := leastOf(p.Phrases, seed); least != 0 {
			for shift := range 2 {
				out = append(out, mix('q', seed, least, slot(at, halfYear, shift), uint64(shift)))
			}
		}
	}
	if len(p.Names) < 3 {
		return out
	}
	for seed := range uint64(seeds) {
		least := leastOf(p.Names, seed)
		for shift := range 2 {
			out = append(out, mix('w', seed, least, slot(at, stretch, shift), uint64(shift)))
		}
	}
	return out
}

// leastOf is the hash that comes first in the order of a seed; 0 of none.
func leastOf(hashes []uint32, seed uint64) uint64 {
	least, order := uint64(0), ^uint64(0)
	for _, n := range hashes {
		if o := mix(seed, uint64(n)); o < order {
			least, order = uint64(n), o
		}
	}
	return least
}

// day is the middle of the account's date, or some day before publication when it has none.
func (p *Profile) day() (d record.Day, dated bool) {
	if p.Date.Known() && p.Date.To-p.Date.From <= stretch {
		return p.Date.From + (p.Date.To-p.Date.From)/2, true
	}
	if p.Date.Known() {
		return p.Date.From + (p.Date.To-p.Date.From)/2, false
	}
	if p.Published.Known() {
		return p.Published - recent/2, false
	}
	return 0, false
}

// wide reports whether a place is too large to be a point.
func wide(p record.Place) bool {
	return p.Kind == record.PlaceCountry || p.Kind == record.PlaceRegion || p.Kind == record.PlaceProvince
}

// patches are the two layings of days times the four of the earth's surface.
func patches(p *Profile, day record.Day, out []uint64) []uint64 {
	for t := range 2 {
		for x := range 2 {
			for y := range 2 {
				lat := math.Floor((p.Place.Latitude + patch/2*float64(x)) / patch)
				lon := math.Floor((p.Place.Longitude + patch/2*float64(y)) / patch)
				out = append(out, mix('d', slot(day, stretch, t), uint64(int64(lat)+1000)<<20|uint64(int64(lon)+1000), uint64(t<<2|x<<1|y)))
			}
		}
	}
	return out
}

func slot(d record.Day, size, shift int) uint64 {
	return uint64(int(d)+1<<30+shift*size/2) / uint64(size)
}

// mix makes one key of its parts (splitmix64).
func mix(parts ...uint64) uint64 {
	h := uint64(0x9e3779b97f4a7c15)
	for _, p := range parts {
		h ^= p
		h = (h ^ h>>30) * 0xbf58476d1ce4e5b9
		h = (h ^ h>>27) * 0x94d049bb133111eb
		h ^= h >> 31
	}
	return h
}
