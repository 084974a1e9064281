package score_test

import (
	"strings"
	"testing"

	"github.com/sabt-org/sabt/pipeline"
	"github.com/sabt-org/sabt/pipeline/extract/score"
	"github.com/sabt-org/sabt/record"
)

// Every value with a score has a probability, and what is told plainly gets a higher one than what is told in passing.
func TestPlainIsLikelier(t *testing.T) {
	p, err := pipeline.New(pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	text := "Bomb kills nine in Lahore\n\nA bomb went off in a market in Lahore on Sunday and killed nine people, police said.\n\n" +
		"The Pakistani Taliban claimed the attack.\n\nThere was an attack in the region last year, too, in which some were hurt.\n"
	day, err := record.ParseDay("2024-07-10")
	if err != nil {
		t.Fatal(err)
	}
	as := p.Run(&record.Document{Text: text, Language: "en", Published: day}).Accounts
	if len(as) == 0 || len(as[0].Casualties) == 0 || as[0].Date == nil || as[0].Place == nil || len(as[0].Perpetrators) == 0 {
		t.Fatalf("not read: %+v", as)
	}
	for what, s := range map[string]float32{"incident": as[0].Score, "day": as[0].Date.Score, "place": as[0].Place.Score, "toll": as[0].Casualties[0].Score, "party": as[0].Perpetrators[0].Score} {
		if s <= 1./3 || s >= 1 {
			t.Errorf("%s: score %.2f, want between a third and 1", what, s)
		}
	}
	for _, a := range as[1:] {
		if a.Score >= as[0].Score {
			t.Errorf("told in passing: %.2f, plainly: %.2f", a.Score, as[0].Score)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	for _, c := range []struct{ tsv, want string }{
		{"incident\tmain\n", "line 1: want kind, what, which and weight"},
		{"# a\ncolour\tmain\t\t1\n", "line 2: want kind, what, which and weight"},
		{"toll\tmain\t\tx\n", "line 1: strconv.ParseFloat"},
	} {
		if _, err := score.Parse(c.tsv); err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%q: %v, want %s", c.tsv, err, c.want)
		}
	}
}
