package sqlstore

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/sabt-org/sabt/record"
)

// The quick decoder gives what encoding/json gives, of every incident.
func TestDecodeAsJSONDoes(t *testing.T) {
	l := &lexer{codes: map[string]string{}}
	rapid.Check(t, func(rt *rapid.T) {
		word := rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{"Kunduz", "کندز", `a "quoted" \ name`, "line\nbreak", "\u2028"}))
		words := rapid.SliceOfN(word, 0, 3)
		day := rapid.Custom(func(rt *rapid.T) record.Day {
			return record.Day(rapid.IntRange(0, 1).Draw(rt, "known") * rapid.IntRange(2400000, 2500000).Draw(rt, "day"))
		})
		in := record.Incident{ID: word.Draw(rt, "id"), Type: record.IncidentType(word.Draw(rt, "type")), Date: record.Date{From: day.Draw(rt, "from"), To: day.Draw(rt, "to")},
			Place:  record.Place{Name: word.Draw(rt, "place"), Latitude: rapid.Float64Range(-90, 90).Draw(rt, "lat"), Located: rapid.Bool().Draw(rt, "located"), GeonamesID: rapid.Int().Draw(rt, "geonames")},
			Within: words.Draw(rt, "within"), Accounts: words.Draw(rt, "accounts"), Documents: rapid.Int().Draw(rt, "documents"), Main: rapid.Bool().Draw(rt, "main"), Series: word.Draw(rt, "series")}
		for range rapid.IntRange(0, 3).Draw(rt, "tolls") {
			in.Tolls = append(in.Tolls, record.Toll{Effect: record.Killed, Status: record.VictimStatus(word.Draw(rt, "status")), Min: rapid.Int().Draw(rt, "min"), Claims: words.Draw(rt, "claims")})
			in.Perpetrators = append(in.Perpetrators, record.Party{Name: word.Draw(rt, "party"), Basis: record.Accused})
			in.Disputed = append(in.Disputed, record.VarPlace)
		}
		if rapid.Bool().Draw(rt, "graded") {
			in.Grades = map[record.Aspect]record.Grade{record.OfToll: record.Fair}
			in.Admiralty = map[record.Variable]record.Admiralty{record.VarDate: {Source: record.GradeB, Credibility: 2}}
		}
		b, err := json.Marshal(kept{in, words.Draw(rt, "found")})
		if err != nil {
			rt.Fatal(err)
		}
		var want record.Incident
		if err := json.Unmarshal(b, &want); err != nil {
			rt.Fatal(err)
		}
		l.b, l.at, l.err = b, 0, nil
		var quick record.Incident
		l.object(func(key string) { l.field(&quick, key) })
		if l.err != nil || !reflect.DeepEqual(quick, want) {
			rt.Fatalf("%v\n%+v\nwant\n%+v\nof %s", l.err, quick, want, b)
		}
	})
}

// What it does not expect is left to encoding/json: a key of a newer program, spaces, and what is no JSON.
func TestDecodeLeavesWhatItDoesNotKnow(t *testing.T) {
	l := &lexer{codes: map[string]string{}}
	for _, s := range []string{`{"id":"a","new":{"b":[1,"}"]},"main":true}`, `{ "id": "a", "main": true }`} {
		in, err := l.incident([]byte(s))
		if err != nil || in.ID != "a" || !in.Main {
			t.Errorf("%s: %+v, %v", s, in, err)
		}
	}
	for _, s := range []string{``, `{`, `{"id":`, `{"id":"a"`, `{"id":"a\`, `{"tolls":[{"min":"x"}]}`, `{"id":"a"}}`, strings.Repeat(`{"date":`, 100)} {
		if in, err := l.incident([]byte(s)); err == nil {
			t.Errorf("%s: %+v is taken", s, in)
		}
	}
}
