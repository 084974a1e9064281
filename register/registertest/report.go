package registertest

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
)

// Report makes a document of lines like "bombing Kunduz 2024-05-12 medical 19 civilian 4": the type, the place, the day, then who gives
// how many dead. Each line is an account; "own" is the document's own voice, "by ISIS-K" names a perpetrator, "part attacks" and "whole attacks"
// tell of it as of a series, all of a document as of the same. A line that begins with "#" is only
// text.
func Report(t testing.TB, publisher string, lines ...string) register.Prepared {
	return Reading(t, "test/1", nil, publisher, lines...)
}

// Reading is a Report as another engine reads it: change may alter an account, or leave it out by returning false.
func Reading(t testing.TB, engine string, change func(*record.Account) bool, publisher string, lines ...string) register.Prepared {
	text := publisher + "\n" + strings.Join(lines, "\n") + "\n"
	h := sha256.Sum256([]byte(text))
	sha := hex.EncodeToString(h[:])
	doc := &record.Document{ID: "sha256:" + sha, SHA256: sha, Publisher: publisher, Text: text, Bytes: []byte(text), Language: "en", Extractor: "test/1"}
	res := record.Result{Document: doc}
	at := len(publisher) + 1
	for i, line := range lines {
		if !strings.HasPrefix(line, "#") {
			if a := account(t, fmt.Sprint(i+1), line, at); change == nil || change(&a) {
				res.Accounts = append(res.Accounts, a)
			}
		}
		at += len(line) + 1
	}
	p, err := register.Prepare(res, engine)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func account(t testing.TB, key, line string, at int) record.Account {
	a := record.Account{Key: key, Stage: record.CarriedOut, Main: key == "1", Evidence: []record.Span{{Start: at, End: at + len(line)}}}
	var words []record.Span
	start := 0
	for _, w := range strings.Split(line, " ") {
		words = append(words, record.Span{Start: at + start, End: at + start + len(w)})
		start += len(w) + 1
	}
	said := func(i int) record.Evidence { return record.Evidence{Span: words[i], Method: "test", Score: 0.5} }
	f := strings.Split(line, " ")
	a.Type, a.Trigger = record.IncidentType(f[0]), said(0)
	if f[1] != "?" {
		a.Place = &record.PlaceValue{Evidence: said(1), Place: record.Place{Name: f[1], Kind: record.PlaceTown, Admin1: f[1] + "_province", Country: "AF"}}
	}
	if day, err := record.ParseDay(f[2]); err == nil {
		a.Date = &record.DateValue{Evidence: said(2), Date: record.Date{From: day, To: day, Precision: record.PrecisionDay}, Text: f[2]}
	}
	for i := 3; i+1 < len(f); i += 2 {
		if f[i] == "by" {
			a.Perpetrators = append(a.Perpetrators, record.Responsibility{Evidence: said(i + 1), Canonical: f[i+1], Named: true, Basis: record.ReportedFact})
			continue
		}
		if f[i] == "part" || f[i] == "whole" {
			a.Series = &record.SeriesValue{Evidence: record.Evidence{Span: record.Span{End: 5}, Method: "test"}, Whole: f[i] == "whole"}
			continue
		}
		n, err := strconv.Atoi(f[i+1])
		if err != nil {
			t.Fatalf("%q: %v", line, err)
		}
		c := record.Casualty{Evidence: said(i + 1), Effect: record.Killed, Count: record.Count{Min: n, Max: n, Bound: record.Exact}}
		if f[i] != "own" {
			c.Source = record.Source{Name: f[i], Span: words[i], Kind: record.SourceKind(f[i])}
		}
		a.Casualties = append(a.Casualties, c)
	}
	return a
}
