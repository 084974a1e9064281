package cli

// style is how words look; the zero style is plain.
type style string

// The styles are the eight colours that every terminal has, so that a reader's own palette decides.
const (
	plainStyle  style = ""
	titleStyle  style = "1;4"
	headStyle   style = "1"
	boldStyle   style = "1"
	dimStyle    style = "2"
	quoteStyle  style = "36"
	markStyle   style = "1;33"
	highStyle   style = "1;31"
	mediumStyle style = "33"
)

// ink puts styles on words, if the terminal has any.
type ink struct {
	color   bool
	isolate bool
}

func (k ink) paint(s style, words string) string {
	if k.isolate {
		words = isolate(words)
	}
	if !k.color || s == plainStyle || words == "" {
		return words
	}
	return "\x1b[" + string(s) + "m" + words + "\x1b[0m"
}

func labelStyle(r row) style {
	switch {
	case !r.alarm:
		return dimStyle
	case r.label == "high":
		return highStyle
	}
	return mediumStyle
}

func valueStyle(r row) style {
	switch {
	case r.quiet:
		return quoteStyle
	case r.toll && r.level == 0:
		return boldStyle
	}
	return plainStyle
}
