package measure

import (
	"maps"
	"slices"

	"github.com/sabt-org/sabt/bench/score"
	"github.com/sabt-org/sabt/bench/texts"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/contract"
)

// The corpora of dates, places and reported statements know no incidents: they are held against what --mentions prints.

func dates(group string, load func(string) ([]texts.Timed, error), measures ...string) func(string) ([]Case, error) {
	return func(path string) ([]Case, error) {
		list, err := load(path)
		var out []Case
		for _, t := range list {
			out = append(out, Case{t.Article, []string{group}, func(o contract.Object) (Judged, error) {
				text := []rune(t.Text)
				pred, err := Timexes(o, text)
				s := score.OfTimexes(text, t.Key, pred)
				all := map[string]score.Sums{"strict": s.Strict, "relaxed": s.Relaxed, "type": s.Type, "value": s.Value, "days": s.Days}
				maps.DeleteFunc(all, func(m string, _ score.Sums) bool { return !slices.Contains(measures, m) })
				return Judged{Sums: all, Differences: s.Differences}, err
			}})
		}
		return out, err
	}
}

// Timexes are the time expressions that --mentions prints.
func Timexes(o contract.Object, given []rune) ([]score.Timex, error) {
	at, err := texts.NewOffsets(o.Document.Text, given)
	var out []score.Timex
	for _, m := range mentions(o, "date") {
		if err != nil {
			break
		}
		t := score.Timex{Stretch: at.Stretch(m.Span), Type: timexType(m.DateKind)}
		if m.Value != nil {
			t.Value = *m.Value
		}
		out = append(out, t)
	}
	return out, err
}

func timexType(kind *string) string {
	if kind == nil {
		return "DATE"
	}
	switch record.DateKind(*kind) {
	case record.DateDuration:
		return "DURATION"
	case record.DateSet:
		return "SET"
	case record.DateClock:
		return "TIME"
	}
	return "DATE"
}

func places(group string) func(string) ([]Case, error) {
	return func(path string) ([]Case, error) {
		list, err := texts.Toponyms(path)
		var out []Case
		for _, t := range list {
			out = append(out, Case{t.Article, []string{group}, func(o contract.Object) (Judged, error) {
				text := []rune(t.Text)
				pred, err := Toponyms(o, text)
				s := score.OfToponyms(text, t.Key, pred)
				return Judged{Sums: map[string]score.Sums{"strict": s.Strict, "overlap": s.Overlap, "near": s.Near}, Differences: s.Differences}, err
			}})
		}
		return out, err
	}
}

// Toponyms are the places with coordinates that --mentions prints.
func Toponyms(o contract.Object, given []rune) ([]score.Toponym, error) {
	at, err := texts.NewOffsets(o.Document.Text, given)
	var out []score.Toponym
	for _, m := range mentions(o, "place") {
		if err == nil && m.Latitude != nil {
			out = append(out, score.Toponym{Stretch: at.Stretch(m.Span), Lat: *m.Latitude, Lon: *m.Longitude, Located: true})
		}
	}
	return out, err
}

func quotes(folder string) ([]Case, error) {
	list, err := texts.PolNeAR(folder)
	var out []Case
	for _, t := range list {
		out = append(out, Case{t.Article, []string{"polnear"}, func(o contract.Object) (Judged, error) {
			text := []rune(t.Text)
			pred, err := Quotations(o, text)
			s := score.OfQuotations(text, t.Key, pred)
			return Judged{Sums: map[string]score.Sums{
				"source": s.Source.Overlap, "cue": s.Cue.Overlap, "content": s.Content.Overlap,
				"source_strict": s.Source.Strict, "cue_strict": s.Cue.Strict, "content_strict": s.Content.Strict, "whole": s.Whole,
			}, Differences: s.Differences}, err
		}})
	}
	return out, err
}

// Quotations are the reported statements that --mentions prints.
func Quotations(o contract.Object, given []rune) ([]score.Quotation, error) {
	at, err := texts.NewOffsets(o.Document.Text, given)
	part := func(s *record.Span) *score.Stretch {
		if s == nil {
			return nil
		}
		x := at.Stretch(*s)
		return &x
	}
	var out []score.Quotation
	for _, m := range mentions(o, "attribution") {
		if err == nil {
			out = append(out, score.Quotation{Source: part(m.SourceSpan), Cue: part(m.CueSpan), Content: part(m.ContentSpan)})
		}
	}
	return out, err
}

func mentions(o contract.Object, kind string) []contract.Mention {
	var out []contract.Mention
	if o.Mentions != nil {
		for _, m := range *o.Mentions {
			if m.Kind == kind {
				out = append(out, m)
			}
		}
	}
	return out
}
