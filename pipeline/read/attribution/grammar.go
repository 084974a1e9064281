package attribution

import (
	"embed"
	"fmt"
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/fold"
	"github.com/sabt-org/sabt/reference/phrase"
)

//go:embed data/*.tsv
var files embed.FS

// order is the place of the verb of reporting among source and content.
type order int

const (
	subjectVerb order = iota // the police said that ...: English, Spanish, French, Russian
	verbSubject              // قال المتحدث إن ...: Arabic
	verbLast                 // سخنگو گفت که ...: the source stands before, its clause after: Persian, Pashto
)

// languages are read in this order; each has three files in data.
var languages = []struct {
	code      string
	order     order
	postposed bool // "according to" follows its noun: د شاهدانو په وینا
}{
	{"en", subjectVerb, false}, {"es", subjectVerb, false}, {"fr", subjectVerb, false}, {"ru", subjectVerb, false},
	{"ar", verbSubject, false}, {"fa", verbLast, false}, {"ps", verbLast, true},
}

// class is a set of the roles that a word can play.
type class uint64

const (
	det       class = 1 << iota
	article         // the, a: no source alone
	poss            // 's
	pron            // can be a subject: he, nobody
	objpron         // cannot: him
	rel             // who, which
	that            // opens a reported clause
	adp             // preposition
	link            // preposition that ties two parts of a source's name: officials IN the province
	aux             // helps a verb
	be              // auxiliary of the passive
	modal           // could, may
	neg             // not
	adv             // adverb that may stand beside a verb
	conj            // and, or
	contrast        // but, while, however: closes what one source says when another opens
	sub             // opens a subordinate clause
	opener          // stands at the start of a sentence and belongs to nobody
	weekday         //
	month           //
	timenoun        // morning, week
	number          // written in letters
	verbform        // a form of a verb that is no cue
	accord          // according to
	asby            // as reported by
	cite            // citing
	terms           // condition: on which something was said
	thing           // jet, bomb: tells nothing
	relays          // quoted, cited: the object says it
	contra          // contrary to
	hedge           // reportedly
	passive         // believed, said: "is believed to"
	claims          // claimed: claims an act without the word responsibility
	take            // claimed, took (responsibility)
	blame           // responsibility
	act             // attack, bombing: what is claimed
	owns            // behind, responsible: "said it was behind it"
	deed            // carried out: a claim when an act follows
	further         // others, another: on top of a count told before
	among           // among them: part of a count told before
	bare            // count, figures: says nothing of who counted
	own             // his, its: kin of the speaker, no new source
	lives           // lives, victims: what an attack claims without a word
	notol           // nobody: "no one has claimed it"
	toll            // toll, number: put the toll at
	docnoun         // report, newsletter
	claimnoun       // claim, allegation: the claim that
	ownnoun         // count, tally: by X's count
	channel         // Twitter, television
	venue           // statement, interview
	title           // Mr, General
	definite        // the, this: points back
	media           // a named news outlet
	person          // noun of a person
	body            // noun of an organisation
	plural          // noun of several persons
)

var classNames = map[string]class{
	"det": det, "article": article, "poss": poss, "pron": pron, "objpron": objpron, "rel": rel, "that": that, "adp": adp, "link": link,
	"aux": aux, "be": be, "modal": modal, "neg": neg, "adv": adv, "conj": conj, "contrast": contrast, "sub": sub,
	"opener": opener, "weekday": weekday, "month": month, "time": timenoun, "number": number, "verb": verbform,
	"accord": accord, "asby": asby, "cite": cite, "relays": relays, "thing": thing, "terms": terms, "contra": contra, "hedge": hedge, "passive": passive, "take": take,
	"taking": take, "blame": blame, "act": act, "owns": owns, "deed": deed, "bare": bare, "claims": claims, "lives": lives, "among": among, "further": further, "own": own, "notol": notol, "toll": toll, "docnoun": docnoun,
	"claimnoun": claimnoun, "ownnoun": ownnoun, "channel": channel, "venue": venue, "title": title, "media": media, "definite": definite,
}

