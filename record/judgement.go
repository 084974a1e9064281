package record

// Verdict says whether two accounts tell of one incident.
type Verdict string

// The verdicts.
const (
	Positive Verdict = "positive"
	Negative Verdict = "negative"
	Unsure   Verdict = "unsure"
)

// Reason is one thing that speaks for or against.
type Reason struct {
	Field  string  `json:"field"`
	Say    string  `json:"say"`
	Weight float64 `json:"weight"`
}

// Judgement says whether accounts A and B tell of one incident, and why. A < B.
type Judgement struct {
	A       string   `json:"a"`
	B       string   `json:"b"`
	Verdict Verdict  `json:"verdict"`
	Score   float64  `json:"score"`
	Reasons []Reason `json:"reasons"`
	Method  string   `json:"method"`
}
