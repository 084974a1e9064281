package contract

import "github.com/sabt-org/sabt/record"

// SeriesTold is a series with its parts. told_of_whole are figures that sources give for all of it, tolls what the policy range makes of them;
// sums are over the parts alone.
type SeriesTold struct {
	ID    string       `json:"id"`
	Whole []Registered `json:"whole"`
	Parts []Registered `json:"parts"`
	Tolls []Toll       `json:"tolls"`
	Told  []Figure     `json:"told_of_whole"`
	Sums  []Sum        `json:"sums"`
	Ties  []Tie        `json:"ties"`
}

// Figure is what a source says of a series as a whole.
type Figure struct {
	Document Origin   `json:"document"`
	Claim    string   `json:"claim"`
	Casualty Casualty `json:"casualty"`
}

// Tie is what binds two accounts, with the words that it stands on.
type Tie struct {
	record.Tie
	Incidents [2]string `json:"incidents"`
	Said      []SaidIn  `json:"said"`
}

// SaidIn is words of a document.
type SaidIn struct {
	Document Origin `json:"document"`
	Claim    string `json:"claim"`
	Words
}

// SeriesOf turns a series into its object.
func SeriesOf(s record.Series) SeriesTold {
	return SeriesTold{ID: s.ID, Whole: each(s.Whole, RegisteredOf), Parts: each(s.Parts, RegisteredOf), Tolls: each(s.Told, tollOf),
		Told: each(s.Says, figure), Sums: each(s.Sums, sumOf), Ties: each(s.Ties, tieOf)}
}

func figure(s record.Said) Figure {
	t := text(s.Document.Text)
	return Figure{originOf(*s.Document), s.Claim.ID, t.casualty(*s.Claim.Casualty)}
}

func tieOf(t record.TieShown) Tie {
	t.Claims = list(t.Claims)
	return Tie{t.Tie, t.Incidents, each(t.Words, func(s record.Said) SaidIn {
		return SaidIn{originOf(*s.Document), s.Claim.ID, text(s.Document.Text).words(s.Claim.Evidence())}
	})}
}
