package gazetteer

import "github.com/sabt-org/sabt/record"

// The layout of places.bin, little-endian throughout:
//
//	header   magic, then the number of units, rows, key entries, and the sizes of lists, names and starts
//	units    per first-order unit: country (2 letters), row of the unit's own place (3 bytes, none = all ones)
//	rows     rowSize bytes per place, ordered by country, unit, kind, population
//	buckets  3 bytes each: first key entry of the bucket
//	keys     3 bytes of fingerprint, 3 bytes of posting, ordered by bucket and fingerprint
//	lists    for names with several places: count, then 3 bytes per posting
//	names    per name its length in a byte and its bytes
//	starts   a bit set of the beginnings of names, see starts
//
// A key's 17 bucket bits and 24 fingerprint bits make a false hit once in three million look-ups.
const (
	magic      = "sabtgaz2"
	headerSize = len(magic) + 6*4
	unitSize   = 5
	rowSize    = 19
	keySize    = 6
	bucketBits = 17
	none24     = 1<<24 - 1

	postingList  = 1 << 23 // the rest is an offset into lists
	postingWeak  = 1 << 22 // a part of the name: "Rapides" of Rapides Parish
	postingOther = 1 << 21 // another name in Latin script: a former one, one in another language
	postingShift = 18      // the number of words, 1 to 7
	postingRow   = 1<<postingShift - 1
)

// base reads places.bin in place.
type base struct {
	units, rows, buckets, keys, lists, names, starts string
	nUnits, nRows                                    int
}

func openBase(data string) (base, bool) {
	if len(data) < headerSize || data[:len(magic)] != magic {
		return base{}, false
	}
	var n [6]int
	for i := range n {
		n[i] = u32(data, len(magic)+4*i)
	}
	rest := data[headerSize:]
	cut := func(size int) string {
		if size > len(rest) {
			size = len(rest)
		}
		s := rest[:size]
		rest = rest[size:]
		return s
	}
	b := base{nUnits: n[0], nRows: n[1]}
	b.units = cut(n[0] * unitSize)
	b.rows = cut(n[1] * rowSize)
	b.buckets = cut((1<<bucketBits + 1) * 3)
	b.keys = cut(n[2] * keySize)
	b.lists = cut(n[3])
	b.names = cut(n[4])
	b.starts = cut(n[5])
	return b, len(b.starts) == n[5] && n[5] > 0 && n[5]&(n[5]-1) == 0
}

func u24(s string, i int) int { return int(s[i]) | int(s[i+1])<<8 | int(s[i+2])<<16 }
func u32(s string, i int) int { return u24(s, i) | int(s[i+3])<<24 }
func u16(s string, i int) int { return int(s[i]) | int(s[i+1])<<8 }

// row is a place as the table holds it.
type row struct {
	id, name, unit, district int // district: row of the second-order unit, none24 when unknown
	lat, lon                 float64
	located                  bool
	kind                     record.PlaceKind
	population               int
}

var kinds = [8]record.PlaceKind{record.PlaceCountry, record.PlaceProvince, record.PlaceDistrict, record.PlaceTown,
	record.PlaceNeighbourhood, record.PlaceRegion, record.PlaceNatural, record.PlaceFacility}

func (b *base) row(i int) row {
	o := i * rowSize
	uk := u16(b.rows, o+11)
	lat, lon := u24(b.rows, o+3), u24(b.rows, o+6)
	return row{
		id: u24(b.rows, o), name: u24(b.rows, o+16), unit: uk >> 3, kind: kinds[uk&7], district: u24(b.rows, o+13),
		lat: degrees(lat, 180), lon: degrees(lon, 360), located: lat != none24,
		population: unpackPopulation(u16(b.rows, o+9)),
	}
}

func (b *base) name(off int) string { return b.names[off+1 : off+1+int(b.names[off])] }

func (b *base) country(unit int) string { return b.units[unit*unitSize : unit*unitSize+2] }

// unitRow is the row of the province itself; false for places of a country without provinces.
func (b *base) unitRow(unit int) (int, bool) {
	r := u24(b.units, unit*unitSize+2)
	return r, r != none24
}

// find returns the posting of a key, 0 when there is none. Row 0 is never a posting (see Pack).
func (b *base) find(k Key) int {
	if len(b.buckets) == 0 {
		return 0
	}
	h := k.mixed()
	bucket, print := int(h>>(64-bucketBits)), int(h&none24)
	for keys := b.keys[u24(b.buckets, 3*bucket)*keySize : u24(b.buckets, 3*bucket+3)*keySize]; len(keys) >= keySize; keys = keys[keySize:] {
		if u24(keys, 0) == print {
			return u24(keys, 3)
		}
	}
	return 0
}

// degrees unpacks an angle: span is 180 for latitudes, 360 for longitudes. Steps are below three metres.
func degrees(v int, span float64) float64 { return float64(v)/(none24-1)*span - span/2 }

func packDegrees(d, span float64) int { return int((d+span/2)/span*(none24-1) + 0.5) }

// populations keep eleven bits, an error below one in a thousand.
func unpackPopulation(v int) int { return (v >> 5) << (v & 31) }

func packPopulation(p int) int {
	shift := 0
	for p >= 1<<11 {
		p >>= 1
		shift++
	}
	return p<<5 | shift
}
