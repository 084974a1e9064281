package link_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/sabt-org/sabt/pipeline/link"
	"github.com/sabt-org/sabt/record"
	"pgregory.net/rapid"
)

// old draws an account whose document was put out nobody knows when, as often as not.
func old(t *rapid.T, key string) link.Profile {
	p := profile(t, key)
	if rapid.Bool().Draw(t, "old") {
		p.Published = 0
	}
	if rapid.Bool().Draw(t, "a year alone") {
		p.Date = record.Date{From: day - 100, To: day + 264}
	}
	return p
}

func TestMeetIsSymmetric(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := old(t, "a"), old(t, "b")
		if link.Meet(&a, &b) != link.Meet(&b, &a) {
			t.Fatalf("%+v\n%+v", a, b)
		}
	})
}

// Linking all at once judges whom linking one by one would judge: those who meet.
func TestLinkJudgesWhoMeet(t *testing.T) {
	m := open(t)
	rapid.Check(t, func(t *rapid.T) {
		var ps []link.Profile
		for i := range rapid.IntRange(1, 9).Draw(t, "n") {
			ps = append(ps, old(t, fmt.Sprint("k", i)))
		}
		judged, _ := m.Link(ps)
		for i := range ps {
			for j := range ps[:i] {
				a, b := &ps[j], &ps[i]
				want := a.Document != b.Document && link.Meet(a, b) && m.Judge(a, b).Verdict != record.Negative
				got := slices.ContainsFunc(judged, func(j record.Judgement) bool { return j.A == a.Key && j.B == b.Key })
				if got != want && a.Document != b.Document {
					t.Fatalf("judged %v, want %v: %+v\n%+v", got, want, a, b)
				}
			}
		}
	})
}
