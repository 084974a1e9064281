package register

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"github.com/sabt-org/sabt/record"
)

// Prepared is a document that has been read, ready to be added.
type Prepared struct {
	document documentBody
	blob     Blob
	claims   claimsBody
}

// Document is the document without its text.
func (p Prepared) Document() record.Document { return p.document.Document }

// Claims is how many claims it makes.
func (p Prepared) Claims() int {
	n := len(p.claims.Statements)
	for _, a := range p.claims.Accounts {
		n += len(a.Claims)
	}
	return n
}

// Prepare makes claims of what a reading found. It depends on the result alone, so that several documents can be prepared at once.
// engine names the program that read, with its version.
func Prepare(r record.Result, engine string) (Prepared, error) {
	d := *r.Document
	p := Prepared{
		document: documentBody{Document: d, TextSHA256: sum([]byte(d.Text)), Size: len(d.Bytes)},
		blob:     Blob{Bytes: d.Bytes, Text: d.Text},
		claims:   claimsBody{Document: d.SHA256, Engine: engine, Findings: r.Findings},
	}
	if sum(d.Bytes) != d.SHA256 {
		return p, fmt.Errorf("prepare %s: the bytes are not those of the hash", d.ID)
	}
	p.document.Text, p.document.Bytes = "", nil
	statements, err := record.StatementsOf(d.SHA256, r.Extraction)
	if err != nil {
		return p, fmt.Errorf("prepare %s: %w", d.ID, err)
	}
	for _, c := range statements {
		p.claims.Statements = append(p.claims.Statements, statementBody{c, scopeOf(c, r.Reading)})
	}
	nth := map[record.Span]int{}
	for _, a := range r.Accounts {
		owner := fmt.Sprintf("%s %d-%d %d", d.SHA256, a.Trigger.Span.Start, a.Trigger.Span.End, nth[a.Trigger.Span])
		nth[a.Trigger.Span]++
		claims, err := record.ClaimsOf(owner, a)
		if err != nil {
			return p, fmt.Errorf("prepare %s: %w", d.ID, err)
		}
		p.claims.Accounts = append(p.claims.Accounts, accountBody{ID: shortID(owner, idLength), Owner: owner, Key: a.Key, Main: a.Main, Score: a.Score,
			Evidence: a.Evidence, Claims: claims})
	}
	return p, nil
}

// An account is known by its document and the words that name the act; its id is eight letters and digits of their hash, which a
// person can read out on the telephone. Letters that look like others (i, l, o, u) are not used.
const (
	idLength = 8
	alphabet = "0123456789abcdefghjkmnpqrstvwxyz"
)

func shortID(owner string, length int) string {
	h := sha256.Sum256([]byte("account " + owner))
	id := make([]byte, length)
	for i := range id {
		id[i] = alphabet[h[i]&31]
	}
	return string(id)
}

func sum(b []byte) string {
	h := sha256.Sum256(b)
	return hex.EncodeToString(h[:])
}
