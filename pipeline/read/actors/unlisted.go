package actors

import (
	"github.com/sabt-org/sabt/record"
	refactors "github.com/sabt-org/sabt/reference/actors"
)

// unlisted reads a name that shows by its words that a party bears it: capitalised words with a head such as "Front",
// "Army", "Cartel", "Ministry" at their end, or at their beginning before "of", "for" and the like. Up to token listed
// the words are a name of the list; the head must lie behind it: "Taliban Peace Council".
func (s *scan) unlisted(i, listed int) (record.ActorMention, bool) {
	if !s.cased || !s.tokens[i].Shape.Has(record.Capital) || s.tokens[i].Norm[0] >= 0xD8 || article(s.at(i)) {
		return record.ActorMention{}, false
	}
	if i > s.first() && s.nameWord(i-1) && !article(s.at(i-1)) && s.free(i-1) {
		return record.ActorMention{}, false // the run began before and was found to be no party
	}
	end := s.run(i)
	head, kind := s.head(i, end)
	if head < 0 || head < listed || s.linked(i, head) {
		return record.ActorMention{}, false
	}
	if head > i { // "Interior Ministry": the run ends at its head unless the name goes on with "of"
		end = s.tail(head, end)
	}
	if end-i < 2 {
		return record.ActorMention{}, false
	}
	out := s.mention(i, end, refactors.Actor{Kind: kind})
	out.Adjective = s.adjective(out)
	return out, true
}

// run returns the end of the row of capitalised words that begins at token i; small words may stand inside it.
func (s *scan) run(i int) int {
	end := i + 1
	for j := end; j < s.last() && j < i+14; j++ {
		switch {
		case s.nameWord(j):
			end = j + 1
		case linking(s.at(j)) || hyphen(s.at(j)) && s.glued(j):
		default:
			return end
		}
	}
	return end
}

// nameWord reports whether token i is written as part of a name.
func (s *scan) nameWord(i int) bool {
	t := s.tokens[i]
	return t.Shape.Has(record.Capital) && t.Shape.Has(record.HasLetter)
}

// head finds the word that makes the run [i, end) a party's name.
func (s *scan) head(i, end int) (int, record.ActorKind) {
	if h, ok := s.words.heads[s.at(i)]; ok && linking(s.at(i+1)) && s.at(i+1) != "and" && i+2 < end {
		return i, h.kind
	}
	for j := end - 1; j > i; j-- {
		h, ok := s.words.heads[s.at(j)]
		if ok && s.tokens[j].Shape.Has(record.Capital) && (!h.first || j+2 < end && linking(s.at(j+1))) {
			return j, h.kind
		}
	}
	return -1, ""
}

// linked reports whether "of" or "for" stands before the head: "Chief of the Hill Guards" is no party, the guards are.
func (s *scan) linked(i, head int) bool {
	for j := i; j < head; j++ {
		if linking(s.at(j)) && s.at(j) != "and" && s.at(j) != "y" && s.at(j) != "et" {
			return true
		}
	}
	return false
}

// tail returns where a name with its head inside the run ends: at the head, or at the end of "of ..." behind it.
func (s *scan) tail(head, end int) int {
	if head+1 < end && linking(s.at(head+1)) && s.at(head+1) != "and" {
		return end
	}
	return head + 1
}

func linking(w string) bool {
	switch w {
	case "of", "for", "the", "and", "de", "la", "del", "los", "las", "y", "du", "des", "pour", "para", "por", "et", "le", "les", "da", "do":
		return true
	}
	return false
}

func article(w string) bool {
	switch w {
	case "the", "a", "an", "el", "la", "los", "las", "le", "les", "in", "on", "at", "of", "and", "but", "for", "after", "this", "that", "en", "de":
		return true
	}
	return false
}
