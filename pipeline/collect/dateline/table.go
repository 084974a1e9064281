package dateline

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"

	"github.com/sabt-org/sabt/reference/calendar"
	"github.com/sabt-org/sabt/reference/fold"
)

//go:embed words.tsv
var table string

// month is a month in one calendar or both: "مه" alone is May, "مهر" month 7 of the Solar Hijri year.
type month struct{ gregorian, solar int }

// phrase is a row's wording after its first word, with its kind.
type phrase struct {
	rest []string
	kind string
}

// Reader finds dates of publication. It is safe for use by several goroutines.
type Reader struct {
	months   map[string]month // by name; names of two words are joined by a space
	weekdays map[string]int
	joiners  map[string]bool
	times    map[string]bool
	phrases  map[string][]phrase // by first word, longest first
}

// New loads the words.
func New() (*Reader, error) {
	r := &Reader{
		months: make(map[string]month, 256), weekdays: make(map[string]int, 96),
		joiners: map[string]bool{}, times: map[string]bool{}, phrases: map[string][]phrase{},
	}
	for _, lang := range []string{"en", "fa", "ps", "ar", "es", "ru", "fr"} {
		r.names(lang)
	}
	for n, line := range strings.Split(table, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 3 {
			return nil, fmt.Errorf("dateline/words.tsv:%d: want kind, value and words, separated by tabs", n+1)
		}
		for item := range strings.SplitSeq(f[2], ",") {
			if err := r.row(f[0], f[1], words(item)); err != nil {
				return nil, fmt.Errorf("dateline/words.tsv:%d: %w", n+1, err)
			}
		}
	}
	return r, nil
}

// words are the words of an item as they will come out of a text.
func words(item string) []string {
	var out []string
	for _, t := range scan(item, 0) {
		if t.kind == word {
			out = append(out, fold.String(item[t.start:t.end]))
		}
	}
	return out
}

func (r *Reader) row(kind, value string, item []string) error {
	if len(item) == 0 {
		return fmt.Errorf("an empty item")
	}
	joined := strings.Join(item, " ")
	switch kind {
	case "month":
		n, err := strconv.Atoi(value)
		r.months[joined] = month{gregorian: n}
		return err
	case "weekday":
		n, err := strconv.Atoi(value)
		r.weekdays[joined] = n
		return err
	case "joiner":
		r.joiners[joined] = true
	case "time":
		for _, w := range item {
			r.times[w] = true
		}
	case "published", "changed", "byline":
		r.phrase(kind, item)
	default:
		return fmt.Errorf("unknown kind %q", kind)
	}
	return nil
}

// names takes the names of months and weekdays from package calendar. Lunar Hijri months stay out: by the moon as it was
// sighted, such a date may be either of two days.
func (r *Reader) names(language string) {
	for _, m := range calendar.Months(language) {
		name := strings.Join(words(m.Name), " ")
		switch had := r.months[name]; m.System {
		case calendar.Gregorian:
			r.months[name] = month{m.Month, had.solar}
		case calendar.SolarHijri:
			r.months[name] = month{had.gregorian, m.Month}
		}
	}
	for _, d := range calendar.Weekdays(language) {
		r.weekdays[strings.Join(words(d.Name), " ")] = int(d.Day)
	}
}

// phrase keeps the phrases that share a first word longest first, so that "published on" wins over "published".
func (r *Reader) phrase(kind string, item []string) {
	list := append(r.phrases[item[0]], phrase{item[1:], kind})
	for i := len(list) - 1; i > 0 && len(list[i].rest) > len(list[i-1].rest); i-- {
		list[i], list[i-1] = list[i-1], list[i]
	}
	r.phrases[item[0]] = list
}
