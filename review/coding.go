package review

import (
	"cmp"
	"slices"
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
)

// Code says what a person makes of an account by reading its document: values, each with the words that say so. What is not among them the
// document does not say, in the eyes of that person. It changes no incident.
func (b By) Code(account string, values []Correction, part register.Part, places Places) (record.Decision, error) {
	b.Reason = cmp.Or(strings.TrimSpace(b.Reason), "coded")
	d, err := b.decide(record.Code, account)
	if err != nil {
		return d, err
	}
	d.Document = part.Document.SHA256
	var seen []string
	for _, v := range values {
		if v.Variable != string(record.VarPerpetrator) && slices.Contains(seen, v.Variable) {
			return d, refuse("%s is given twice", v.Variable)
		}
		seen = append(seen, v.Variable)
		v.Document = d.Document
		words, _, err := v.find([]register.Part{part})
		if err != nil {
			return d, refuse("%s: %v", v.Variable, err)
		}
		words.Method = "person"
		claim, err := v.claim(words, places)
		if err != nil {
			return d, refuse("%s: %v", v.Variable, err)
		}
		if err := claim.Identify("coding " + d.Document + " " + account + " " + d.Author); err != nil {
			return d, err
		}
		d.Values = append(d.Values, claim)
	}
	return d, nil
}
