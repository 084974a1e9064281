package sqlstore

import (
	"strings"
	"unicode"

	"github.com/sabt-org/sabt/reference/fold"
)

// wording is a condition on the words of a document; the zero wording asks for nothing.
type wording struct {
	sql  string
	args []any
}

func (w wording) asked() bool { return w.sql != "" }

// wording asks for all words of a text; what has no letter and no digit is found nowhere.
func (r *reader) wording(text string) (w wording) {
	if strings.TrimSpace(text) == "" {
		return w
	}
	list := phrases(text)
	if len(list) == 0 {
		return wording{sql: "words.rowid < 0"}
	}
	w.sql, w.args = r.dialect.Having(list)
	return w
}

// phrases are the words of a question; those in quotation marks must follow each other, and so must the parts of "car-bomb".
func phrases(s string) [][]string {
	var out [][]string
	for i, part := range strings.Split(strings.NewReplacer("“", `"`, "”", `"`, "«", `"`, "»", `"`).Replace(s), `"`) {
		list := []string{fold.String(part)}
		if i%2 == 0 {
			list = strings.Fields(list[0])
		}
		for _, phrase := range list {
			if words := Words(phrase); len(words) > 0 {
				out = append(out, words)
			}
		}
	}
	return out
}

// Words cuts a folded text into words: runs of letters, digits and letters of one's own, as SQLite's unicode61 does.
func Words(folded string) []string {
	return strings.FieldsFunc(folded, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.Is(unicode.Co, r)
	})
}
