package site_test

import (
	"testing"

	"github.com/sabt-org/sabt/pipeline"
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/pipeline/extract/site"
	"github.com/sabt-org/sabt/record"
)

// The village of the fifth sentence, not the province of the first; the town of the attack, not that of the hospital.
func TestChoose(t *testing.T) {
	p, err := pipeline.New(pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	day, err := record.ParseDay("2024-07-10")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ text, want string }{
		{"A woman died in a drone strike in the Belgorod region on Thursday.\n\nIt happened in Krasnyi Kutok, the governor said.", "Krasnyi Kutok"},
		{"A bomb went off at a market in Khost on Sunday and killed five people. The wounded were taken to a hospital in Kabul, doctors said.", "Khost"},
		{"A bomb went off in Mosul, 390 km (240 miles) north of Baghdad, and wounded two children, police said.", "Mosul"},
	} {
		as := p.Run(&record.Document{Text: c.text, Language: "en", Published: day}).Accounts
		if len(as) == 0 || as[0].Place == nil || as[0].Place.Span.Quote(c.text) != c.want {
			t.Errorf("%s\n got %+v, want %s", c.text, as, c.want)
		}
	}
}

// Without weights the rules stand.
func TestNoWeights(t *testing.T) {
	text := "Nine died in Kano. Police in Lagos said so."
	r := &record.Reading{Document: &record.Document{Text: text}}
	for i, w := range []string{"Nine", "died", "in", "Kano"} {
		at := []int{0, 5, 10, 13}[i]
		r.Tokens = append(r.Tokens, record.Token{Span: record.Span{Start: at, End: at + len(w)}, Norm: w})
	}
	r.Sentences = []record.Sentence{{Span: record.Span{End: 18}, Last: 4}}
	r.Places = []record.PlaceMention{{Mention: record.Mention{Span: record.Span{Start: 13, End: 17}, First: 3, Last: 4}}}
	if p := site.Choose(nil, &site.View{Reading: r, Own: []*scene.Scene{{Mention: record.Mention{Last: 4}}}, Rule: &r.Places[0]}); p != &r.Places[0] {
		t.Errorf("got %+v", p)
	}
	words, err := site.Open()
	if err != nil || len(words) == 0 {
		t.Errorf("%d weights, %v", len(words), err)
	}
}
