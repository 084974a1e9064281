package main

import (
	"strings"

	"github.com/sabt-org/sabt/pipeline/read/token"
	"github.com/sabt-org/sabt/record"
)

// sample is a sentence to learn from or to be measured by: our tokens with their true tags.
type sample struct {
	tokens []record.Token
	gold   []record.Tag
}

// project cuts a treebank sentence by our own rules and carries the tags over.
func project(s treeSentence) sample {
	out := sample{tokens: token.Tokens(s.text)}
	next := 0
	for i := range out.tokens {
		t := &out.tokens[i]
		for next < len(s.words) && s.words[next].End <= t.Start {
			next++
		}
		last := next
		for last < len(s.words) && s.words[last].Start < t.End {
			last++
		}
		out.gold = append(out.gold, carry(out.tokens, i, s.words[next:last]))
	}
	return out
}

// carry is the tag of a token that the treebank cuts into words, or that is part of one of its words.
func carry(tokens []record.Token, i int, words []treeWord) record.Tag {
	t := &tokens[i]
	switch {
	case isHyphen(t.Norm):
		return record.PUNCT // the treebank has "8-10" as SYM
	case len(words) == 0:
		return record.X
	case len(words) > 1:
		return strongest(words)
	case words[0].Span == t.Span || t.End >= words[0].End:
		return words[0].tag
	}
	return partOf(t, words[0])
}

// strongest: "didn't" is the auxiliary, "I'm" too: what a reader of clauses needs to see is the verb.
func strongest(words []treeWord) record.Tag {
	for _, tag := range []record.Tag{record.VERB, record.AUX, record.NOUN, record.PROPN, record.PRON, record.NUM, record.ADJ} {
		for _, w := range words {
			if w.tag == tag {
				return tag
			}
		}
	}
	return words[0].tag
}

// partOf tags the front parts of a word such as "anti-Taliban", "e-mail" or "mid-1990s".
func partOf(t *record.Token, whole treeWord) record.Tag {
	switch {
	case t.Shape.Has(record.Punct):
		return record.PUNCT
	case t.Shape.Has(record.HasDigit) && !t.Shape.Has(record.HasLetter):
		return record.NUM
	case t.Shape.Has(record.Capital) && t.Start > 0 && whole.tag != record.X:
		return record.PROPN
	case whole.tag == record.NOUN && t.Start == whole.Start && len(t.Norm) < 5:
		return record.ADJ // "ex-soldier", "non-combatant"
	}
	return whole.tag
}

func isHyphen(norm string) bool { return norm != "" && strings.Trim(norm, "-‐‑–—") == "" }

func projectAll(ss []treeSentence) []sample {
	out := make([]sample, 0, len(ss))
	for _, s := range ss {
		if p := project(s); len(p.tokens) > 0 {
			out = append(out, p)
		}
	}
	return out
}
