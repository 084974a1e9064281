package places_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/sabt-org/sabt/pipeline/read/tag"
)

// Names that no list knows, and what is no place though it stands behind "in" and "at". Each line: text | its unknown places.
var unlisted = `
A separate airstrike killed a woman in Kyar Sim, also in Sagaing, Myanmar.|Kyar Sim
Suspected rebels killed two traders in Nyamwiri and burned four shops in eastern Congo.|Nyamwiri
In Burkina Faso armed men surrounded a mosque at Tawalbolou around five o'clock.|Tawalbolou
The army in Mali used drones near Tankoual as the fighters fled with cattle.|Tankoual
The lone attacker opened fire at Miran Chowk in Quetta.|Miran Chowk
Gunmen in Shirqash shot a policeman dead in Iraq.|Shirqash
Three soldiers died in Ghor Banda on Monday, officials in Pakistan said.|Ghor Banda
A drone hit people who had gathered in Al-Darajo Al-Oulo, in the west of El Fasher in Sudan.|Al-Darajo Al-Oulo
Rockets fell close to Umm Sayyalah, witnesses in Sudan said. The road to Umm Sayyalah was closed.|Umm Sayyalah;Umm Sayyalah
Nine were killed between Puswal and Timapura, in India. Talks between Hamas and Fatah failed; fighting between Musharref and Bhutti went on.|Puswal;Timapura
They attacked a convoy near al-Sukhnoh in the eastern countryside of Homs in Syria.|al-Sukhnoh
A rocket attack on Garmeth left ten dead in Iraq. The shelling of Kafr Anbo by tanks continued.|Garmeth;Kafr Anbo
Gunmen raided Tawalbou and shot nine people in Burkina Faso. The attack on Malalai in 2012 shocked the country.|Tawalbou
President Aftab Sherpau was hurt in Pakistan; an attack on Sherpau failed. Militants attacked Hamas.|
Confidence in Musharrif fell; in Parliament they spoke of Islam in English, in Ramadan.|
Ecopetro, the state oil company, and Phil Davo, a Capital crime reporter, said so in Colombia.|
Reporters at Reuters and in Hamas circles were angry at Guterrez in Gaza.|
The rebels came under fire in Bin-Touye, said a sergeant in Ivory Coast.|Bin-Touye
Raiders fell upon Kerembo, a half-forgotten village in Kenya, before dawn.|Kerembo
Gunmen in SUVs shot him, and the camps of IDPs near Tawiloh burned in Sudan.|Tawiloh
Seventy people died in a small town in Haiti. The town is Pont-Rouvert, in the region of Artibonite. The city was Muslim for long.|Pont-Rouvert
Chief Amadou Konare said so. There is no trust in Konare, he told reporters in Mali.|
`

func TestUnlisted(t *testing.T) {
	f := finder(t)
	tags, err := tag.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(strings.TrimSpace(unlisted), "\n") {
		text, names, _ := strings.Cut(line, "|")
		var want, got []string
		if names != "" {
			want = strings.Split(names, ";")
		}
		r := read(text, "en")
		tags.Tag(r.Tokens, r.Sentences, "en")
		for _, m := range f.Find(r) {
			if m.GeonamesID == 0 && !m.Located && m.Kind == "town" {
				got = append(got, m.Span.Quote(text))
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s\n got %q\nwant %q", text, got, want)
		}
	}
}
