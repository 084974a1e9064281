package places

import (
	"sync"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/gazetteer"
)

// Finder finds places. It is safe for use by several goroutines.
type Finder struct {
	gaz   *gazetteer.Gazetteer
	words vocabularies
	pool  sync.Pool
}

// New returns a finder over g.
func New(g *gazetteer.Gazetteer) *Finder {
	f := &Finder{gaz: g, words: loadVocabularies()}
	f.pool.New = func() any { return &document{finder: f, gaz: g} }
	return f
}

// Find returns the places that the reading names, in text order, without overlap. It uses the tokens, the sentences and
// the document's language, and the tags when a tagger has run.
func (f *Finder) Find(r *record.Reading) []record.PlaceMention {
	d := f.pool.Get().(*document)
	defer f.pool.Put(d)
	d.start(r, f.words)
	d.scan()
	d.findDatelines()
	d.weigh()
	d.widen()
	d.persons()
	d.findFacilities()
	d.findUnknown()
	d.resolve()
	return sameSense(r, d.mentions())
}

// sameSense: "near Gudumbali, in the Lake Chad region ... in the forest near Gudumbali": what is found in the list once is the same place where the
// words around it point elsewhere.
func sameSense(r *record.Reading, out []record.PlaceMention) []record.PlaceMention {
	known := map[string]*record.Place{}
	for i := range out {
		if p := &out[i]; p.Located && !p.Adjective && p.GeonamesID != 0 {
			known[p.Quote(r.Document.Text)] = &p.Place
		}
	}
	for i := range out {
		p := &out[i]
		if q := known[p.Quote(r.Document.Text)]; q != nil && !p.Located && !p.Adjective && (p.Kind == record.PlaceTown || p.Kind == record.PlaceDistrict) {
			precision := p.Precision
			p.Place = *q
			if precision == record.PlaceNear || p.Near {
				p.Precision = record.PlaceNear
			}
		}
	}
	return out
}

// document is the work on one reading; its slices are used again for the next.
type document struct {
	finder  *Finder
	gaz     *gazetteer.Gazetteer
	r       *record.Reading
	text    string
	tokens  []record.Token
	voc     *vocabulary
	lang    string
	words   []word // per token
	mode    []mode // per sentence
	inSent  []int32
	names   []name
	hits    []gazetteer.Hit
	sketch  []gazetteer.Outline // per hit, once all names are found
	senses  []sense
	groups  []group
	votes   votes
	same    map[gazetteer.Key]summary
	openers int             // paragraphs that open as with a dateline
	people  map[string]bool // words that are surely of persons' names
	firsts  map[string]int  // names that the gazetteer lacks, by their first word
	taken   []bool          // per token: lies in a facility or an unknown name
}

// mode is how a sentence uses capitals.
type mode uint8

const (
	cased    mode = iota // names are capitalised, other words are not
	title                // most words are: a headline
	caseless             // capitals tell nothing: a script without them, all capitals, or none
)

// name is a run of tokens that may name a place.
type name struct {
	record.Mention
	sentence     int
	key          gazetteer.Key
	lo, hi       int // hits
	demonym      bool
	kind         record.PlaceKind // by a word beside it; "" when there is none
	facility     bool
	unknown      bool
	dateline     bool
	agency       bool // in the brackets of a dateline
	accepted     bool
	party        bool // in the name of a party or an agency
	embedded     bool // in the name of a facility
	part         bool // of a longer name
	doubted      bool // the gazetteer has the name, but means another place
	prior, score float64
	group        int
	ref          gazetteer.Ref
	resolved     bool
	within       int // name that it stands in, by grammar; -1
}

func (d *document) start(r *record.Reading, words vocabularies) {
	d.r, d.text, d.tokens = r, r.Document.Text, r.Tokens
	d.lang = r.Document.Language
	voc, ok := words[d.lang]
	if !ok {
		d.lang, voc = "", words[""]
	}
	d.voc = voc
	d.words, d.mode, d.inSent, d.taken = d.words[:0], d.mode[:0], d.inSent[:0], d.taken[:0]
	d.names, d.hits, d.senses, d.groups = d.names[:0], d.hits[:0], d.senses[:0], d.groups[:0]
	for i := range d.tokens {
		d.words = append(d.words, voc.words[d.tokens[i].Norm])
		d.inSent = append(d.inSent, 0)
		d.taken = append(d.taken, false)
	}
	for s := range r.Sentences {
		for i := r.Sentences[s].First; i < r.Sentences[s].Last; i++ {
			d.inSent[i] = int32(s)
		}
		d.mode = append(d.mode, d.modeOf(&r.Sentences[s]))
	}
	d.modeOfDocument()
}

// modeOf reads how a sentence uses capitals. Single letters and digits tell nothing.
func (d *document) modeOf(s *record.Sentence) mode {
	words, capitals, all, small := 0, 0, 0, 0
	for i := s.First; i < s.Last; i++ {
		t := &d.tokens[i]
		if !t.Shape.Has(record.HasLetter) || len(t.Norm) < 2 || t.Norm[0] == '\'' {
			continue
		}
		words++
		switch {
		case t.Shape.Has(record.AllCaps):
			all++
			capitals++
		case t.Shape.Has(record.Capital):
			capitals++
		case t.Norm[0] < 0x80 || t.Norm[0] <= 0xD3: // Latin, Greek, Cyrillic small letters
			small++
		}
	}
	switch {
	case capitals+small == 0, small == 0 && all*10 >= words*8 && words > 1:
		return caseless
	case capitals*10 >= words*6 && words >= 4:
		return title
	case capitals == 0 && words >= 8:
		return cased
	}
	return cased
}

// modeOfDocument: a text without a capital is lower-case throughout, not a text without names.
func (d *document) modeOfDocument() {
	capitals := false
	for i := range d.tokens {
		capitals = capitals || d.tokens[i].Shape.Has(record.Capital)
	}
	if !capitals {
		for s := range d.mode {
			d.mode[s] = caseless
		}
	}
}

func (d *document) capital(i int) bool { return d.tokens[i].Shape.Has(record.Capital) }

func (d *document) norm(i int) string { return d.tokens[i].Norm }

// sentenceOf returns the token range of the sentence that token i lies in.
func (d *document) sentenceOf(i int) *record.Sentence { return &d.r.Sentences[d.inSent[i]] }

// class returns what the lists say of token i, nothing outside the sentence of token at.
func (d *document) class(i, at int) class {
	if s := d.sentenceOf(at); i < s.First || i >= s.Last {
		return 0
	}
	return d.words[i].class
}
