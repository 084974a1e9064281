package web

import (
	"cmp"
	"context"
	"errors"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/article"
	"github.com/sabt-org/sabt/view/contract"
	"github.com/sabt-org/sabt/view/sheet"
)

// Coding is what the pages of blind coding ask for.
type Coding interface {
	Codings(ctx context.Context) (Codings, error)
	Coding(ctx context.Context, account string) (Coded, error)
}

// Codings are the accounts that somebody coded, accounts that wait for a first coder, and how far coders agree.
type Codings struct {
	Coded       []Coded
	Waiting     []Coded
	Reliability []record.Reliability
}

// Coded is an account with what people coded. The values are kept back until two have.
type Coded struct {
	Account  string
	Incident record.Incident
	Document *record.Document
	Codings  []record.Coding
}

// codingsPage says who coded what, and how far they agree.
type codingsPage struct {
	Author  string
	Figures []figureRow
	Rows    []codingRow
	Waiting []codingRow
}

type figureRow struct {
	record.Reliability
	Label, Alpha, Reading string
}

// codingRow is an account that may be coded, or compared.
type codingRow struct {
	Title, Issued, Code, Compare string
	By                           []codedBy
	Mine                         bool
}

type codedBy struct{ Who, When string }

func (d *Desk) codings(r *http.Request) (page, error) {
	c, err := d.register.Codings(r.Context())
	if err != nil {
		return page{}, err
	}
	p := codingsPage{Author: d.authorOf(r)}
	for _, f := range c.Reliability {
		p.Figures = append(p.Figures, figureRow{f, words(f.Variable), sheet.Alpha(f), sheet.Reading(f)})
	}
	for _, one := range c.Coded {
		p.Rows = append(p.Rows, codingRowOf(one, p.Author))
	}
	for _, one := range c.Waiting {
		p.Waiting = append(p.Waiting, codingRowOf(one, p.Author))
	}
	return page{title: "Coding", tab: "Coding", template: "codings", data: p, object: codingsObjectOf(c)}, nil
}

func codingRowOf(c Coded, author string) codingRow {
	row := codingRow{Title: sheet.Telling(*c.Document), Issued: sheet.Issued(*c.Document), Code: "/coding/" + url.PathEscape(c.Account)}
	for _, one := range c.Codings {
		row.By = append(row.By, codedBy{one.Author, when(one.At)})
		row.Mine = row.Mine || one.Author == author
		if !one.Hidden {
			row.Compare = "/coding/" + url.PathEscape(c.Account) + "/compare"
		}
	}
	return row
}

// codePage is an article as it came, without anything that the machine read in it, and a form for what the person reads.
type codePage struct {
	article.Page
	Account string
	SHA256  string
	Author  string
	Mine    bool // the person has coded it before
	Counts  []option
	Types   []option
	Stages  []option
	Bases   []option
}

func (d *Desk) code(r *http.Request) (page, error) {
	c, err := d.register.Coding(r.Context(), r.PathValue("account"))
	switch {
	case err != nil:
		return page{}, err
	case c.Account != r.PathValue("account"):
		return page{see: "/coding/" + url.PathEscape(c.Account)}, nil
	}
	doc := *c.Document
	doc.PublishedSpan = record.Span{} // the machine read that, too
	p := codePage{Page: article.Of(sheet.Of(record.Result{Document: &doc}), article.Options{}), Account: c.Account, SHA256: c.Document.SHA256, Author: d.authorOf(r),
		Counts: variables()[:6], Types: withoutAny("type"), Bases: bases(), Stages: options("not stated", "carried_out", "attempted", "foiled", "threatened")}
	p.Mine = slices.ContainsFunc(c.Codings, func(o record.Coding) bool { return o.Author == p.Author })
	return page{title: sheet.Telling(*c.Document), tab: "Coding", template: "code", data: p}, nil
}

// withoutAny are the options of a filter for a form in which nothing is "not stated".
func withoutAny(name string) []option {
	for _, f := range incidentFields() {
		if f.Name == name {
			return append([]option{{"", "not stated"}}, f.Options[1:]...)
		}
	}
	return nil
}

func bases() []option {
	return []option{{"", "as reported"}, {"claimed_by_perpetrator", "claimed by it"}, {"accused", "accused"}, {"suspected", "suspected"}, {"denied", "denied"}}
}

// keepCoding takes the form of a coder.
func (d *Desk) keepCoding(r *http.Request) (page, error) {
	if err := r.ParseForm(); err != nil {
		return page{}, tooLarge(err)
	}
	author := cmp.Or(strings.TrimSpace(r.PostForm.Get("author")), d.authorOf(r))
	if p := PersonOf(r.Context()); p.known() {
		author = p.Name // whatever the form says
	}
	a := Act{Action: record.Code, Author: author, Reason: strings.TrimSpace(r.PostForm.Get("reason")),
		Subjects: []string{r.PathValue("account")}}
	for _, v := range codedVariables() {
		value := strings.TrimSpace(r.PostForm.Get(v))
		quote := r.PostForm.Get("quote " + v)
		if value == "" && strings.TrimSpace(quote) != "" {
			return page{}, &Fault{Status: http.StatusBadRequest, Err: errors.New("words without a value: " + words(v)), Hint: "give the value that the words say, or take the words away"}
		}
		if value != "" {
			a.Values = append(a.Values, Act{Variable: v, Value: value, Quote: quote, Basis: basisOf(v, r.PostForm), Nth: number(r.PostForm.Get("nth " + v))})
		}
	}
	done, err := d.register.Decide(r.Context(), a)
	if err != nil {
		return page{}, err
	}
	if wantsPlain(r) {
		return page{object: doneObject{done.Entry, []contract.Registered{}}}, nil
	}
	return page{see: "/coding?done=" + strconv.FormatInt(done.Entry, 10)}, nil
}

func basisOf(variable string, f url.Values) string {
	if variable != string(record.VarPerpetrator) {
		return ""
	}
	return strings.TrimSpace(f.Get("basis"))
}

// codedVariables are what a form of a coder asks for.
func codedVariables() []string {
	out := []string{string(record.VarType), string(record.VarStage), string(record.VarDate), string(record.VarPlace), string(record.VarPerpetrator)}
	return append(out, each(effects(), func(e record.Effect) string { return string(e) })...)
}
