package gazetteer

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"fmt"
	"io"
	"math/bits"
	"slices"

	"github.com/sabt-org/sabt/record"
)

// Source is a place as cmd/gazbuild hands it to Pack.
type Source struct {
	Place    record.Place // Kind, Name, Country, coordinates, GeonamesID, Population
	Unit     string       // code of its first-order unit: "AF.30"
	District string       // code of its second-order unit: "AF.30.2705"; for a district its own
	Names    []string     // its names, as written today
	Other    []string     // former names and names in other languages
	Weak     []string     // parts of its name that alone may mean other things
}

// startsSize makes about one bit in six a beginning.
const startsSize = 1 << 19

// Pack writes places.bin.
func Pack(w io.Writer, places []Source) error {
	p := packer{unit: map[string]int{}, district: map[string]int{}, names: map[string]int{}, keys: map[uint64][]posting{},
		starts: make([]byte, startsSize)}
	p.order(places)
	if len(places) > postingRow {
		return fmt.Errorf("gazetteer: %d places, room for %d", len(places), postingRow)
	}
	for i := range places {
		p.add(i+1, &places[i]) // row 0 stays empty, so that 0 can mean "no posting"
	}
	return p.write(w)
}

type posting struct {
	row, words int
	weak       bool
	other      bool
}

type packer struct {
	units    []byte
	unit     map[string]int
	district map[string]int
	rows     []byte
	pool     []byte
	names    map[string]int
	keys     map[uint64][]posting
	starts   []byte
	nRows    int
}

// order sorts the places so that a country's rows, and a province's in it, lie together, and numbers the units.
func (p *packer) order(places []Source) {
	rank := func(k record.PlaceKind) int { return slices.Index(kinds[:], k) }
	slices.SortStableFunc(places, func(a, b Source) int {
		return cmp.Or(cmp.Compare(a.Place.Country, b.Place.Country), cmp.Compare(a.Unit, b.Unit),
			cmp.Compare(rank(a.Place.Kind), rank(b.Place.Kind)), cmp.Compare(b.Place.Population, a.Place.Population),
			cmp.Compare(a.Place.GeonamesID, b.Place.GeonamesID), cmp.Compare(a.Place.Name, b.Place.Name))
	})
	for i, s := range places {
		if _, ok := p.unit[s.Unit]; !ok {
			p.unit[s.Unit] = len(p.unit)
			p.units = append(p.units, s.Place.Country[:2]...)
			p.units = append(p.units, 0xFF, 0xFF, 0xFF)
		}
		switch s.Place.Kind {
		case record.PlaceProvince:
			put24(p.units[p.unit[s.Unit]*unitSize+2:], i+1)
		case record.PlaceDistrict:
			p.district[s.District] = i + 1
		}
	}
	p.rows = make([]byte, rowSize)
	p.nRows = 1
}

func (p *packer) add(i int, s *Source) {
	r := make([]byte, rowSize)
	put24(r, s.Place.GeonamesID)
	put24(r[3:], none24)
	if s.Place.Located {
		put24(r[3:], packDegrees(s.Place.Latitude, 180))
		put24(r[6:], packDegrees(s.Place.Longitude, 360))
	}
	binary.LittleEndian.PutUint16(r[9:], uint16(packPopulation(s.Place.Population)))
	binary.LittleEndian.PutUint16(r[11:], uint16(p.unit[s.Unit]<<3|slices.Index(kinds[:], s.Place.Kind)))
	d, ok := p.district[s.District]
	if !ok {
		d = none24
	}
	put24(r[13:], d)
	put24(r[16:], p.name(s.Place.Name))
	p.rows = append(p.rows, r...)
	p.nRows++
	for _, n := range s.Names {
		p.key(n, posting{row: i})
	}
	for _, n := range s.Other {
		p.key(n, posting{row: i, other: true})
	}
	for _, n := range s.Weak {
		p.key(n, posting{row: i, weak: true})
	}
}

func (p *packer) name(s string) int {
	if len(s) > 255 {
		s = s[:255]
	}
	if off, ok := p.names[s]; ok {
		return off
	}
	off := len(p.pool)
	p.pool = append(append(p.pool, byte(len(s))), s...)
	p.names[s] = off
	return off
}

// key adds a name of the row; of several ways to part the same letters into words, the first stays.
func (p *packer) key(name string, at posting) {
	k := keyOf(name, p.starts)
	if k.Size < 2 || k.Words > 7 {
		return
	}
	at.words = int(k.Words)
	h := k.mixed()
	for _, o := range p.keys[h] {
		if o.row == at.row {
			return
		}
	}
	p.keys[h] = append(p.keys[h], at)
}

func (p *packer) write(w io.Writer) error {
	hashes := make([]uint64, 0, len(p.keys))
	for h := range p.keys {
		hashes = append(hashes, h)
	}
	slices.SortFunc(hashes, func(a, b uint64) int {
		return cmp.Or(cmp.Compare(a>>(64-bucketBits), b>>(64-bucketBits)), cmp.Compare(a&none24, b&none24), cmp.Compare(a, b))
	})
	buckets := make([]byte, (1<<bucketBits+1)*3)
	var keys, lists []byte
	shared := map[string]int{}
	next := 0
	for e, h := range hashes {
		for ; next <= int(h>>(64-bucketBits)); next++ {
			put24(buckets[3*next:], e)
		}
		entry := make([]byte, keySize)
		put24(entry, int(h&none24))
		ps := p.keys[h]
		if len(ps) == 1 {
			put24(entry[3:], ps[0].code())
		} else {
			l := listOf(ps)
			off, ok := shared[string(l)]
			if !ok {
				off = len(lists)
				shared[string(l)] = off
				lists = append(lists, l...)
			}
			put24(entry[3:], postingList|off)
		}
		keys = append(keys, entry...)
	}
	for ; next <= 1<<bucketBits; next++ {
		put24(buckets[3*next:], len(hashes))
	}
	var out bytes.Buffer
	out.WriteString(magic)
	for _, n := range []int{len(p.unit), p.nRows, len(hashes), len(lists), len(p.pool), len(p.starts)} {
		out.Write(binary.LittleEndian.AppendUint32(nil, uint32(n)))
	}
	for _, section := range [][]byte{p.units, p.rows, buckets, keys, lists, p.pool, p.starts} {
		out.Write(section)
	}
	_, err := w.Write(out.Bytes())
	return err
}

func (p posting) code() int {
	c := p.row | min(p.words, 7)<<postingShift
	if p.weak {
		c |= postingWeak
	}
	if p.other {
		c |= postingOther
	}
	return c
}

func listOf(ps []posting) []byte {
	ps = ps[:min(len(ps), 255)]
	out := []byte{byte(len(ps))}
	for _, p := range ps {
		out = append(out, 0, 0, 0)
		put24(out[len(out)-3:], p.code())
	}
	return out
}

func put24(b []byte, v int) {
	if bits.Len(uint(v)) > 24 {
		panic(fmt.Sprintf("gazetteer: %d does not fit three bytes", v))
	}
	b[0], b[1], b[2] = byte(v), byte(v>>8), byte(v>>16)
}
