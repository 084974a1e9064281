package comparison_test

import (
	"crypto/sha256"
	"encoding/base64"
	"regexp"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/comparison"
)

func sample() record.Comparison {
	day := record.DayOf(2024, 5, 12)
	date := record.Date{From: day, To: day, Precision: record.PrecisionDay}
	place := record.Place{Name: "Kunduz", Kind: record.PlaceTown, Admin1: "Kunduz", Country: "AF", Latitude: 36.73, Longitude: 68.87, Located: true}
	toll := &record.Toll{Effect: record.Killed, Policy: record.PolicyLowBestHigh, State: record.TollGiven, Min: 14, Best: 19, Max: 19}
	in := record.Incident{ID: "7k3m9qx2", Type: record.Bombing, Date: date, Place: place, Perpetrators: []record.Party{{Name: "افراد", Basis: record.Accused}}}
	ev := record.Coded{ID: "401", Kind: "one-sided", Date: date, Place: place, Killed: record.Figure{Low: 22, Best: 25, High: 28}, Injured: record.NoFigure(),
		Sides: []record.Side{{Name: "<script>alert(1)</script>"}}, Note: "Bomb & <b>fire</b>"}
	j := record.Judgement{A: in.ID, B: ev.ID, Verdict: record.Positive, Score: 0.9, Reasons: []record.Reason{{Field: "date", Say: "the same day", Weight: 3}}}
	far := record.Incident{ID: "aaaaaaaa", Type: record.Bombing, Date: date, Place: record.Place{Name: "somewhere"}}
	return record.Comparison{Set: record.UCDP, Policy: record.PolicyLowBestHigh, Effect: record.Killed, Scope: "all incidents", AsOf: 12, At: time.Unix(1, 0), Releases: []record.Dataset{{Set: record.UCDP, File: "a.csv", Release: "24.1"}},
		Both:    []record.Compared{{Incident: in, Event: ev, Judgement: j, Toll: toll, Figure: ev.Killed, Agreement: record.TollHigher}},
		Theirs:  []record.TheirsAlone{{Event: ev, Near: []record.Judgement{j}}},
		Ours:    []record.OursAlone{{Incident: far}, {Incident: in, Outside: record.OutsideDeaths}},
		ByMonth: []record.Compares{{Key: "2024-05", Both: 1, OursMin: 14, OursMax: 19, TheirsLow: 22, TheirsBest: 25, TheirsHigh: 28}}, ByProvince: []record.Compares{{Key: "AF Kunduz", Both: 1}, {}}}
}

// The page asks nobody for anything: no script, no address, and the style is the one that its policy names.
func TestPageStandsAlone(t *testing.T) {
	b, err := comparison.Page(sample(), 0)
	if err != nil {
		t.Fatal(err)
	}
	page := string(b)
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		if n.Data == "script" || n.Data == "link" || n.Data == "img" || n.Data == "iframe" {
			t.Errorf("there is an element %s", n.Data)
		}
		for _, a := range n.Attr {
			if a.Key == "src" || a.Key == "href" || a.Key == "style" || strings.HasPrefix(a.Key, "on") {
				t.Errorf("%s has %s=%q", n.Data, a.Key, a.Val)
			}
		}
	}
	style := regexp.MustCompile(`(?s)<style>(.*)</style>`).FindStringSubmatch(page)
	if style == nil {
		t.Fatal("no style")
	}
	sum := sha256.Sum256([]byte(style[1]))
	if hash := base64.StdEncoding.EncodeToString(sum[:]); !strings.Contains(html.UnescapeString(page), "style-src 'sha256-"+hash+"'") {
		t.Errorf("the policy does not name the style, %s", hash)
	}
}

func TestPageSaysWhatItLeavesOut(t *testing.T) {
	c := sample()
	for range 5001 {
		c.Theirs = append(c.Theirs, c.Theirs[0])
	}
	b, err := comparison.Page(c, 2)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []string{"They have, and the register does not: 5,002", "5,000 more are not shown: --limit 0", "3 more are not drawn"} {
		if !strings.Contains(string(b), s) {
			t.Errorf("the page does not say %q", s)
		}
	}
	if len(b) > 2_000_000 {
		t.Errorf("the page has %d bytes", len(b))
	}
}

func TestPageSaysBothSides(t *testing.T) {
	b, err := comparison.Page(sample(), 0)
	if err != nil {
		t.Fatal(err)
	}
	page := html.UnescapeString(string(b))
	for _, s := range []string{"7k3m9qx2", "401", "14–19", "22–28, best 25", "theirs is higher", "0.90 the same day", "release 24.1, a.csv", "Keep it to yourself", "UCDP GED records deadly events alone",
		`<path class="differ"`, `<path class="theirs"`, "1 without a point", "Kunduz, Afghanistan", "unknown"} {
		if !strings.Contains(page, s) {
			t.Errorf("the page does not say %q", s)
		}
	}
	if strings.Contains(string(b), "<script>alert") || strings.Contains(string(b), "<b>fire") {
		t.Error("words of theirs became elements")
	}
}
