package extract

import (
	"github.com/sabt-org/sabt/pipeline/extract/casualty"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/lexicon"
)

// topics counts the signs of what a document is about, in all of it and in its opening: the titles and two sentences.
type topics struct {
	all, lead map[lexicon.Sign]int
	stories   map[string]bool // the first words of the signs of stories
	arms      int             // words of armed violence that are not written with a capital, as the names of teams are
	tokens    int
}

func readTopics(r *record.Reading, cues *lexicon.Cues) topics {
	t := topics{map[lexicon.Sign]int{}, map[lexicon.Sign]int{}, map[string]bool{}, 0, len(r.Tokens)}
	opening := 2
	for _, s := range r.Sentences {
		for i := s.First; i < s.Last; {
			v, n, ok := cues.Sign.Match(r.Tokens[:s.Last], i)
			if !ok {
				i++
				continue
			}
			t.all[v]++
			if shape := r.Tokens[i].Shape; v == lexicon.SignArmed && (!shape.Has(record.Capital) || shape.Has(record.AllCaps)) {
				t.arms++
			}
			if v == lexicon.SignStory {
				t.stories[r.Tokens[i].Norm] = true
			}
			if opening > 0 {
				t.lead[v]++
			}
			i += n
		}
		if !s.Heading {
			opening--
		}
	}
	for _, a := range r.Actors {
		if a.Kind == record.ActorArmedGroup || a.Kind == record.ActorCriminal {
			t.all[lexicon.SignArmed]++
			t.arms++
		}
	}
	return t
}

// dense reports whether a sign stands at least n times, and once in so many tokens.
func (t topics) dense(s lexicon.Sign, n, tokens int) bool {
	return t.all[s] >= n && t.all[s]*tokens > t.tokens
}

// elsewhere reports whether a document without a word of armed violence is about an accident, a disaster, a trial of
// ordinary crime, an animal, a search for drugs, a match, or business and parliament.
func (t topics) elsewhere() bool {
	armed := t.all[lexicon.SignArmed]
	switch {
	case t.lead[lexicon.SignMishap] > t.lead[lexicon.SignAttack] && 2*armed < t.all[lexicon.SignMishap] && t.all[lexicon.SignAttack] <= t.all[lexicon.SignMishap]:
		return true // one word of arms among many on avalanches
	case t.lead[lexicon.SignIndustry] > 0 && t.all[lexicon.SignIndustry]+t.all[lexicon.SignMishap] > 1 && t.all[lexicon.SignAttack]+armed == 0:
		return true
	case t.all[lexicon.SignSport] > 2*t.arms && (t.dense(lexicon.SignSport, 3, 40) || t.dense(lexicon.SignSport, 2, 18)):
		return true // "killed off the tie with a rocket from 30 yards"
	case armed > 0:
		return false
	case (t.lead[lexicon.SignVerdict] > 0 || t.lead[lexicon.SignCourt] > 1) && t.all[lexicon.SignPublic] == 0 && t.all[lexicon.SignPlot] == 0:
		return true
	case t.lead[lexicon.SignPolicing] > 0 && t.all[lexicon.SignCrime] > 1:
		return true
	}
	return t.dense(lexicon.SignCivil, 4, 25) && 3*t.all[lexicon.SignAttack] <= t.all[lexicon.SignCivil]
}

// story reports whether a document tells of films, books and games, or of a life after death.
func (t topics) story() bool {
	return t.lead[lexicon.SignStory] > 1 && (t.dense(lexicon.SignStory, 5, 30) || t.dense(lexicon.SignStory, 3, 20))
}

// review reports whether a document talks of books, films or games all through, in five words or more that differ: a
// "festival" that is named time and again may be where shots were fired.
func (t topics) review() bool { return len(t.stories) > 4 && t.dense(lexicon.SignStory, 5, 60) }

// talk reports whether a document is about politics or business, whose words of war are few beside those of its trade and
// hurt nobody: "the first shot was fired by the governor, who called the plan an ambush".
func (t topics) talk(r *record.Reading, drafts []casualty.Draft) bool {
	if !t.dense(lexicon.SignCivil, 7, 30) || t.all[lexicon.SignCivil] <= t.all[lexicon.SignArmed]+t.all[lexicon.SignAttack] {
		return false
	}
	for _, a := range r.Actors {
		if a.Kind == record.ActorArmedGroup || a.Kind == record.ActorStateForces {
			return false
		}
	}
	return len(drafts) == 0
}

// counted reports whether two or more were killed or injured: "a bomb went off during the premiere of a film, killing two".
func counted(drafts []casualty.Draft) bool {
	for _, d := range drafts {
		if d.Count.Min > 1 && (d.Effect == record.Killed || d.Effect == record.Injured) {
			return true
		}
	}
	return false
}

// harmless reports whether a document is of a genre that borrows the words of war: sport ("a blast from 25 yards",
// "shot wide"), film and games, whose words must be dense; or about something else than armed violence.
func harmless(r *record.Reading, cues *lexicon.Cues, drafts []casualty.Draft) bool {
	t := readTopics(r, cues)
	if t.elsewhere() || t.review() || t.talk(r, drafts) || t.story() && !counted(drafts) {
		return true
	}
	play, war := 0, 0
	genre, hard := cues.Grammar["genre"], cues.Grammar["hard_violence"]
	for i := range r.Tokens {
		if _, _, ok := genre.Match(r.Tokens, i); ok {
			play++
		}
		if _, _, ok := hard.Match(r.Tokens, i); ok {
			war++
		}
	}
	return play >= 4 && play*40 > len(r.Tokens) && war*4 < play
}
