package web

import (
	"errors"
	"net/http"
)

// route is an address and what answers there.
type route struct {
	pattern string
	page    func(*http.Request) (page, error)

	// What programs get there; nothing but a page without an answer.
	about  string
	answer any            // a value of its type
	fields func() []field // of the address
	form   []field        // of the body
	media  string         // type of the body
}

// routes are all addresses of the desk.
func (d *Desk) routes() []route {
	return []route{
		{pattern: "GET /{$}", page: d.home},
		{pattern: "GET /queue", page: d.queue, about: "What waits for a look, in the order in which it pays most", answer: queueObject{}, fields: queueFields},
		{pattern: "GET /queue/{id}", page: d.look},
		{pattern: "GET /incidents", page: d.incidents, about: "Incidents, with the filters of sabt list", answer: incidentsObject{}, fields: withPage(incidentFields)},
		{pattern: "GET /incidents.csv", page: d.incidentsCSV},
		{pattern: "GET /map", page: d.atlas, about: "Incidents by where they were", answer: spreadObject{}, fields: withBox},
		{pattern: "GET /incidents/{id}", page: d.incident, about: "An incident with all that stands behind it", answer: incidentObject{}, fields: asOfField},
		{pattern: "GET /numbers", page: d.numbers, about: "Totals under every policy, as sabt toll tells them", answer: numbersObject{}, fields: func() []field { return append(numberFields(), waitField()) }},
		{pattern: "GET /bias", page: d.bias, about: "How the figures of sources stand to those of others, as sabt bias tells it", answer: biasObject{}, fields: func() []field { return append(biasFields(), waitField()) }},
		{pattern: "GET /statements", page: d.statements, about: "Warnings, published totals and estimates, with what the register says of them", answer: statementsObject{}, fields: statementFields},
		{pattern: "GET /documents", page: d.documents, about: "Documents, the last added first", answer: documentsObject{}, fields: func() []field { return append(documentFields(), pageField()) }},
		{pattern: "GET /documents/{sha}", page: d.document, about: "A document with what was read from it", answer: documentObject{}},
		{pattern: "GET /sources", page: d.names(Sources), about: "Who says so, with the number of incidents", answer: namesObject{}, fields: likeField},
		{pattern: "GET /actors", page: d.names(Actors), about: "Who is said to have acted, with the number of incidents", answer: namesObject{}, fields: likeField},
		{pattern: "GET /places", page: d.names(Places), about: "Places, with the number of incidents in them", answer: namesObject{}, fields: likeField},
		{pattern: "GET /publishers", page: d.names(Publishers), about: "Who put documents out, with the number of incidents that they tell of", answer: namesObject{}, fields: likeField},
		{pattern: "GET /sources/{name}", page: d.named(Sources), about: "A source, with what it yielded", answer: namedObject{}},
		{pattern: "GET /actors/{name}", page: d.named(Actors), about: "A party, with what is said of it", answer: namedObject{}},
		{pattern: "GET /places/{name}", page: d.named(Places), about: "A place, with what happened in it", answer: namedObject{}},
		{pattern: "GET /publishers/{name}", page: d.named(Publishers), about: "A publisher, with what it yielded", answer: namedObject{}},
		{pattern: "GET /add", page: d.addForm},
		{pattern: "POST /add", page: d.add, about: "Read documents into the register", answer: addedObject{}, form: addFields(), media: "multipart/form-data"},
		{pattern: "POST /decisions", page: d.decide, about: "Decide, as the command of the same name does", answer: doneObject{}, form: decideFields(), media: "application/x-www-form-urlencoded"},
		{pattern: "GET /coding", page: d.codings, about: "Who coded which account, and how far coders agree", answer: codingsObject{}},
		{pattern: "GET /coding/{account}", page: d.code},
		{pattern: "POST /coding/{account}", page: d.keepCoding, about: "Keep what a person makes of an account", answer: doneObject{}, form: codeFields(), media: "application/x-www-form-urlencoded"},
		{pattern: "GET /coding/{account}/compare", page: d.compare, about: "What coders made of an account", answer: codedObject{}},
		{pattern: "GET /lookup", page: d.lookup, about: "Values that a correction may have: places, parties, codes", answer: lookupObject{}, fields: lookupFields},
		{pattern: "POST /author", page: d.rename},
		{pattern: "GET /openapi", page: d.openapi},
	}
}

func withPage(fields func() []field) func() []field {
	return func() []field {
		return append(fields(), pageField(), field{Name: "limit", Label: "rows of a page, 500 at most", Kind: "number"}, waitField())
	}
}

func pageField() field { return field{Name: "page", Label: "which page, from 1", Kind: "number"} }

// waitField asks for what a page does without when it takes too long.
func waitField() field {
	return field{Name: "wait", Label: "wait for counts, however long they take", Kind: "check"}
}

func withBox() []field {
	return append(mapFields(), field{Name: "box", Label: "west,south,east,north in degrees", Kind: "text"})
}

func asOfField() []field {
	return []field{{Name: "as-of", Label: "as the register was at the end of this day (UTC)", Kind: "date"}}
}

func likeField() []field {
	return []field{{Name: "like", Label: "names that hold these letters", Kind: "search"}}
}

func addFields() []field {
	return []field{{Name: "file", Label: "documents", Kind: "file"}, {Name: "text", Label: "the text of an article"}, {Name: "title", Label: "its title"},
		{Name: "publisher", Label: "who put them out"}, {Name: "published", Label: "day of publication"}, {Name: "url", Label: "address"}, {Name: "language", Label: "code of the language"}}
}

func decideFields() []field {
	return []field{{Name: "action", Label: "accept, reject, correct, merge, split, grade, withdraw, undo"}, {Name: "reason", Label: "why"}, {Name: "author", Label: "who decides"},
		{Name: "subject", Label: "ids: of the incident; of others for merge, of accounts that leave for split"}, {Name: "claim", Label: "of reject: the claim that is set aside"},
		{Name: "variable", Label: "of correct: type, stage, date, place, perpetrator, or an effect"}, {Name: "value", Label: "of correct"}, {Name: "basis", Label: "of correct, of a perpetrator"},
		{Name: "quote", Label: "of correct: the words that say so"}, {Name: "document", Label: "of correct: the SHA-256 of the document of the words"}, {Name: "nth", Label: "of correct: which of the places of the words, from 0"},
		{Name: "aspect", Label: "of grade: occurrence, authorship, toll"}, {Name: "grade", Label: "of grade: confirmed, fair, weak, contested, discounted"}, {Name: "undoes", Label: "of undo: the number of the entry"},
		{Name: "seen", Label: "the last entry when it was looked at: refused with 409 when it was changed since"}}
}

// home is the list of incidents: what a register is opened for.
func (d *Desk) home(*http.Request) (page, error) { return page{see: "/incidents"}, nil }

func notFound(*http.Request) (page, error) {
	return page{}, &Fault{Status: http.StatusNotFound, Err: errors.New("there is no page at this address"), Hint: "the pages are named above"}
}