// form is the set of forms of a verb that a word can be.
type form uint8

const (
	finite form = 1 << iota
	gerund
	participle
)

// frame is one way in which a verb takes its content, and what it does with it.
type frame struct {
	stance record.Stance
	shape  string // clause, quotation, object, infinitive, addressee, figure, tolled, witnessed, informant, or a preposition
}

const (
	clause     = "c"
	quotation  = "q"
	object     = "n"
	infinitive = "t"
	addressee  = "o"
	figure     = "#"
	tolled     = "##"
	witnessed  = "#p"
	informant  = "<"
)

// verb is a verb of reporting.
type verb struct{ frames []frame }

// frame returns the first frame of the shape.
func (v *verb) frame(shape string) (frame, bool) {
	for _, f := range v.frames {
		if f.shape == shape {
			return f, true
		}
	}
	return frame{}, false
}

// word is all that a language's files say of a word or phrase.
type word struct {
	class class
	kind  record.SourceKind // nouns
	verb  *verb
	form  form
}

func (w *word) is(c class) bool { return w != nil && w.class&c != 0 }

// grammar is one language.
type grammar struct {
	order     order
	postposed bool
	headFirst bool // modifiers follow their noun
	table     phrase.Table[*word]
}

// load reads the three files of a language.
func load(code string, o order, postposed bool) (*grammar, error) {
	words := &entries{byText: map[string]*word{}}
	for _, f := range []struct {
		name string
		row  func([]string) error
	}{{"words", words.wordRow}, {"nouns", words.nounRow}, {"verbs", words.verbRow}} {
		name := "data/" + f.name + "." + code + ".tsv"
		data, err := files.ReadFile(name)
		if err != nil {
			return nil, err
		}
		for i, row := range phrase.Lines(string(data)) {
			if err := f.row(row); err != nil {
				return nil, fmt.Errorf("%s: row %d: %w", name, i+1, err)
			}
		}
	}
	g := &grammar{order: o, postposed: postposed, headFirst: code != "en"}
	for _, text := range words.order {
		g.table.Add(text, words.byText[text])
	}
	return g, nil
}

// entries collects what several rows say of one word.
type entries struct {
	byText map[string]*word
	order  []string
}

func (e *entries) each(list string, set func(*word)) {
	for _, text := range strings.Split(list, "|") {
		text = fold.String(strings.TrimSpace(text))
		if text == "" {
			continue
		}
		w := e.byText[text]
		if w == nil {
			w = &word{}
			e.byText[text] = w
			e.order = append(e.order, text)
		}
		set(w)
	}
}

func (e *entries) wordRow(row []string) error {
	c, ok := classNames[row[0]]
	if !ok || len(row) < 2 {
		return fmt.Errorf("want class and words, got %q", row)
	}
	e.each(row[1], func(w *word) { w.class |= c })
	return nil
}

func (e *entries) nounRow(row []string) error {
	if len(row) < 3 {
		return fmt.Errorf("want kind, words and flag, got %q", row)
	}
	flag := map[string]class{"p": person, "b": body, "m": plural}[row[2]]
	if flag == 0 {
		return fmt.Errorf("unknown flag %q", row[2])
	}
	e.each(row[1], func(w *word) {
		w.class |= flag
		if w.kind == "" {
			w.kind = record.SourceKind(row[0])
		}
	})
	return nil
}

func (e *entries) verbRow(row []string) error {
	v := &verb{}
	for _, f := range strings.Fields(row[0]) {
		stance, shape, ok := strings.Cut(f, ":")
		if !ok || shape == "" {
			return fmt.Errorf("frame %q: want stance:shape", f)
		}
		v.frames = append(v.frames, frame{record.Stance(stance), shape})
	}
	for i, f := range []form{finite, gerund, participle} {
		if i+1 < len(row) {
			e.each(row[i+1], func(w *word) {
				if w.verb == nil {
					w.verb = v
				}
				w.form |= f
			})
		}
	}
	return nil
}
