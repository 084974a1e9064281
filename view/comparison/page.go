package comparison

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/sheet"
)

//go:embed page.html.tmpl
var layout string

//go:embed page.css
var style string

// Page renders a comparison.
// limit is the rows of each table, 0 all; the map has all that it has room for.
func Page(c record.Comparison, limit int) ([]byte, error) {
	t, err := template.New("page").Funcs(template.FuncMap{
		"where": sheet.Where, "when": sheet.When, "toll": sheet.ShortToll, "figure": sheet.TheirFigure, "agreement": sheet.Agreement, "because": sheet.Because, "likely": sheet.Likely,
		"sides": sheet.SidesOf, "parties": sheet.PartyNames, "type": sheet.Type, "key": sheet.KeyOfCompares, "ours": sheet.OursOf, "theirs": sheet.TheirsOf, "number": sheet.Number,
		"outside":  func(o record.Outside) string { return sheet.OutsideOf(o, c.Set) },
		"figureOf": func(e record.Coded) string { return sheet.TheirFigure(figure(e, c.Effect)) },
		"more": func(all, shown int) string {
			if all == shown {
				return ""
			}
			return sheet.Number(all - shown)
		},
		"none": func(n int) string { return some(n) },
	}).Parse(layout)
	if err != nil {
		return nil, fmt.Errorf("comparison: %w", err)
	}
	m, err := draw(c)
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256([]byte(style))
	p := page{Comparison: c, Map: m, Title: sheet.SetTitle(c.Set) + " beside the register", SetTitle: sheet.SetTitle(c.Set), Style: template.CSS(style),
		CSP: "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'; base-uri 'none'; form-action 'none'"}
	p.sort()
	p.cut(limit)
	var b bytes.Buffer
	if err := t.Execute(&b, p); err != nil {
		return nil, fmt.Errorf("comparison: %w", err)
	}
	return b.Bytes(), nil
}

// page is what the template shows.
type page struct {
	record.Comparison
	Map             drawn
	Title, SetTitle string
	Style           template.CSS
	CSP             string
	Differ, Agree   []record.Compared
	Missing         []record.OursAlone
	OutsideCounts   []outsideCount
	Counts          counts
}

// counts are how many there are, when fewer are shown.
type counts struct{ Both, Differ, Agree, Theirs, Missing int }

type outsideCount struct {
	Why record.Outside
	N   int
}

// sort puts what both have apart by whether tolls differ, and what we have alone by whether they could have it.
func (p *page) sort() {
	for _, b := range p.Both {
		if b.Agreement.Differs() {
			p.Differ = append(p.Differ, b)
		} else {
			p.Agree = append(p.Agree, b)
		}
	}
	counts := map[record.Outside]int{}
	for _, o := range p.Ours {
		if o.Outside == "" {
			p.Missing = append(p.Missing, o)
		} else {
			counts[o.Outside]++
		}
	}
	for _, why := range []record.Outside{record.OutsidePeriod, record.OutsideCountry, record.OutsideDeaths, record.OutsideStage, record.OutsideUndated, record.OutsideWhole} {
		if counts[why] > 0 {
			p.OutsideCounts = append(p.OutsideCounts, outsideCount{why, counts[why]})
		}
	}
}

// cut leaves out what is beyond the limit.
func (p *page) cut(limit int) {
	p.Counts = counts{len(p.Both), len(p.Differ), len(p.Agree), len(p.Theirs), len(p.Missing)}
	if limit <= 0 {
		return
	}
	p.Differ, p.Agree = p.Differ[:min(limit, len(p.Differ))], p.Agree[:min(limit, len(p.Agree))]
	p.Theirs, p.Missing = p.Theirs[:min(limit, len(p.Theirs))], p.Missing[:min(limit, len(p.Missing))]
}

func figure(e record.Coded, effect record.Effect) record.Figure {
	if effect == record.Injured {
		return e.Injured
	}
	return e.Killed
}

func some(n int) string {
	if n == 0 {
		return ""
	}
	return sheet.Number(n)
}
