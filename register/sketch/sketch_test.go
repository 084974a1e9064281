package sketch

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

const wire = `A bomb hidden in a handcart went off in a crowded market in the eastern city on Sunday morning, killing at least fourteen people
and wounding dozens more, health officials said. A doctor at the provincial hospital said nineteen bodies had been brought in by midday, and
that forty-seven people were being treated in the corridors. The spokesman of the police in the province put the number of dead at
eight. No group said at once that it had done it. Witnesses told of a second device that was found under a fruit stall half an hour later.`

const own = `Nineteen people have died in the market of the eastern city, where a cart blew up on Sunday. Doctors at the provincial hospital are
treating forty-seven others. The police count eight dead. It is not known who laid the bomb, and another one was made safe soon after. Shops stayed
shut on Monday, and families buried their dead in the villages around the city while soldiers searched every cart on the road to the border.`

const dari = `بمبی که در یک کراچی جاسازی شده بود صبح روز یکشنبه در بازار شلوغ شهر منفجر شد و دست کم چهارده تن را کشت و ده ها تن دیگر را زخمی کرد. مقام های صحی
می گویند که نزده جسد به شفاخانه ولایتی آورده شده است و چهل و هفت زخمی در دهلیزها زیر درمان هستند. سخنگوی پولیس ولایت شمار کشته شدگان را هشت تن گفت و افزود که
دو تن در پیوند به این رویداد بازداشت شده اند.`

func TestCopies(t *testing.T) {
	cut := wire[:len(wire)*2/3]
	for _, c := range []struct {
		name, a, b string
		low, high  float64
	}{
		{"itself", wire, wire, 1, 1},
		{"with another headline and a byline", wire, "Market blast kills many\n\nBy our own correspondent\n\n" + wire + "\n(c) All rights reserved.", 0.95, 1},
		{"capitals and line ends", wire, strings.ToUpper(strings.ReplaceAll(wire, "\n", " ")), 1, 1},
		{"the last third cut off", wire, cut, 0.9, 1},
		{"other figures", wire, strings.NewReplacer("fourteen", "fifteen", "eight", "nine").Replace(wire), 0.6, 0.99},
		{"told in other words", wire, own, 0, 0.1},
		{"in Dari, with Arabic letters", dari, strings.NewReplacer("ی", "ي", "ک", "ك").Replace(dari), 1, 1},
		{"in another language", wire, dari, 0, 0},
		{"too short to tell", "Gunmen killed three guards in Kunduz, police said.", "Gunmen killed three guards in Kunduz, police said.", 0, 0},
	} {
		a, b := Of(c.a), Of(c.b)
		got := Share(a, b)
		if got < c.low || got > c.high || got != Share(b, a) {
			t.Errorf("%s: %.2f, want %.2f to %.2f", c.name, got, c.low, c.high)
		}
		if got >= Copied && !slices.ContainsFunc(a.Keys(), func(k string) bool { return slices.Contains(b.Keys(), k) }) {
			t.Errorf("%s: they meet under no key", c.name)
		}
		if !slices.Equal(FromBytes(a.Bytes()), a) {
			t.Errorf("%s: a sketch does not come back from its bytes", c.name)
		}
	}
}

// In long texts the share is an estimate, and near the truth.
func TestShareIsNear(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		rng := rand.New(rand.NewPCG(rapid.Uint64().Draw(rt, "seed"), 1))
		words := func(n int) []string {
			out := make([]string, n)
			for i := range out {
				out[i] = fmt.Sprint("w", rng.IntN(1000000))
			}
			return out
		}
		common := words(rapid.IntRange(0, 1000).Draw(rt, "common"))
		rest := 1003 - len(common)
		a, b := append(slices.Clone(common), words(rest)...), append(slices.Clone(common), words(rest)...)
		want := max(0, float64(len(common)-3)) / 1000
		if got := Share(Of(strings.Join(a, " ")), Of(strings.Join(b, " "))); math.Abs(got-want) > 0.25 {
			rt.Errorf("%.2f, want %.2f", got, want)
		}
	})
}
