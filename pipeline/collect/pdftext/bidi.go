package pdftext

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// class is how a glyph takes part in the direction of a line.
type class uint8

const (
	neutral class = iota
	left          // a letter of a script written from left to right, or an ASCII digit
	right         // a letter of a script written from right to left
	numeral       // a digit of the Arabic scripts: written from left to right among them
	mark          // a vowel mark; it is joined to its letter before lines are turned
)

func classOf(s string) class {
	r, _ := utf8.DecodeRuneInString(s)
	switch {
	case r < utf8.RuneSelf:
		if '0' <= r && r <= '9' {
			return numeral
		}
		if 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' {
			return left
		}
		return neutral
	case 0x660 <= r && r <= 0x669, 0x6F0 <= r && r <= 0x6F9:
		return numeral
	case 0x590 <= r && r <= 0x8FF, 0xFB1D <= r && r <= 0xFDFF, 0xFE70 <= r && r <= 0xFEFF:
		if unicode.Is(unicode.Mn, r) {
			return mark
		}
		if unicode.IsLetter(r) {
			return right
		}
		return neutral
	case unicode.IsLetter(r):
		return left
	}
	return neutral
}

// logical turns glyphs that stand from left to right into the order in which they are read, and gives the letters that
// ligatures and presentation forms stand for. In a line from right to left everything is turned round but what runs from
// left to right in it: Latin words with the spaces between them, and numbers ("۳۰", "9:30", "۲٫۵").
//
// The glyph is what is turned, never the letters of a glyph: a ligature of lam and alef gives "لا" as it is.
func logical(pieces []string, rtl, shapes bool) string {
	if !slices.ContainsFunc(pieces, func(s string) bool { return classOf(s) == right }) {
		return letters(pieces)
	}
	if !rtl {
		return letters(turnRuns(pieces))
	}
	out := slices.Clone(pieces)
	slices.Reverse(out)
	for i := 0; i < len(out); {
		n := ltrRun(out, i)
		switch m, ok := mirror[out[i]]; {
		case n > 1:
			slices.Reverse(out[i : i+n])
		case ok && shapes:
			out[i] = m
		}
		i += max(n, 1)
	}
	return letters(out)
}

// ltrRun is the length of the run from left to right that begins at i of a line already turned round.
func ltrRun(out []string, i int) int {
	switch classOf(out[i]) {
	case left:
		end := i + 1
		for j := i + 1; j < len(out); j++ {
			c := classOf(out[j])
			if c == right || out[j] == "\t" || c == numeral && !asciiDigit(out[j]) {
				break
			}
			if c == left || c == numeral {
				end = j + 1
			}
		}
		return end - i
	case numeral:
		end := i + 1
		for end < len(out) && (classOf(out[end]) == numeral || end+1 < len(out) && separator(out[end]) && classOf(out[end+1]) == numeral) {
			end++
		}
		if end < len(out) && asciiDigit(out[i]) && classOf(out[end]) == left { // "24" of "Kunduz24"
			return end - i + ltrRun(out, end)
		}
		return end - i
	}
	return 0
}

func asciiDigit(s string) bool { return len(s) == 1 && '0' <= s[0] && s[0] <= '9' }

// separator reports whether the glyph joins two numbers into one: "9:30", "1,200", "۲٫۵".
func separator(s string) bool {
	switch s {
	case ".", ",", ":", "/", "٫", "٬", "،":
		return true
	}
	return false
}

// turnRuns turns round the runs from right to left in a line from left to right: an Arabic name in an English report.
func turnRuns(pieces []string) []string {
	out := slices.Clone(pieces)
	for i := 0; i < len(out); i++ {
		if classOf(out[i]) != right {
			continue
		}
		end := i + 1
		for j := end; j < len(out) && classOf(out[j]) != left; j++ {
			if classOf(out[j]) == right {
				end = j + 1
			}
		}
		run := out[i:end]
		slices.Reverse(run)
		for k := 0; k < len(run); {
			n := max(ltrRun(run, k), 1)
			slices.Reverse(run[k : k+n])
			k += n
		}
		i = end
	}
	return out
}

// mirror are the pairs of which a line from right to left shows the other one.
var mirror = map[string]string{"(": ")", ")": "(", "[": "]", "]": "[", "{": "}", "}": "{", "«": "»", "»": "«", "<": ">", ">": "<", "‹": "›", "›": "‹"}

// shapesRecorded reports whether the file records the shapes of brackets and quotation marks as drawn, and not the
// characters: then, read from right to left, the closing one of a pair comes first. It takes a whole page to tell, for a
// quotation may go over several lines.
func shapesRecorded(lines [][]string) bool {
	right, wrong := 0, 0
	depth := map[string]int{}
	for _, pieces := range lines {
		for i := len(pieces) - 1; i >= 0; i-- {
			switch s := pieces[i]; s {
			case "(", "[", "«":
				depth[s]++
			case ")", "]", "»":
				if depth[mirror[s]] > 0 {
					depth[mirror[s]]--
					right++
				} else {
					depth[s]--
					wrong++
				}
			}
		}
	}
	return wrong > right
}

// letters joins the pieces and replaces ligatures and presentation forms: "ﬁ" becomes "fi", "ﻻ" becomes "لا".
func letters(pieces []string) string {
	s := strings.Join(pieces, "")
	if !strings.ContainsFunc(s, compatible) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if compatible(r) {
			b.WriteString(norm.NFKC.String(string(r)))
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// compatible reports whether r only exists for the sake of old fonts.
func compatible(r rune) bool {
	return 0xFB00 <= r && r <= 0xFB06 || 0xFB13 <= r && r <= 0xFB17 || 0xFB1D <= r && r <= 0xFDFF && r != 0xFD3E && r != 0xFD3F || 0xFE70 <= r && r < 0xFEFF
}
