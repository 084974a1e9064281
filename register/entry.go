package register

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"time"

	"github.com/sabt-org/sabt/record"
)

// Kind says what an entry of the log records.
type Kind string

// The kinds of entries.
const (
	KindDocument Kind = "document" // what came in
	KindClaims   Kind = "claims"   // what a reading of a document asserts
	KindLinks    Kind = "links"    // judgements on pairs of accounts, and which incident each account belongs to
	KindDecision Kind = "decision" // what a person did
	KindRead     Kind = "read"     // documents that a newer engine reads as they were read before
	KindDataset  Kind = "dataset"  // a release of a data set of others, kept for comparison
	KindDrop     Kind = "drop"     // its file was removed
)

// Hash is a SHA-256.
type Hash [sha256.Size]byte

func (h Hash) String() string { return hex.EncodeToString(h[:]) }

// Entry is a line of the log. Hash covers all of it and the hash of the entry before.
type Entry struct {
	Seq  int64 // from 1, without gaps
	At   time.Time
	Kind Kind
	Body []byte // JSON
	Hash Hash
}

// Head is the last entry of a log; the zero Head is that of an empty one.
type Head struct {
	Seq  int64
	At   time.Time
	Hash Hash
}

// seal gives the hash of an entry that follows prev.
func (e Entry) seal(prev Hash) Hash {
	h := sha256.New()
	h.Write([]byte("sabt log 1\n"))
	h.Write(prev[:])
	var n [8]byte
	for _, v := range []int64{e.Seq, e.At.UnixMicro(), int64(len(e.Kind)), int64(len(e.Body))} {
		binary.BigEndian.PutUint64(n[:], uint64(v))
		h.Write(n[:])
	}
	h.Write([]byte(e.Kind))
	h.Write(e.Body)
	return Hash(h.Sum(nil))
}

// documentBody is what a document entry says.
type documentBody struct {
	record.Document
	TextSHA256 string `json:"text_sha256"`
	Size       int    `json:"size"` // of the bytes as received
}

// claimsBody is what a claims entry says.
type claimsBody struct {
	Document   string           `json:"document"` // its SHA-256
	Engine     string           `json:"engine"`
	Accounts   []accountBody    `json:"accounts,omitzero"`
	Statements []statementBody  `json:"statements,omitzero"`
	Findings   []record.Finding `json:"findings,omitzero"`
}

// readBody is what a read entry says.
type readBody struct {
	Engine    string   `json:"engine"`
	Documents []string `json:"documents"` // SHA-256
}

type accountBody struct {
	ID       string         `json:"id"`
	Owner    string         `json:"owner"` // what the id is a hash of: the document, the words that name the act
	Key      string         `json:"key"`   // in its document
	Main     bool           `json:"main,omitzero"`
	Score    float32        `json:"score,omitzero"`
	Evidence []record.Span  `json:"evidence,omitzero"`
	Claims   []record.Claim `json:"claims"`
}

type statementBody struct {
	record.Claim
	Covers record.Scope `json:"covers,omitzero"`
}

func (a accountBody) account() record.Account {
	out := record.AccountOf(a.Claims)
	out.Key, out.Main, out.Score, out.Evidence = a.Key, a.Main, a.Score, a.Evidence
	return out
}

// linksBody is what a links entry says.
type linksBody struct {
	Document   string             `json:"document"`
	Method     string             `json:"method"`
	Copy       *record.Copy       `json:"copy,omitzero"` // the document that it has most words in common with
	Judgements []record.Judgement `json:"judgements,omitzero"`
	Ties       []record.Tie       `json:"ties,omitzero"` // in the place of those that its accounts had
	Moves      []Move             `json:"moves,omitzero"`
}

// decisionBody is what a decision entry says.
type decisionBody struct {
	record.Decision
	Holds []Hold       `json:"holds,omitzero"`
	Ties  []record.Tie `json:"ties,omitzero"`
	Moves []Move       `json:"moves,omitzero"`
}

// Hold is a pair of accounts that a decision keeps together, or apart.
type Hold struct {
	A     string `json:"a"`
	B     string `json:"b"`
	Apart bool   `json:"apart,omitzero"`
}

func decode[T any](e Entry) (T, error) {
	var body T
	if err := json.Unmarshal(e.Body, &body); err != nil {
		return body, fmt.Errorf("entry %d: %w", e.Seq, err)
	}
	return body, nil
}

// Move is a placement that follows from judgements or a decision.
type Move = record.Placement
