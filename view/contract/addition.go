package contract

import (
	"github.com/sabt-org/sabt/record"
)

// Addition is what became of a document.
type Addition struct {
	Document Origin   `json:"document"`
	Known    bool     `json:"known"`
	Entry    int64    `json:"entry"`
	Placed   []Placed `json:"placed"`
}

// Placed is where an account of it went.
type Placed struct {
	Account  string     `json:"account"`
	Key      string     `json:"key"`
	New      bool       `json:"new"`
	Incident Registered `json:"incident"`
	Joined   []Pair     `json:"joined"`
	Doubts   []Pair     `json:"doubts"`
	Merged   []string   `json:"merged"`
}

// Pair is a judgement on two accounts, seen from one.
type Pair struct {
	Account  string          `json:"account"` // the other
	Incident string          `json:"incident"`
	Document string          `json:"document"` // SHA-256
	Verdict  string          `json:"verdict"`
	Score    float64         `json:"score"`
	Reasons  []record.Reason `json:"reasons"`
	Method   string          `json:"method"`
}

// AdditionOf turns an addition into its object.
func AdditionOf(a record.Addition) Addition {
	return Addition{Document: originOf(a.Document), Known: a.Known, Entry: a.Seq, Placed: each(a.Placed, placed)}
}

func originOf(d record.Document) Origin {
	return Origin{d.ID, d.SHA256, orNull(d.Path), orNull(d.URL), orNull(d.Title)}
}

func placed(p record.Placed) Placed {
	return Placed{p.Account, p.Key, p.New, RegisteredOf(p.Incident), each(p.Joined, pair), each(p.Doubts, pair), list(p.Merged)}
}

func pair(p record.Pair) Pair {
	return Pair{p.Account, p.Incident, p.Document.SHA256, string(p.Verdict), p.Score, list(p.Reasons), p.Method}
}
