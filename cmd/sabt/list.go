package main

import (
	"context"
	"encoding/csv"
	"encoding/json"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/review"
	"github.com/sabt-org/sabt/view/cli"
	"github.com/sabt-org/sabt/view/contract"
)

const listLong = `list shows the incidents of the register, the latest first. All filters must hold. A place is found by its own name or by that
of its province or country, in any spelling and script that the gazetteer knows, a party likewise, a source by what the documents call it; letters and
case do not matter, nor which form of an Arabic letter is used.

KILLED, INJURED and HARMED (killed or injured, where nobody keeps them apart) are the range of what sources say, without parties to the
conflict: "14–19" they differ, "8+" at least eight, "?" only parties to the conflict give a figure, empty is silence and not zero.

` + registerHelp

func newList(e env) *cobra.Command {
	o := &listOptions{}
	c := &cobra.Command{
		Use:   "list",
		Short: "List incidents of the register",
		Long:  listLong,
		Example: `  sabt list --place Kunduz --from 2024-05-01 --to 2024-05-31
  sabt list --actor ISIS-K --killed 10 --sort toll
  sabt list --review needs_review --format json
  sabt list --text "minibus"`,
		Args: noArgs,
		RunE: func(c *cobra.Command, _ []string) error { return listIncidents(c.Context(), e, o) },
	}
	o.registerOptions.register(c.Flags())
	o.filters.register(c.Flags())
	o.page.register(c.Flags())
	c.Flags().StringVar(&o.sort, "sort", "date", "order: date (latest first), old (earliest first), toll (most killed first), added (last changed first)")
	o.shown(c.Flags(), "table", "table, json (JSON Lines), csv")
	return c
}

type listOptions struct {
	registerOptions
	filters
	page
	showOptions
	sort string
}

// filters are the flags that choose incidents.
type filters struct {
	from, to, place, actor, kind, typ, source, publisher, review, standing, text, asOf, grade string
	killed, injured                                                                           int
	main                                                                                      bool
}

func (f *filters) register(s *pflag.FlagSet) {
	s.StringVar(&f.from, "from", "", "happened on this day or later, YYYY-MM-DD")
	s.StringVar(&f.to, "to", "", "happened on this day or earlier")
	s.StringVar(&f.place, "place", "", "the place, its province or its country")
	s.StringVar(&f.actor, "actor", "", "who is said to have done it")
	s.StringVar(&f.typ, "type", "", "bombing, suicide_bombing, armed_assault, assassination, kidnapping, air_drone_strike, ...")
	s.StringVar(&f.source, "source", "", "who says so, in the words of the documents")
	s.StringVar(&f.kind, "source-kind", "", "what sort of source says so: medical, authority, witness, ngo, un, ...")
	s.StringVar(&f.publisher, "publisher", "", "who put a document out that tells of it")
	s.IntVar(&f.killed, "killed", 0, "at least so many killed, by the lowest of the sources")
	s.IntVar(&f.injured, "injured", 0, "at least so many injured, by the lowest of the sources")
	s.StringVar(&f.review, "review", "", "unreviewed, needs_review, reviewed")
	s.StringVar(&f.grade, "grade", "", "a grade that a person gave, as toll:fair or occurrence:confirmed")
	s.StringVar(&f.standing, "standing", "stands", "stands, rejected, withdrawn")
	s.BoolVar(&f.main, "main", false, "without what documents tell as background alone")
	s.StringVar(&f.text, "text", "", `words of the documents; "in quotation marks" one after the other`)
	s.StringVar(&f.asOf, "as-of", "", "as the register was at the end of this day (UTC), YYYY-MM-DD")
}

// query turns the flags into a question. The day of --as-of is looked up in the log.
func (f *filters) query(v register.View) (register.Query, error) {
	q := register.Query{Place: f.place, Actor: f.actor, Type: record.IncidentType(f.typ), Source: f.source, Kind: record.SourceKind(f.kind),
		Publisher: f.publisher, Review: record.ReviewState(f.review), Standing: record.Standing(f.standing), Text: f.text, Main: f.main, Grade: f.grade}
	for _, c := range []struct{ flag, value, allowed string }{
		{"review", f.review, " unreviewed needs_review reviewed"}, {"standing", f.standing, "stands rejected withdrawn"},
		{"type", f.typ, " bombing suicide_bombing armed_assault assassination kidnapping air_drone_strike shelling_rocket arson armed_clash unarmed_assault other"},
		{"grade", f.grade, grades()},
		{"source-kind", f.kind, " perpetrator authority medical witness media monitor un ngo foreign_government military expert unknown"},
	} {
		if err := oneOf(c.flag, c.value, c.allowed); err != nil {
			return q, err
		}
	}
	switch {
	case f.killed > 0 && f.injured > 0:
		return q, usage("ask for one of them", "--killed and --injured together")
	case f.injured > 0:
		q.Effect, q.AtLeast = record.Injured, f.injured
	default:
		q.AtLeast = f.killed
	}
	var err error
	if q.Place, err = placeAs(v, f.place); err != nil {
		return q, err
	}
	if q.Actor, err = actorAs(v, f.actor); err != nil {
		return q, err
	}
	if q.From, err = dayFlag("from", f.from); err != nil {
		return q, err
	}
	if q.To, err = dayFlag("to", f.to); err != nil {
		return q, err
	}
	q.At, err = asOf(v, f.asOf)
	return q, err
}

