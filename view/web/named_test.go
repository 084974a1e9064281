package web

import (
	"context"
	"math"
	"testing"

	"pgregory.net/rapid"

	"github.com/sabt-org/sabt/record"
)

func (d drawn) Bias(context.Context, Filter) (Bias, error) {
	return Bias{List: []record.Bias{{Name: "medical", Pairs: 12, Ratio: 1.2, Low: 1.1, High: 1.4, Enough: true}, {Name: "perpetrator", Pairs: 2, Ratio: 0}}, Known: true}, nil
}

func (d drawn) Named(_ context.Context, _ NameKind, name string) (Named, error) {
	doc := d.folder.Accounts[0].Document
	return Named{Name: name, Note: "medical", Read: 3, Spellings: []Spelt{{doc.Text, 2, doc.SHA256, record.Span{}}}, Heard: []Cited{{By: "Amaq", Of: name, Times: 2, Document: doc.SHA256}, {By: doc.Title, Of: name, Times: 1, Document: doc.SHA256}}}, nil
}

// Who is heard through several hands is one branch with as many twigs.
func TestTreeOf(t *testing.T) {
	got := treeOf([]Cited{{By: "Amaq", Of: "ISIS-K", Times: 3}, {By: "HRW", Of: "witnesses", Times: 2}, {By: "Telegram", Of: "ISIS-K", Times: 1}})
	if len(got) != 2 || got[0].Times != 4 || len(got[0].Kids) != 2 || got[1].Kids[0].Name != "HRW" {
		t.Errorf("%+v", got)
	}
}

// Twice as many and half as many are equally far from the same, and nothing lies off the page.
func TestRatioAtProperty(t *testing.T) {
	if math.Abs(ratioAt(2)-50+ratioAt(.5)-50) > 1e-9 || ratioAt(1) != 50 {
		t.Errorf("%v %v %v", ratioAt(.5), ratioAt(1), ratioAt(2))
	}
	rapid.Check(t, func(t *rapid.T) {
		x := rapid.Float64().Draw(t, "x")
		if at := ratioAt(x); !(at >= 0 && at <= 100) {
			t.Fatalf("%v is at %v", x, at)
		}
	})
}
