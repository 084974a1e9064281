package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"

	"github.com/sabt-org/sabt/record"
)

// treeSentence is a sentence of a treebank: its text, and its words with their places in it.
type treeSentence struct {
	text  string
	words []treeWord
}

type treeWord struct {
	record.Span
	tag record.Tag
}

var tagNames = map[string]record.Tag{
	"ADJ": record.ADJ, "ADP": record.ADP, "ADV": record.ADV, "AUX": record.AUX, "CCONJ": record.CCONJ, "DET": record.DET,
	"INTJ": record.INTJ, "NOUN": record.NOUN, "NUM": record.NUM, "PART": record.PART, "PRON": record.PRON,
	"PROPN": record.PROPN, "PUNCT": record.PUNCT, "SCONJ": record.SCONJ, "SYM": record.SYM, "VERB": record.VERB, "X": record.X,
}

func nameOf(t record.Tag) string {
	for name, tag := range tagNames {
		if tag == t {
			return name
		}
	}
	return "_"
}

// readTreebank reads a CoNLL-U file.
func readTreebank(path string) ([]treeSentence, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []treeSentence
	var p parser
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<20)
	for n := 1; in.Scan(); n++ {
		line := in.Text()
		if line == "" {
			out = append(out, p.treeSentence)
			p = parser{}
			continue
		}
		if err := p.line(line); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, n, err)
		}
	}
	if len(p.words) > 0 {
		out = append(out, p.treeSentence)
	}
	return out, in.Err()
}

type parser struct {
	treeSentence
	at       int // where the next word begins, or white space before it
	wholeEnd int // last word of the contraction being read
	whole    record.Span
}

func (p *parser) line(line string) error {
	if text, ok := strings.CutPrefix(line, "# text = "); ok {
		p.text = text
	}
	if line[0] == '#' {
		return nil
	}
	col := strings.Split(line, "\t")
	if len(col) < 10 {
		return fmt.Errorf("%d columns, want 10", len(col))
	}
	if strings.Contains(col[0], ".") {
		return nil // an empty node of the enhanced graph
	}
	if _, last, ok := strings.Cut(col[0], "-"); ok {
		p.wholeEnd, _ = strconv.Atoi(last)
		return p.place(col[1], &p.whole)
	}
	w := treeWord{tag: tagNames[col[3]]}
	if n, _ := strconv.Atoi(col[0]); n <= p.wholeEnd {
		w.Span = p.part(col[1])
	} else if err := p.place(col[1], &w.Span); err != nil {
		return err
	}
	p.words = append(p.words, w)
	return nil
}

// part is the stretch of a word within its contraction ("do", "n't"), or all of it when the letters differ.
func (p *parser) part(form string) record.Span {
	done := p.whole.Start
	if n := len(p.words); n > 0 && p.words[n-1].End > done && p.words[n-1].Span != p.whole {
		done = p.words[n-1].End
	}
	if done <= p.whole.End && strings.HasPrefix(p.text[done:p.whole.End], form) {
		return record.Span{Start: done, End: done + len(form)}
	}
	return p.whole
}

func (p *parser) place(form string, s *record.Span) error {
	i := strings.Index(p.text[p.at:], form)
	if i < 0 || strings.TrimSpace(p.text[p.at:p.at+i]) != "" {
		return fmt.Errorf("word %q is not where the text has it: %q", form, p.text[p.at:])
	}
	*s = record.Span{Start: p.at + i, End: p.at + i + len(form)}
	p.at = s.End
	return nil
}
