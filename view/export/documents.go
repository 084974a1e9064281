package export

import (
	"github.com/sabt-org/sabt/record"
)

// documents is the table with a row a document of an incident: one that tells of two incidents stands twice.
func documents() Table {
	return Table{Name: "documents", whole: true, Columns: []Column{
		{"incident", Text, "id of the incident"},
		{"account", Text, "id of what the document tells of it"},
		{"document", Text, "SHA-256 of the document as it was received"},
		{"publisher", Text, "who put it out"},
		{"published", DayType, "day of publication"},
		{"published_basis", Text, "how that is known: given, metadata, text, none"},
		{"title", Text, "title"},
		{"url", Text, "address"},
		{"language", Text, "ISO 639-1"},
		{"copy_of", Text, "SHA-256 of the document that it is a copy of; empty for an original"},
		{"main", Bool, "the document is about the incident; false: tells of it as background"},
		{"engine", Text, "what read it"},
	}, rows: func(add func([]any), d record.Dossier, _ record.PolicyName) {
		for _, t := range d.Accounts {
			var of any
			if t.Copy != nil {
				of = t.Copy.Of
			}
			doc := t.Document
			add([]any{d.Incident.ID, t.ID, doc.SHA256, text(doc.Publisher), day(doc.Published), text(doc.PublishedBasis), text(doc.Title), text(doc.URL),
				text(doc.Language), of, t.Account.Main, text(t.Engine)})
		}
	}}
}

// tables are those of every format that can hold all of an incident.
func tables() []Table { return []Table{incidents(), tolls(), perpetrators(), claims(), documents()} }
