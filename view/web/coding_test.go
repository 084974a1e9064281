package web

import (
	"context"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/sabt-org/sabt/record"
)

func (d drawn) Codings(context.Context) (Codings, error) {
	one, err := d.Coding(context.Background(), "a")
	return Codings{Coded: []Coded{one}, Waiting: []Coded{one}, Reliability: []record.Reliability{{Variable: "killed", Level: "ratio", Accounts: 1, Values: 2}}}, err
}

// Coding is an account of which two people coded what the drawn accounts claim.
func (d drawn) Coding(context.Context, string) (Coded, error) {
	a := d.folder.Accounts[0]
	c := Coded{Account: "a", Incident: d.folder.Incident, Document: a.Document}
	for _, who := range []string{"Anna", "بلال"} {
		c.Codings = append(c.Codings, record.Coding{Author: who, At: time.Unix(0, 0), Account: "a", Document: a.Document.SHA256, Values: a.Claims})
	}
	return c, nil
}

// apart is a register in which one person has coded.
type apart struct{ drawn }

func (apart) Coding(context.Context, string) (Coded, error) {
	doc := &record.Document{SHA256: strings.Repeat("0", 64), Text: "A bomb killed 14."}
	return Coded{Account: "a", Document: doc, Codings: []record.Coding{{Author: "Anna", Hidden: true}}}, nil
}

// What one person coded is compared with nothing, and the page on which another one codes says nothing of it.
func TestCodingIsBlind(t *testing.T) {
	get, _ := deskOver(t, apart{})
	if w := get("/coding/a/compare"); w.Code != http.StatusForbidden {
		t.Errorf("with one coder the comparison answers %d", w.Code)
	}
	w := get("/coding/a")
	if w.Code != http.StatusOK || strings.Contains(w.Body.String(), "<mark") {
		t.Errorf("%d: the page of a coder shows what the machine read", w.Code)
	}
}
