package filler

import (
	"github.com/sabt-org/sabt/pipeline/extract/act"
	"github.com/sabt-org/sabt/pipeline/extract/casualty"
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/lexicon"
)

// Lexicon tells what nouns stand for.
type Lexicon interface {
	Weapon(tokens []record.Token, i int, lang string) (record.WeaponKind, int)
	Target(norm, lang string) (lexicon.Target, bool)
}

// Input is what fillers are looked for in: a reading with what stages before made of it.
type Input struct {
	Reading  *record.Reading
	Lexicon  Lexicon
	Cues     *lexicon.Cues
	Scenes   []*scene.Scene
	Drafts   []casualty.Draft
	Accounts []record.Account // with the fillers that rules found
}

// Document is an input with what is known of its tokens.
type Document struct {
	in     Input
	r      *record.Reading
	words  []word
	sites  []site
	hashes []uint32 // of each token's word
	lemmas []uint32
	rules  int  // how many fillers rules found
	shouts bool // in capitals, as old agency copy is, whose readers asked for other things than ours
}

// word is what is known of a token beside its letters.
type word struct {
	act    *act.Act
	actor  *record.ActorMention
	place  *record.PlaceMention
	harm   record.Effect // of the count of which it is the head
	weapon record.WeaponKind
	target lexicon.Target
	source bool // part of the name of a source
	tells  bool // of one that says what happened, and neither claims nor denies it
	number bool
	rules  uint8 // roles that rules gave it, as bits
}

// site is what is known of a sentence.
type site struct {
	acts  []*act.Act
	best  *act.Act // the act that tells most
	live  bool
	home  *record.Account // that it tells of; nil when none
	harms uint8           // effects counted in it
}

// NewDocument looks up what is known of the tokens.
func NewDocument(in Input) *Document {
	n := len(in.Reading.Tokens)
	d := &Document{in: in, r: in.Reading, words: make([]word, n), sites: make([]site, len(in.Reading.Sentences)),
		hashes: make([]uint32, n), lemmas: make([]uint32, n)}
	for i := range d.r.Tokens {
		w := d.r.Tokens[i].Norm
		d.hashes[i], d.lemmas[i] = hash(w), hash(lemma(w))
	}
	d.shouts = d.r.InCapitals()
	d.readScenes()
	d.readAccounts()
	d.readMentions()
	d.readLexicon()
	return d
}

func (d *Document) readScenes() {
	for _, s := range d.in.Scenes {
		t := &d.sites[s.Sentence]
		t.live = t.live || s.Live()
		for k := range s.Acts {
			a := &s.Acts[k]
			t.acts = append(t.acts, a)
			if t.best == nil || rank(a) > rank(t.best) {
				t.best = a
			}
			for i := a.First; i < a.Last; i++ {
				d.words[i].act = a
			}
		}
		for _, k := range s.Drafts {
			e := &d.in.Drafts[k]
			t.harms |= 1 << effectCode(e.Effect)
			if e.Head >= 0 {
				d.words[e.Head].harm = e.Effect
			}
		}
	}
}

func (d *Document) readAccounts() {
	for i := range d.in.Accounts {
		a := &d.in.Accounts[i]
		for _, e := range a.Evidence {
			k := d.r.SentenceAt(e.Start)
			if k < len(d.sites) && (d.sites[k].home == nil || a.Main) {
				d.sites[k].home = a
			}
		}
	}
}

// rank orders acts by how much they tell.
func rank(a *act.Act) int {
	n := a.Strength
	if a.Real() {
		n += 10
	}
	if a.Form == 'a' || a.Form == 'w' {
		n -= 5
	}
	return n
}

func effectCode(e record.Effect) int {
	switch e {
	case record.Killed:
		return 1
	case record.Injured:
		return 2
	case record.KilledOrInjured:
		return 3
	case record.Abducted:
		return 4
	case "":
		return 0
	}
	return 5
}

func (d *Document) readMentions() {
	for k := range d.r.Actors {
		m := &d.r.Actors[k]
		for i := m.First; i < m.Last; i++ {
			d.words[i].actor = m
		}
	}
	for k := range d.r.Places {
		m := &d.r.Places[k]
		for i := m.First; i < m.Last; i++ {
			d.words[i].place = m
		}
	}
	for k := range d.r.Numbers {
		m := &d.r.Numbers[k]
		for i := m.First; i < m.Last; i++ {
			d.words[i].number = true
		}
	}
	for k := range d.r.Attributions {
		a := &d.r.Attributions[k]
		d.mark(a.Source.Span, func(w *word) { w.source, w.tells = true, w.tells || a.Stance == record.StanceSay })
	}
	for i := range d.in.Accounts {
		byRules(&d.in.Accounts[i], func(r Role, s record.Span) {
			d.rules++
			d.mark(s, func(w *word) { w.rules |= 1 << r })
		})
	}
}

// mark visits the tokens of a span.
func (d *Document) mark(s record.Span, visit func(*word)) {
	first, last := d.r.TokensOf(s)
	for i := first; i < last; i++ {
		visit(&d.words[i])
	}
}

func (d *Document) readLexicon() {
	lang := d.r.Document.Language
	for i := range d.r.Tokens {
		if !d.nominal(i) && d.tag(i) != record.ADJ {
			continue
		}
		d.words[i].target, _ = d.in.Lexicon.Target(d.r.Tokens[i].Norm, lang)
		kind, n := d.in.Lexicon.Weapon(d.r.Tokens, i, lang)
		for j := i; j < i+n; j++ {
			d.words[j].weapon = kind
		}
	}
}