// grades are what --grade takes.
func grades() string {
	s := ""
	for _, a := range review.Aspects() {
		for _, g := range review.Grades() {
			s += " " + string(a) + ":" + string(g)
		}
	}
	return s
}

func oneOf(flag, value, allowed string) error {
	if !slices.Contains(strings.Split(allowed, " "), value) {
		return usage("use one of: "+strings.Join(strings.Fields(allowed), ", "), "--%s %q is not known", flag, value)
	}
	return nil
}

func dayFlag(flag, value string) (record.Day, error) {
	if value == "" {
		return 0, nil
	}
	d, err := record.ParseDay(value)
	if err != nil {
		return 0, usage("write it as 2024-05-14", "--%s %q is not a day", flag, value)
	}
	return d, nil
}

// asOf is the last entry of a day; Now without one.
func asOf(v register.View, day string) (int64, error) {
	d, err := dayFlag("as-of", day)
	if err != nil || !d.Known() {
		return register.Now, err
	}
	seq, err := v.SeqOfDay(d)
	if err == nil && seq == 0 {
		return 0, failed("sabt log shows when it began", errEmptyThen)
	}
	return seq, err
}

// page are the flags that cut a list.
type page struct{ limit, number int }

func (p *page) register(s *pflag.FlagSet) {
	s.IntVarP(&p.limit, "limit", "n", 50, "rows of a page; 0 for all")
	s.IntVar(&p.number, "page", 1, "which page")
}

func (p *page) offset() int { return max(p.limit, 0) * (max(p.number, 1) - 1) }

// showOptions say how to print.
type showOptions struct {
	format string
	looks  readOptions
}

func (o *showOptions) shown(s *pflag.FlagSet, def, words string) {
	s.StringVarP(&o.format, "format", "f", def, "how to print: "+words)
	o.looks.looks(s)
}

func (o *showOptions) checkFormat(allowed string) error {
	if err := oneOf("color", o.looks.color, "auto always never"); err != nil {
		return err
	}
	return oneOf("format", o.format, allowed)
}

func listIncidents(ctx context.Context, e env, o *listOptions) error {
	if err := o.checkFormat("table json csv"); err != nil {
		return err
	}
	if err := oneOf("sort", o.sort, "date old toll added"); err != nil {
		return err
	}
	return o.with(ctx, e, func(r *register.Register) error {
		var list []record.Incident
		err := r.View(ctx, func(v register.View) error {
			q, err := o.query(v)
			if err != nil {
				return err
			}
			q.Sort, q.Offset = register.Sort(o.sort), o.offset()
			if o.limit > 0 {
				q.Limit = o.limit + 1 // one more tells that there are more
			}
			list, err = v.Find(q)
			return err
		})
		if err != nil {
			return err
		}
		more := o.limit > 0 && len(list) > o.limit
		if more {
			list = list[:o.limit]
		}
		if err := o.print(e, list); err != nil {
			return err
		}
		o.tellMore(e, len(list), more)
		return nil
	})
}

// tellMore says on standard error what a reader of the page cannot see.
func (o *listOptions) tellMore(e env, shown int, more bool) {
	t := newTalk(e.stderr)
	switch {
	case shown == 0 && o.number > 1:
		t.printf("sabt: nothing on page %d\n", o.number)
	case shown == 0:
		t.printf("sabt: no incident fits\n")
	case more:
		t.printf("sabt: there are more: --page %d\n", max(o.number, 1)+1)
	}
}

func (o *listOptions) print(e env, list []record.Incident) error {
	switch o.format {
	case "json":
		return jsonLines(e.stdout, list, contract.RegisteredOf)
	case "csv":
		return csvLines(e.stdout, contract.Columns(), list, func(in record.Incident) [][]string { return [][]string{contract.Row(in)} })
	}
	return cli.WriteIncidents(e.stdout, list, terminalOptions(e, &o.looks))
}

func jsonLines[T, O any](w io.Writer, list []T, object func(T) O) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for _, v := range list {
		if err := enc.Encode(object(v)); err != nil {
			return err
		}
	}
	return nil
}

func csvLines[T any](w io.Writer, head []string, list []T, rows func(T) [][]string) error {
	c := csv.NewWriter(w)
	if err := c.Write(head); err != nil {
		return err
	}
	for _, v := range list {
		if err := c.WriteAll(rows(v)); err != nil {
			return err
		}
	}
	c.Flush()
	return c.Error()
}
