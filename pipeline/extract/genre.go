package extract

import (
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/lexicon"
)

// harmless reports whether a document is of a genre that borrows the words of war: sport ("a blast from 25 yards",
// "shot wide"), film and games. Its words must be dense, and words of war that no sport borrows rare.
func harmless(r *record.Reading, cues *lexicon.Cues) bool {
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
