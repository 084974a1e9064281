package report

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/chart/outline"
	"github.com/sabt-org/sabt/view/sheet"
)

// builder lays a report out: it numbers the incidents, the documents and the notes.
type builder struct {
	*words
	in      Input
	page    Page
	at      map[string]int // the number of an incident, by its id
	sources map[string]int // of a document, by its hash
	docs    []*record.Document
	noted   map[string]int // of a note, by its words
	rival   map[string]bool
	outline *outline.Outline
}

// Of lays out what the register says. It fails when a code has no words in the language.
func Of(in Input) (Page, error) {
	w, err := wordsOf(in.Language)
	if err != nil {
		return Page{}, err
	}
	o, err := outline.Open()
	if err != nil {
		return Page{}, err
	}
	b := &builder{words: w, in: in, at: map[string]int{}, sources: map[string]int{}, noted: map[string]int{}, rival: map[string]bool{}, outline: o}
	b.page = Page{Language: in.Language, RightLeft: w.say("direction") == "rtl", made: in.Head, NotesHead: w.say("notes"), Of: w.table["page.of"]}
	for i, d := range in.Incidents {
		b.at[d.Incident.ID] = i + 1
		for _, l := range sheet.DossierOf(d).Lines {
			if l.Mark == sheet.Differ && l.Claim != "" {
				b.rival[l.Claim] = true
			}
		}
	}
	switch in.Template {
	case Incident:
		b.incident()
	case Actor:
		b.actor()
	case Tallies:
		b.tallies()
	default:
		b.monthly()
	}
	if len(w.missing) > 0 {
		return b.page, fmt.Errorf("report: messages/%s.tsv has no words for %s", in.Language, strings.Join(w.missing, ", "))
	}
	return b.page, nil
}

func (b *builder) add(parts ...any) { b.page.Parts = append(b.page.Parts, parts...) }

// section opens a section. Its id is that of its message, so that an address holds in every language.
func (b *builder) section(key string, args ...any) {
	b.add(Heading{Level: 2, ID: strings.ReplaceAll(strings.TrimPrefix(key, "head."), ".", "-"), Words: b.tell(key, args...)})
}

func (b *builder) para(key string, args ...any) { b.add(Para{Words: b.tell(key, args...)}) }
func (b *builder) quiet(key string, args ...any) {
	b.add(Para{Words: b.tell(key, args...), Quiet: true})
}

// note gives words their footnote; the same words have one.
func (b *builder) note(t Text) Run {
	key := t.String()
	n, ok := b.noted[key]
	if !ok {
		b.page.Notes = append(b.page.Notes, t)
		n = len(b.page.Notes)
		b.noted[key] = n
	}
	return Run{Words: strconv.Itoa(n), Note: n}
}

func (b *builder) noting(t Text, note Text) Text { return append(slices.Clone(t), b.note(note)) }

// ref is an incident by its number in the report; one that is not in it, by its id in the register.
func (b *builder) ref(id string) Text {
	if n, ok := b.at[id]; ok {
		return Text{{Words: "[" + strconv.Itoa(n) + "]", Link: anchor(n), Dir: Left}}
	}
	return code(id)
}

func anchor(n int) string { return "i" + strconv.Itoa(n) }

// refs are incidents in the order of their numbers; three or more in a row are told by the first and the last.
func (b *builder) refs(ids []string) Text {
	list := slices.Clone(ids)
	slices.SortStableFunc(list, func(x, y string) int { return cmp.Compare(b.rank(x), b.rank(y)) })
	var out Text
	for i := 0; i < len(list); {
		j := i
		for j+1 < len(list) && b.at[list[j]] > 0 && b.at[list[j+1]] == b.at[list[j]]+1 {
			j++
		}
		t := b.ref(list[i])
		if j > i+1 {
			t = b.tell("refs.to", t, b.ref(list[j]))
		} else {
			j = i
		}
		out = join(b.say("comma"), out, t)
		i = j + 1
	}
	return out
}

// incidents is a note that names them.
func (b *builder) incidents(ids []string) Text {
	if len(ids) == 1 {
		return b.tell("note.incident", b.ref(ids[0]))
	}
	return b.tell("note.incidents", b.refs(ids))
}

func (b *builder) rank(id string) int {
	if n := b.at[id]; n > 0 {
		return n
	}
	return len(b.at) + 1
}

// source is a document by its number; the list of sources names it.
func (b *builder) source(d *record.Document) Text {
	n, ok := b.sources[d.SHA256]
	if !ok {
		b.docs = append(b.docs, d)
		n = len(b.docs)
		b.sources[d.SHA256] = n
	}
	s := "S" + strconv.Itoa(n)
	return Text{{Words: s, Link: strings.ToLower(s), Dir: Left}}
}

func (b *builder) byID(id string) *record.Incident {
	if n := b.at[id]; n > 0 {
		return &b.in.Incidents[n-1].Incident
	}
	return nil
}

// tollOf is what the policy of the report makes of an incident; false when nobody speaks of it.
func (b *builder) tollOf(in *record.Incident, m Measure) (record.Toll, bool) {
	for _, t := range in.Tolls {
		if t.Effect == m.Effect && t.Status == m.Status && t.Policy == b.in.Policy {
			return t, true
		}
	}
	return record.Toll{}, false
}

// heading says what an incident is, in a line.
func (b *builder) heading(in *record.Incident) Text {
	act := b.code("type", string(in.Type))
	if in.Stage != record.CarriedOut && in.Stage != "" {
		act = b.say("act.stage", act, b.code("stage", string(in.Stage)))
	}
	return join(" · ", plain(act), b.place(in.Place), b.date(in.Date))
}
