package contract

import "github.com/sabt-org/sabt/record"

// Checked is what does not fit in a document, as sabt check prints it.
type Checked struct {
	Document Origin    `json:"document"`
	Findings []Located `json:"findings"`
}

// Origin says which document it is.
type Origin struct {
	ID     string  `json:"id"`
	SHA256 string  `json:"sha256"`
	Path   *string `json:"path"`
	URL    *string `json:"url"`
	Title  *string `json:"title"`
}

// Located is a finding with the place of its first words in the text, counted from 1, the column in characters; null
// when it has no words.
type Located struct {
	Line   *int `json:"line"`
	Column *int `json:"column"`
	Finding
}

// CheckedLine returns the findings of a result as one line of JSON with its line feed.
func CheckedLine(r record.Result) ([]byte, error) {
	d := document(r.Document)
	locate := func(f Finding) Located {
		if len(f.Spans) == 0 {
			return Located{Finding: f}
		}
		line, column := f.Spans[0].Position(r.Document.Text)
		return Located{Line: &line, Column: &column, Finding: f}
	}
	return encode(Checked{Origin{d.ID, d.SHA256, d.Path, d.URL, d.Title}, each(Findings(r), locate)})
}
