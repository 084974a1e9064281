package main

import (
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/review"
)

// filters are the flags that choose incidents.
type filters struct {
	from, to, place, actor, kind, typ, source, publisher, review, standing, text, asOf, grade, series string
	killed, injured                                                                                   int
	main                                                                                              bool
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
	s.StringVar(&f.grade, "grade", "", "a person's grade, as toll:fair; or the best claim's Admiralty grade, as toll:B2, toll:B, toll:2, toll:B+ (and better)")
	s.StringVar(&f.series, "series", "", "of this series, by its id or that of one of its incidents")
	s.StringVar(&f.standing, "standing", "stands", "stands, rejected, withdrawn")
	s.BoolVar(&f.main, "main", false, "without what documents tell as background alone")
	s.StringVar(&f.text, "text", "", `words of the documents; "in quotation marks" one after the other`)
	s.StringVar(&f.asOf, "as-of", "", "as the register was at the end of this day (UTC), YYYY-MM-DD")
}

// query turns the flags into a question. The day of --as-of is looked up in the log.
func (f *filters) query(v register.View) (register.Query, error) {
	q := register.Query{Place: f.place, Actor: f.actor, Type: record.IncidentType(f.typ), Source: f.source, Kind: record.SourceKind(f.kind),
		Publisher: f.publisher, Review: record.ReviewState(f.review), Standing: record.Standing(f.standing), Text: f.text, Main: f.main}
	for _, c := range []struct{ flag, value, allowed string }{
		{"review", f.review, " unreviewed needs_review reviewed"}, {"standing", f.standing, "stands rejected withdrawn"},
		{"type", f.typ, " bombing suicide_bombing armed_assault assassination kidnapping air_drone_strike shelling_rocket arson armed_clash unarmed_assault other"},
		{"source-kind", f.kind, " perpetrator authority medical witness media monitor un ngo foreign_government military expert unknown"},
	} {
		if err := oneOf(c.flag, c.value, c.allowed); err != nil {
			return q, err
		}
	}
	var err error
	if q.Grade, err = gradeFilter(f.grade); err != nil {
		return q, err
	}
	switch {
	case f.killed > 0 && f.injured > 0:
		return q, usage("ask for one of them", "--killed and --injured together")
	case f.injured > 0:
		q.Effect, q.AtLeast = record.Injured, f.injured
	default:
		q.AtLeast = f.killed
	}
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
	if q.At, err = asOf(v, f.asOf); err != nil || f.series == "" {
		return q, err
	}
	q.Series, err = register.LookupSeries(v, f.series, q.At)
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
