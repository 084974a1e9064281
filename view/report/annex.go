package report

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/sabt-org/sabt/record"
)

// annex is every incident of the report with what is said of it, by whom, in which words.
func (b *builder) annex() {
	if len(b.in.Incidents) == 0 {
		return
	}
	b.add(Break{})
	b.section("head.annex")
	b.para("annex.means")
	for i, d := range b.in.Incidents {
		in := d.Incident
		b.add(Heading{Level: 3, ID: anchor(i + 1), Words: join(" ", left("["+strconv.Itoa(i+1)+"]"), b.heading(&in))})
		b.add(Para{Quiet: true, Words: b.state(d)})
		b.add(List{Items: b.tellings(d)})
		b.add(b.figuresOf(d))
		if rows := b.held(d, nil); len(rows) > 0 {
			b.add(b.heldGrid(rows))
		}
	}
}

// state says how an incident stands in the register.
func (b *builder) state(d record.Dossier) Text {
	in := d.Incident
	parts := []Text{code(in.ID), plain(b.code("review", string(in.Review))), b.many(in.Documents, "document")}
	if in.Roots != in.Documents {
		parts = append(parts, b.many(in.Roots, "original"))
	}
	if in.Standing != record.Stands {
		parts = append(parts, plain(b.code("standing", string(in.Standing))))
	}
	for _, a := range []record.Aspect{record.OfOccurrence, record.OfAuthorship, record.OfToll} {
		if g := in.Grades[a]; g != "" {
			parts = append(parts, b.tell("state.grade", b.code("aspect", string(a)), b.code("grade", string(g))))
		}
	}
	switch {
	case b.in.Wholes[in.ID]:
		parts = append(parts, b.tell("state.whole", code(in.Series)))
	case in.Series != "":
		parts = append(parts, b.tell("state.series", code(in.Series)))
	}
	for _, v := range in.Disputed {
		parts = append(parts, b.tell("state.disputed", b.say("label."+string(v))))
	}
	return join(" · ", parts...)
}

// tellings is each account in its document's own words: the sentence that first tells of it.
func (b *builder) tellings(d record.Dossier) []Text {
	var out []Text
	for _, a := range d.Accounts {
		s := a.Account.Trigger.Span
		if len(a.Account.Evidence) > 0 {
			s = a.Account.Evidence[0]
		}
		t := b.tell("annex.told", b.source(a.Document), b.quoted(a, s), b.issued(a.Document))
		if a.Copy != nil {
			t = append(t, looking(b.tell("brackets", b.say("annex.copy")), Quiet)...)
		}
		out = append(out, t)
	}
	return out
}

// figuresOf are the tolls of an incident, and the figures that they are made of.
func (b *builder) figuresOf(d record.Dossier) Grid {
	in := d.Incident
	g := Grid{Head: []Column{{Words: plain(b.say("column.harm"))}, {Words: plain(b.say("column.says"))}, {Words: plain(b.say("column.who"))}, {Words: plain(b.say("column.words")), Wide: true},
		{Words: plain(b.say("column.source"))}}}
	for _, e := range effects() {
		for _, s := range []record.VictimStatus{"", record.Civilian, record.SecurityForce, record.Fighter, record.PerpetratorVictim} {
			m := Measure{e, s}
			if t, ok := b.tollOf(&in, m); ok {
				g.Rows = append(g.Rows, []Text{strong(b.harmed(m)), strong(b.toll(t)), strong(b.say("toll.row", b.code("policy", string(b.in.Policy)))), nil, nil})
			}
		}
		for _, f := range figures(d, e) {
			k := f.claim.Casualty
			g.Rows = append(g.Rows, []Text{plain(b.code("effect", string(e))), b.counted(f), b.who(k.Source), b.quoted(f.told, k.Span), b.source(f.told.Document)})
		}
	}
	return g
}

func (b *builder) heldGrid(rows [][]Text) Grid {
	g := Grid{Head: []Column{{Words: plain(b.say("column.party"))}, {Words: plain(b.say("column.basis"))}, {Words: plain(b.say("column.words")), Wide: true}, {Words: plain(b.say("column.source"))}}}
	for _, r := range rows {
		g.Rows = append(g.Rows, r[1:])
	}
	return g
}

// titled is a document by its title, else by what is known of it. Of a file the name alone: the folders of somebody's machine are nobody's business.
func (b *builder) titled(d *record.Document) Text {
	given := d.ID
	if strings.HasPrefix(given, "sha256:") {
		given = ""
	}
	file := d.Path[strings.LastIndexAny(d.Path, `/\`)+1:]
	return name(squeezed(cmp.Or(d.Title, given, file, d.URL, d.SHA256[:min(len(d.SHA256), 12)])))
}

// listSources names every document that the report points to.
func (b *builder) listSources() {
	if len(b.docs) == 0 {
		return
	}
	b.section("head.sources")
	g := Grid{Head: []Column{{Words: plain(b.say("column.source"))}, {Words: plain(b.say("column.title")), Wide: true}, {Words: plain(b.say("column.publisher"))}, {Words: plain(b.say("column.published"))},
		{Words: plain(b.say("column.hash"))}}}
	for i, d := range b.docs {
		title := b.titled(d)
		if d.URL != "" && d.URL != title.String() {
			title = join(" · ", title, quiet(d.URL))
			title[len(title)-1].Dir = Left
		}
		publisher := name(d.Publisher)
		if d.Publisher == "" {
			publisher = quiet(b.say("publisher.unknown"))
		}
		g.Rows = append(g.Rows, []Text{{{Words: "S" + strconv.Itoa(i+1), ID: "s" + strconv.Itoa(i+1), Dir: Left}}, title, publisher, b.issued(d), code(short(d.SHA256))})
	}
	b.add(g)
}
