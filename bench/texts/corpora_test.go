package texts

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/sabt-org/sabt/bench/score"
	"github.com/sabt-org/sabt/record"
)

func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		path := filepath.Join(dir, name)
		err := os.MkdirAll(filepath.Dir(path), 0o700)
		if err == nil {
			err = os.WriteFile(path, []byte(content), 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// Offsets are in characters, of the text as given.
func TestOffsets(t *testing.T) {
	given := []rune("\ufeffÉté\r\nfoo\u200ebar")
	const read = "Été\nfoobar"
	o, err := NewOffsets(read, given)
	if err != nil {
		t.Fatal(err)
	}
	for words, want := range map[string]score.Stretch{"Été": {Start: 1, End: 4}, "foo": {Start: 6, End: 9}, "bar": {Start: 10, End: 13}} {
		i := strings.Index(read, words)
		if got := o.Stretch(record.Span{Start: i, End: i + len(words)}); got != want {
			t.Errorf("%s: %v, want %v", words, got, want)
		}
	}
	if _, err := NewOffsets("other", given); err == nil {
		t.Error("another text has no offsets")
	}
}

func TestTimeML(t *testing.T) {
	dir := folder(t, map[string]string{"a.tml": `<TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2009-12-19">now</TIMEX3></DCT><TEXT>
On <TIMEX3 tid="t1" type="DATE" value="1940-05">a day in <TIMEX3 type="DATE" value="1940-05">May</TIMEX3></TIMEX3> &amp; later.</TEXT></TimeML>`})
	got, err := TimeML(dir)
	if err != nil || len(got) != 1 {
		t.Fatal(got, err)
	}
	at := func(from, to int) score.Timex {
		return score.Timex{Stretch: score.Stretch{Start: from, End: to}, Type: "DATE", Value: "1940-05"}
	}
	if g := got[0]; g.ID != "a" || *g.Published != "2009-12-19" || g.Text != "\nOn a day in May & later." || !reflect.DeepEqual(g.Key, []score.Timex{at(4, 16), at(13, 16)}) {
		t.Errorf("%+v", g)
	}
}

func TestPersian(t *testing.T) {
	dir := folder(t, map[string]string{"p.json": `[{"test_input": "دیروز آمد", "expected": "[[0, 5]]"}]`})
	got, err := Persian(filepath.Join(dir, "p.json"))
	if err != nil || len(got) != 1 || got[0].Text != "دیروز آمد" || !reflect.DeepEqual(got[0].Key, []score.Timex{{Stretch: score.Stretch{End: 5}}}) {
		t.Errorf("%+v %v", got, err)
	}
}

func TestToponyms(t *testing.T) {
	dir := folder(t, map[string]string{"g.xml": `<articles><article docid="7"><text>Kabul and Nowhere</text><toponyms>
<toponym><start>0</start><end>5</end><gaztag><lat>34.5</lat><lon>69.2</lon></gaztag></toponym>
<toponym><start>10</start><end>17</end><latitude></latitude></toponym><toponym><start></start></toponym></toponyms></article>
<article file="x"><text>Herat</text></article></articles>`})
	got, err := Toponyms(filepath.Join(dir, "g.xml"))
	if err != nil || len(got) != 2 {
		t.Fatal(got, err)
	}
	want := []score.Toponym{{Stretch: score.Stretch{End: 5}, Lat: 34.5, Lon: 69.2, Located: true}, {Stretch: score.Stretch{Start: 10, End: 17}}}
	if got[0].ID != "7" || got[1].ID != "x" || !reflect.DeepEqual(got[0].Key, want) {
		t.Errorf("%+v", got)
	}
}

func TestPolNeAR(t *testing.T) {
	dir := folder(t, map[string]string{
		"text/a_b.txt": "She said no.",
		"attributions/a_b_00ff.ann": "T1\tSource 0 3\tShe\nT2\tCue 4 8\tsaid\nT3\tContent 9 10;11 12\tno\nT4\tContent 2 3\tx\n" +
			"E1\tAttribution:T9 Content:T3 Content2:T4 Cue:T2 Source:T1\nE2\tCue:T2\n",
		"attributions/a_b_11ff.ann": "",
	})
	got, err := PolNeAR(dir)
	if err != nil || len(got) != 1 {
		t.Fatal(got, err)
	}
	part := func(from, to int) *score.Stretch { return &score.Stretch{Start: from, End: to} }
	want := []score.Quotation{{Source: part(0, 3), Cue: part(4, 8), Content: part(2, 12)}, {Cue: part(4, 8)}}
	if got[0].ID != "a_b" || !reflect.DeepEqual(got[0].Key, want) {
		t.Errorf("%+v", got[0].Key)
	}
}

func TestRegisters(t *testing.T) {
	dir := folder(t, map[string]string{
		"air.jsonl":       `{"id": "1", "text": "A strike.", "date": "2023-10-07", "killed": [3, 7], "injured": null}` + "\n",
		"sums.jsonl":      `{"id": "s", "text": "Two died.", "killed": 2, "injured": 0}`,
		"incidents.jsonl": `{"incident": "5", "date": "2014-01-27", "n_killed": 0, "n_injured": 4}` + "\n",
		"articles.jsonl":  `{"id": "a", "incident": "5", "dct": "2014-01-28", "title": "T", "text": "Shots."}` + "\n" + `{"id": "b", "incident": "6", "text": "."}` + "\n",
	})
	sums, err := Summaries(filepath.Join(dir, "sums.jsonl"))
	if want := (score.Toll{Killed: &score.Ends{Min: 2, Max: 2}, Injured: &score.Ends{}}); err != nil || len(sums) != 1 || !reflect.DeepEqual(sums[0].Key, want) {
		t.Errorf("%+v %v", sums, err)
	}
	air, err := Airwars(filepath.Join(dir, "air.jsonl"))
	if want := (score.Toll{Killed: &score.Ends{Min: 3, Max: 7}, Date: "2023-10-07"}); err != nil || len(air) != 1 || !reflect.DeepEqual(air[0].Key, want) {
		t.Errorf("%+v %v", air, err)
	}
	gva, err := GVA(dir)
	want := score.Toll{Killed: &score.Ends{}, Injured: &score.Ends{Min: 4, Max: 4}, Date: "2014-01-27"}
	if err != nil || len(gva) != 1 || !reflect.DeepEqual(gva[0].Key, want) || gva[0].Text != "T\n\nShots.\n" || *gva[0].Published != "2014-01-28" {
		t.Errorf("%+v %v", gva, err)
	}
}

func TestMUC4(t *testing.T) {
	dir := folder(t, map[string]string{
		"tst1/tst1-muc3":   "TST1-MUC3-0001\n\n   LIMA, 3 JAN 90 -- [REPORT] [TEXT] A BRIDGE [ROAD] FELL.\n\n   NOBODY DIED.\n",
		"tst1/key-tst1.v7": "0.  MESSAGE: ID      TST1-MUC3-0001\n1.  MESSAGE: TEMPLATE     1\n4.  INCIDENT: TYPE     BOMBING\n",
	})
	got, err := MUC4(dir, MUC4Dev)
	if err != nil || len(got) != 1 || len(got[0].Key) != 1 || got[0].Kept != "a bridge (road) fell.    nobody died." {
		t.Errorf("%+v %v", got, err)
	}
}
