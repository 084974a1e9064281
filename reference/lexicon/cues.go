package lexicon

import (
	"embed"
	"fmt"
	"path"
	"strconv"
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/fold"
	"github.com/sabt-org/sabt/reference/phrase"
)

//go:embed data/cues.*.tsv
var cueFiles embed.FS

// Form is the grammar of a word of harm: where the persons harmed stand.
type Form string

// The forms of harm words.
const (
	FormPart    Form = "part"     // past or participle: "three were killed", "killed three"
	FormSoft    Form = "soft"     // a participle that means harm only of a counted person: "18 were taken to hospital"
	FormHit     Form = "hit"      // a participle that says who was struck, and not what became of them: "five were shot"
	FormHitOf   Form = "hit_of"   // the same of a noun: "the shooting of two clerks"
	FormHitIntr Form = "hit_intr" // the same of a verb: "two suffered a gunshot wound"
	FormFin     Form = "fin"      // present or infinitive: "kills 8"
	FormIng     Form = "ing"      // "killing three"
	FormIntr    Form = "intr"     // "three died"
	FormOf      Form = "of"       // "the deaths of three", "the minister's murder"
	FormCount   Form = "count"    // counted itself: "five deaths", "50 dead", "12 bodies"
	FormAdj     Form = "adj"      // "left three dead", "100 were dead"
	FormLives   Form = "lives"    // "claimed the lives of 17"
	FormToll    Form = "toll"     // "the death toll rose to 35"
	FormNone    Form = "none"     // holds a word of harm and means none
)

// Harm is what a word of harm means.
type Harm struct {
	Effect record.Effect
	Form   Form
}

// Hit reports whether the word says who was struck and leaves open what became of them.
func (h Harm) Hit() bool { return h.Form == FormHit || h.Form == FormHitOf || h.Form == FormHitIntr }

// Trigger is a word that names a violent act.
type Trigger struct {
	Type     record.IncidentType
	Strength int  // 3 names the tactic, 2 suggests it, 1 is any attack
	Form     byte // n noun, v verb, a agent, w weapon
}

// Modal is a class of words that change whether something happened.
type Modal string

// The modal classes.
const (
	Hypothetical Modal = "hyp"
	Negative     Modal = "neg"
	Attempt      Modal = "attempt"
	Foil         Modal = "foiled"
	Threat       Modal = "threat"
	AfterAttempt Modal = "after_attempt"
	AfterFoil    Modal = "after_foiled"
)

// Sign is a class of words that say how far an act went, or that a text is about something else than armed violence.
type Sign string

// The signs of the outcome of an act, wherever they stand in the sentence.
const (
	SignPlot    Sign = "plot"    // it was only planned: "a plot to", "conspired to", "would-be"
	SignStop    Sign = "stop"    // somebody put an end to plans: "arrested", "uncovered", "charged with"
	SignVerdict Sign = "verdict" // a court did: "jailed", "found guilty"
	SignSafe    Sign = "safe"    // a device was made harmless: "defused", "took apart"
	SignFound   Sign = "found"   // a device was come upon: "discovered", "spotted"
	SignFail    Sign = "fail"    // the thing did not work: "failed to explode", "only partly exploded"
	SignRepel   Sign = "repel"   // the attackers were driven off
	SignGaveUp  Sign = "gave_up" // they gave up, which says so only where nobody was hurt: "was overpowered"
	SignDown    Sign = "down"    // a drone or missile was shot down
	SignMiss    Sign = "miss"    // it landed where it did no harm: "but missed", "fell into the sea"
	SignSpared  Sign = "spared"  // the target came to no harm: "escaped unhurt", "survived"
	SignBefore  Sign = "before"  // "before they could"
)

// The signs of what a text is about.
const (
	SignArmed    Sign = "armed"    // only armed violence is told with these: "gunmen", "air strike"
	SignMishap   Sign = "mishap"   // accidents, disasters, disease
	SignIndustry Sign = "industry" // where things blow up by themselves
	SignAttack   Sign = "attack"   // plain words of violence
	SignDeal     Sign = "deal"     // arms bought and sold
	SignBeast    Sign = "beast"    // animals that attack
	SignCourt    Sign = "court"    // verdicts and trials
	SignPublic   Sign = "public"   // persons and causes that make a crime a political one
	SignStory    Sign = "story"    // films, books, games, and lives told after death
	SignSport    Sign = "sport"    // games and matches
	SignCyber    Sign = "cyber"    // attacks on computers
	SignCivil    Sign = "civil"    // business, labour and parliament
	SignMemory   Sign = "memory"   // memorials, anniversaries, museums
	SignRelic    Sign = "relic"    // bombs and battles of the world wars
	SignHoax     Sign = "hoax"     // false alarms
	SignDrill    Sign = "drill"    // exercises
	SignPolicing Sign = "policing" // police, customs, inspectors
	SignCrime    Sign = "crime"    // what they search for: drugs, contraband
	SignArms     Sign = "arms"     // a store of weapons: "rifles", "rounds of ammunition"
)

