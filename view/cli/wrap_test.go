package cli

import (
	"slices"
	"strings"
	"testing"
)

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		in   string
		n    int
		want []string
	}{
		{"at least six people", 8, []string{"at least", "six", "people"}},
		{"  two\n of\tthem ", 20, []string{"two of them"}},
		{"", 10, nil},
		{"Llanfairpwllgwyngyll", 8, []string{"Llanfair", "pwllgwyn", "gyll"}},
		{"爆炸造成六人死亡", 6, []string{"爆炸造", "成六人", "死亡"}},
		{"سخنگوی پولیس", 8, []string{"سخنگوی", "پولیس"}},
	} {
		if got := wrap(c.in, c.n); !slices.Equal(got, c.want) {
			t.Errorf("wrap(%q, %d) = %q, want %q", c.in, c.n, got, c.want)
		}
	}
}

func TestIsolate(t *testing.T) {
	const fsi, pdi = firstStrongIsolate, popDirectionIsolate
	for in, want := range map[string]string{
		"six people":                     "six people",
		"“بیش از ۳۰ نفر”":                "“" + fsi + "بیش از ۳۰ نفر" + pdi + "”",
		"۳۰ نفر کشته":                    fsi + "۳۰ نفر کشته" + pdi,
		"killed ۶ نفر, by پولیس (x)":     "killed " + fsi + "۶ نفر" + pdi + ", by " + fsi + "پولیس" + pdi + " (x)",
		"کانال Amaq":                     fsi + "کانال" + pdi + " Amaq",
		"گروه داعش (the group), via نبا": fsi + "گروه داعش" + pdi + " (the group), via " + fsi + "نبا" + pdi,
	} {
		if got := isolate(in); got != want {
			t.Errorf("isolate(%q)\n got %q\nwant %q", in, got, want)
		}
	}
}

func FuzzWrap(f *testing.F) {
	f.Add("at least six people", 7)
	f.Add("انفجار ۳۰\u200cنفر 👩‍👩‍👧‍👦 é", 3)
	f.Fuzz(func(t *testing.T, s string, n int) {
		n = 2 + max(0, n)%100
		for _, line := range wrap(s, n) {
			if width(line) > n || strings.ContainsAny(line, "\n\x1b") {
				t.Fatalf("wrap(%q, %d) gives %q, %d columns", s, n, line, width(line))
			}
			isolate(line)
		}
	})
}
