package subject_test

import (
	"testing"

	"github.com/sabt-org/sabt/pipeline/extract/subject"
	"github.com/sabt-org/sabt/pipeline/read"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/lexicon"
)

func TestReportsStandApart(t *testing.T) {
	m, err := subject.Open()
	if err != nil {
		t.Fatal(err)
	}
	reader, err := read.New(read.Options{})
	if err != nil {
		t.Fatal(err)
	}
	cues, err := lexicon.OpenCues()
	if err != nil {
		t.Fatal(err)
	}
	about := func(text string) float32 {
		r := reader.Read(&record.Document{Text: text, Language: subject.Language})
		return m.About(subject.Read(r, cues[subject.Language]))
	}
	report := about("Gunmen attacked a checkpoint near Baiji on Sunday and killed nine policemen, the governor said. Militants set off a bomb when help arrived, wounding four.")
	review := about("The novel opens with a bomb. Its hero, a retired actor, is played in the film by a singer whose albums the critics loved. The sequel, a thriller, is published in May.")
	match := about("The striker fired the opener from 20 yards. After the break the visitors launched an assault on the goal, and the keeper was beaten twice before the final whistle.")
	if report < 0 || review > subject.Doubtful || match > subject.Doubtful {
		t.Errorf("report %.1f, review %.1f, match %.1f", report, review, match)
	}
}

func TestWeightsAreReadAsWritten(t *testing.T) {
	m, err := subject.Open()
	if err != nil {
		t.Fatal(err)
	}
	again, err := subject.Parse(m.String())
	if err != nil || again.String() != m.String() {
		t.Errorf("%v:\n%s\n%s", err, again, m)
	}
	if _, err := subject.Parse("unheard\t1"); err == nil {
		t.Error("a reason that nobody has heard of is taken")
	}
}
