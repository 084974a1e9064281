package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/sabt-org/sabt/pipeline/read/token"
	"github.com/sabt-org/sabt/record"
)

// phraseBook is a file of tagged sentences with slots (see data/reporting.en.txt).
type phraseBook struct {
	tags  map[string]record.Tag // of the words that carry none
	slots map[string][]string   // fillings
	lines []string
}

var shortTags = map[string]record.Tag{
	"N": record.NOUN, "P": record.PROPN, "V": record.VERB, "X": record.AUX, "J": record.ADJ, "R": record.ADV, "D": record.DET,
	"A": record.ADP, "C": record.CCONJ, "S": record.SCONJ, "O": record.PRON, "M": record.NUM, "T": record.PART,
}

func readPhraseBook(path string) (*phraseBook, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	b := &phraseBook{tags: map[string]record.Tag{}, slots: map[string][]string{}}
	for n, line := range strings.Split(string(data), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		if err := b.line(line); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, n+1, err)
		}
	}
	return b, nil
}

func (b *phraseBook) line(line string) error {
	name, value, isSlot := strings.Cut(line, " = ")
	switch {
	case line[0] == '=':
		words := strings.Fields(line[1:])
		tag := shortTags[words[0]]
		if tag == record.TagNone {
			return fmt.Errorf("unknown tag %q", words[0])
		}
		for _, w := range words[1:] {
			b.tags[token.Fold(w)] = tag
		}
	case isSlot && line[0] == '$':
		b.slots[name] = strings.Split(value, " | ")
	default:
		b.lines = append(b.lines, line)
	}
	return nil
}

// samples writes every sentence n times, each time with other fillings.
func (b *phraseBook) samples(n int) ([]sample, error) {
	r := uint64(0x2545F4914F6CDD1D)
	var out []sample
	for _, line := range b.lines {
		for range n {
			s, err := b.sample(b.fill(line, &r))
			if err != nil {
				return nil, fmt.Errorf("%q: %w", line, err)
			}
			out = append(out, s)
		}
	}
	return out, nil
}

func (b *phraseBook) fill(line string, r *uint64) string {
	for strings.Contains(line, "$") {
		words := strings.Fields(line)
		for i, w := range words {
			if f := b.slots[w]; f != nil {
				words[i] = f[int(random(r)>>8%uint64(len(f)))]
			} else if w[0] == '$' {
				return "unknown slot " + w[1:]
			}
		}
		line = strings.Join(words, " ")
	}
	return line
}

// sample makes a text of tagged words, cuts it up as any text, and gives each token its tag.
func (b *phraseBook) sample(line string) (sample, error) {
	words := strings.Fields(line)
	var s sample
	for i, w := range words {
		word, short, _ := strings.Cut(w, "/")
		tag := shortTags[short]
		if tag == record.TagNone {
			tag = b.tags[token.Fold(word)]
		}
		if strings.Trim(word, ",.:;?-\"()'") == "" && tag == record.TagNone {
			tag = record.PUNCT
		}
		if tag == record.TagNone {
			return s, fmt.Errorf("%q has no tag", w)
		}
		words[i] = word
		s.gold = append(s.gold, tag)
	}
	s.tokens = token.Tokens(write(words))
	if len(s.tokens) != len(s.gold) {
		return s, fmt.Errorf("%q is cut into %d tokens, want %d", write(words), len(s.tokens), len(s.gold))
	}
	return s, nil
}

// write joins words as they are printed: marks close up, and so does a hyphen after a word in lower case or a name.
func write(words []string) string {
	var b strings.Builder
	for i, w := range words {
		if i == 0 {
			w = strings.ToUpper(w[:1]) + w[1:]
		} else if !closesUp(words, i) {
			b.WriteByte(' ')
		}
		b.WriteString(w)
	}
	return b.String()
}

func closesUp(words []string, i int) bool {
	switch w, before := words[i], words[i-1]; {
	case w == ",", w == "?", w == ".", w == ":", w == ")", w == "'s", w == "'":
		return true
	case before == "(":
		return true
	case w == "-":
		return before != ")" && !strings.HasSuffix(before, ".") && !digits(before)
	case before == "-":
		return closesUp(words, i-1)
	}
	return false
}

// digits: "Oct. 3 - A bomb" is a dateline; "34-year-old" is not.
func digits(w string) bool { return len(w) == 1 && w[0] >= '0' && w[0] <= '9' }
