package gazetteer

import (
	"sort"
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/fold"
)

// similar is a place whose name has a certain skeleton.
type similar struct {
	ref     Ref
	letters string // all letters of the name
}

// skeletons are the places of a country by the skeletons of their names.
type skeletons map[string][]similar

// Similar returns the place of the country whose name differs from the given one in vowels, doubled letters or
// related consonants only: "Bandare-Hairataan" for Bandar-e Hairatan, "Qalat" for Kalat. A consonant more or less is
// another name: "DashteBarchi" is not Dasht-e Archi. Unit, when not NoUnit, narrows the search to a province.
// Only Latin script, and only names of six letters and more, which chance does not bring together.
func (g *Gazetteer) Similar(name, country string, unit int) (Ref, bool) {
	letters := latinLetters(fold.String(name))
	if len(letters) < 6 {
		return 0, false
	}
	sk := skeleton(letters)
	if len(sk) < 3 {
		return 0, false
	}
	best, score := Ref(0), -1<<30
	for _, s := range g.skeletons(country)[sk] {
		if abs(len(s.letters)-len(letters)) > 3 {
			continue
		}
		d := g.Detail(s.ref)
		if unit != NoUnit && d.Unit != unit {
			continue
		}
		vs := 1<<20*-editDistance(s.letters, letters) + min(d.Population, 1<<18)
		if d.Kind == record.PlaceTown {
			vs += 1 << 18 // the town before the district of its name
		}
		if -vs < 4<<20 && (vs > score || vs == score && s.ref < best) {
			best, score = s.ref, vs
		}
	}
	return best, score > -1<<30
}

// skeletons lists the places of a country, made at the first question about it.
func (g *Gazetteer) skeletons(country string) skeletons {
	g.near.Lock()
	defer g.near.Unlock()
	if s, ok := g.near.countries[country]; ok {
		return s
	}
	out := skeletons{}
	add := func(r Ref, name string) {
		if l := latinLetters(fold.String(name)); len(l) >= 5 {
			sk := skeleton(l)
			out[sk] = append(out[sk], similar{r, l})
		}
	}
	countryOf := func(row int) string { return g.base.country(u16(g.base.rows, row*rowSize+11) >> 3) }
	first := 1 + sort.Search(g.base.nRows-1, func(i int) bool { return countryOf(i+1) >= country }) // see the order of rows
	for i := first; i < g.base.nRows && countryOf(i) == country; i++ {
		add(Ref(i), g.base.name(g.base.row(i).name))
	}
	for _, e := range g.own.entries {
		if !e.hit.Demonym && g.Detail(e.hit.Ref).Country == country {
			add(e.hit.Ref, e.name)
		}
	}
	if g.near.countries == nil {
		g.near.countries = map[string]skeletons{}
	}
	g.near.countries[country] = out
	return out
}

func latinLetters(s string) string {
	ok := true
	for i := 0; i < len(s); i++ {
		ok = ok && 'a' <= s[i] && s[i] <= 'z'
	}
	if ok {
		return s
	}
	return strings.Map(func(r rune) rune {
		if 'a' <= r && r <= 'z' {
			return r
		}
		return -1
	}, s)
}

// skeleton drops vowels, the weak letters h, w and y after the first letter, and repetitions, and writes related
// consonants as one.
func skeleton(letters string) string {
	var b strings.Builder
	last := byte(0)
	for i := 0; i < len(letters); i++ {
		c := letters[i]
		switch c {
		case 'a', 'e', 'i', 'o', 'u', 'h', 'w', 'y':
			if i > 0 {
				last = 0
				continue
			}
		case 'q', 'c':
			c = 'k'
		case 'v':
			c = 'f'
		case 'z':
			c = 's'
		}
		if c != last {
			b.WriteByte(c)
		}
		last = c
	}
	return b.String()
}

// editDistance counts the letters to insert, drop or change.
func editDistance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		diagonal := row[0]
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := diagonal
			if a[i-1] != b[j-1] {
				cost++
			}
			diagonal = row[j]
			row[j] = min(cost, row[j]+1, row[j-1]+1)
		}
	}
	return row[len(b)]
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