// Scene is a class of words that open a new scene or point back to one.
type Scene string

// The scene classes.
const (
	Another    Scene = "another"
	Same       Scene = "same"
	Elsewhere  Scene = "elsewhere"
	Background Scene = "background"
)

// Cues are the cue words of one language.
type Cues struct {
	Language string
	Harm     phrase.Table[Harm]
	Trigger  phrase.Table[Trigger]
	Modal    phrase.Table[Modal]
	Scene    phrase.Table[Scene]
	Sign     phrase.Table[Sign]
	Grammar  map[string]phrase.Table[bool] // closed classes named by the file itself
	// Order says for a form of harm words where the counted persons stand; a language without an order has the grammar
	// of English.
	Order map[Form]Side

	macros  map[string][]string
	openers openers
}

// Side is where the persons stand that a word of harm is said of.
type Side string

// The sides: preferred, with the other one allowed, or strict.
const (
	SideLeft      Side = "left"
	SideRight     Side = "right"
	SideBoth      Side = "both"
	SideLeftOnly  Side = "left_only"
	SideRightOnly Side = "right_only"
)

// OpenCues loads the cue words of every language, keyed by ISO 639-1 code. A line is
//
//	harm	effect	form	phrases
//	trigger	type	strength	form	phrases
//	modal	class	phrases
//	scene	class	phrases
//	sign	class	phrases
//	grammar	class	phrases
//	order	form	side
//	macro	name	alternatives
//
// with phrases separated by |. Alternatives in braces stand for a phrase each, and so does the name of a macro in
// braces: "взрыв{,а,у,ом}" is four phrases, and after "macro	case	,а,у,ом" so is "взрыв{case}".
func OpenCues() (map[string]*Cues, error) {
	files, err := cueFiles.ReadDir("data")
	if err != nil {
		return nil, fmt.Errorf("cues: %w", err)
	}
	all := map[string]*Cues{}
	for _, f := range files {
		b, err := cueFiles.ReadFile(path.Join("data", f.Name()))
		if err != nil {
			return nil, fmt.Errorf("cues: %w", err)
		}
		lang := strings.Split(f.Name(), ".")[1]
		c := &Cues{Language: lang, Grammar: map[string]phrase.Table[bool]{}, Order: map[Form]Side{}, macros: map[string][]string{}}
		for n, row := range phrase.Lines(string(b)) {
			if err := c.add(row); err != nil {
				return nil, fmt.Errorf("cues: %s, entry %d: %w", f.Name(), n+1, err)
			}
		}
		all[lang] = c
	}
	return all, nil
}

func (c *Cues) add(row []string) error {
	words := func(f func(string)) {
		for _, p := range strings.Split(row[len(row)-1], "|") {
			for _, w := range c.expand(p) {
				if w = fold.String(strings.TrimSpace(w)); w != "" {
					f(w)
				}
			}
		}
	}
	switch {
	case row[0] == "harm" && len(row) == 4:
		h := Harm{record.Effect(row[1]), Form(row[2])}
		words(func(w string) { c.Harm.Add(w, h) })
	case row[0] == "trigger" && len(row) == 5 && len(row[3]) == 1:
		n, err := strconv.Atoi(row[2])
		if err != nil {
			return fmt.Errorf("strength %q: %w", row[2], err)
		}
		t := Trigger{record.IncidentType(row[1]), n, row[3][0]}
		words(func(w string) { c.Trigger.Add(w, t) })
	case row[0] == "modal" && len(row) == 3:
		words(func(w string) { c.Modal.Add(w, Modal(row[1])) })
	case row[0] == "scene" && len(row) == 3:
		words(func(w string) { c.Scene.Add(w, Scene(row[1])) })
	case row[0] == "sign" && len(row) == 3:
		words(func(w string) { c.Sign.Add(w, Sign(row[1])) })
	case row[0] == "grammar" && len(row) == 3:
		t := c.Grammar[row[1]]
		words(func(w string) {
			t.Add(w, true)
			c.openers.add(row[1], w)
		})
		c.Grammar[row[1]] = t
	case row[0] == "order" && len(row) == 3:
		c.Order[Form(row[1])] = Side(row[2])
	case row[0] == "macro" && len(row) == 3:
		c.macros[row[1]] = strings.Split(row[2], ",")
	default:
		return fmt.Errorf("cannot read %q", strings.Join(row, " "))
	}
	return nil
}

// expand writes out the braces of a phrase, the first of them first.
func (c *Cues) expand(p string) []string {
	open := strings.IndexByte(p, '{')
	end := strings.IndexByte(p, '}')
	if open < 0 || end < open {
		return []string{p}
	}
	inner := p[open+1 : end]
	list := c.macros[inner]
	if list == nil {
		list = strings.Split(inner, ",")
	}
	var out []string
	for _, rest := range c.expand(p[end+1:]) {
		for _, a := range list {
			out = append(out, p[:open]+a+rest)
		}
	}
	return out
}
