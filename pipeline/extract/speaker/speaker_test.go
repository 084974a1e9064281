package speaker_test

import (
	"testing"

	"github.com/sabt-org/sabt/pipeline"
	"github.com/sabt-org/sabt/pipeline/extract/speaker"
	"github.com/sabt-org/sabt/record"
)

// What somebody is quoted as saying goes on in the next sentence, the lead tells in the article's own voice.
func TestChoose(t *testing.T) {
	p, err := pipeline.New(pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		text string
		want []string // the source of each toll
	}{
		{"Armed men attacked the village of Garbal on Monday, said Moussa Keita, the mayor. They killed seven people and burned houses.", []string{"Moussa Keita"}},
		{"A bomb killed four people at a market in Khost on Sunday.\n\nNobody has claimed it, police said.", []string{""}},
	} {
		as := p.Run(&record.Document{Text: c.text, Language: "en"}).Accounts
		if len(as) != 1 || len(as[0].Casualties) != len(c.want) {
			t.Errorf("%s\n got %+v", c.text, as)
			continue
		}
		for i, w := range c.want {
			if got := as[0].Casualties[i].Source.Name; got != w {
				t.Errorf("%s\n got %q, want %q", c.text, got, w)
			}
		}
	}
}

// Who claims an attack is not asked for a toll; the weights are there.
func TestOptions(t *testing.T) {
	text := "Nine died, the mayor said."
	r := &record.Reading{
		Document:     &record.Document{Text: text},
		Tokens:       []record.Token{{Span: record.Span{Start: 0, End: 4}, Norm: "nine"}, {Span: record.Span{Start: 5, End: 9}, Norm: "died"}},
		Sentences:    []record.Sentence{{Span: record.Span{End: len(text)}, Last: 2}},
		Attributions: []record.Attribution{{Source: record.Source{Name: "the mayor"}, Stance: record.StanceSay, Content: record.Span{End: 9}}},
	}
	v := &speaker.View{Reading: r, Span: record.Span{End: 4}, Rule: speaker.Own}
	for stance, want := range map[record.Stance]int{record.StanceSay: 2, record.StanceClaim: 1} {
		r.Attributions[0].Stance = stance
		if n := len(v.Options()); n != want {
			t.Errorf("%s: %d options, want %d", stance, n, want)
		}
	}
	words, err := speaker.Open()
	if err != nil || len(words) == 0 {
		t.Errorf("%d weights, %v", len(words), err)
	}
}
