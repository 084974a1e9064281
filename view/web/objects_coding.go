package web

import (
	"github.com/sabt-org/sabt/record"
)

type codingsObject struct {
	Reliability []record.Reliability `json:"reliability"`
	Accounts    []codedObject        `json:"accounts"`
}

type codedObject struct {
	Account  string          `json:"account"`
	Incident string          `json:"incident"`
	Document string          `json:"document"` // SHA-256
	Codings  []record.Coding `json:"codings"`  // without values until two people have coded the account
}

func codingsObjectOf(c Codings) codingsObject {
	return codingsObject{append([]record.Reliability{}, c.Reliability...), append([]codedObject{}, each(c.Coded, codedObjectOf)...)}
}

func codedObjectOf(c Coded) codedObject {
	return codedObject{c.Account, c.Incident.ID, c.Document.SHA256, append([]record.Coding{}, c.Codings...)}
}

func codeFields() []field {
	out := []field{{Name: "author", Label: "who codes"}, {Name: "basis", Label: "of a perpetrator"}, {Name: "reason", Label: "a note"}}
	for _, v := range codedVariables() {
		out = append(out, field{Name: v, Label: "what the person reads"}, field{Name: "quote " + v, Label: "the words that say so"}, field{Name: "nth " + v, Label: "which of the places of the words, from 0"})
	}
	return out
}
