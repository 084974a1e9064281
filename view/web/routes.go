package web

import (
	"errors"
	"net/http"
)

// route is an address and what answers there.
type route struct {
	pattern string
	page    func(*http.Request) (page, error)
	stream  http.HandlerFunc // answers people instead of page, as it goes; programs get page
	right   Right            // what it takes to ask
	fresh   bool             // it depends on more than the register and who asks, or answers nothing worth keeping
	lane    lane             // in which it waits for its turn

	// What programs get there; nothing but a page without an answer.
	about  string
	answer any            // a value of its type
	fields func() []field // of the address
	form   []field        // of the body
	media  string         // type of the body
	kind   string         // media type of an answer that is no JSON
}

// routes are all addresses of the desk.
func (d *Desk) routes() []route {
	return append(d.accountRoutes(), []route{
		{pattern: "GET /{$}", page: d.home, right: See, fresh: true},
		{pattern: "GET /queue", page: d.queue, right: See, about: "What waits for a look, in the order in which it pays most", answer: queueObject{}, fields: queueFields},
		{pattern: "GET /queue/{id}", page: d.look, right: See},
		{pattern: "GET /incidents", page: d.incidents, right: See, about: "Incidents, with the filters of sabt list", answer: incidentsObject{}, fields: withPage(incidentFields)},
		{pattern: "GET /incidents.csv", page: d.incidentsCSV, right: See, about: "Incidents as a table, with the columns of sabt list --format csv", kind: "text/csv", fields: withPage(incidentFields)},
		{pattern: "GET /incidents.atom", page: d.feed, right: See, about: "Incidents that are new, were corrected or taken back, the last changed first", kind: "application/atom+xml", fields: incidentFields},
		{pattern: "GET /queue.csv", page: tabled(d.queue, "queue.csv"), right: See, about: "What waits for a look, as a table", kind: "text/csv", fields: queueFields},
		{pattern: "GET /documents.csv", page: tabled(d.documents, "documents.csv"), right: See, about: "Documents as a table", kind: "text/csv", fields: withNumber(documentFields)},
		{pattern: "GET /numbers.csv", page: tabled(d.numbers, "numbers.csv"), right: See, about: "Totals as a table", kind: "text/csv", fields: withWait(numberFields)},
		{pattern: "GET /statements.csv", page: tabled(d.statements, "statements.csv"), right: See, about: "Warnings, published totals and estimates as a table", kind: "text/csv", fields: statementFields},
		{pattern: "GET /sources.csv", page: tabled(d.names(Sources), "sources.csv"), right: See, about: "The names as a table", kind: "text/csv", fields: likeField},
		{pattern: "GET /actors.csv", page: tabled(d.names(Actors), "actors.csv"), right: See, about: "The names as a table", kind: "text/csv", fields: likeField},
		{pattern: "GET /places.csv", page: tabled(d.names(Places), "places.csv"), right: See, about: "The names as a table", kind: "text/csv", fields: likeField},
		{pattern: "GET /publishers.csv", page: tabled(d.names(Publishers), "publishers.csv"), right: See, about: "The names as a table", kind: "text/csv", fields: likeField},
		{pattern: "GET /map", page: d.atlas, right: See, about: "Incidents by where they were", answer: spreadObject{}, fields: withBox},
		{pattern: "GET /incidents/{id}", page: d.incident, right: See, about: "An incident with all that stands behind it", answer: incidentObject{}, fields: asOfField},
		{pattern: "GET /numbers", page: d.numbers, right: See, about: "Totals under every policy, as sabt toll tells them", answer: numbersObject{}, fields: withWait(numberFields)},
		{pattern: "GET /statements", page: d.statements, right: See, about: "Warnings, published totals and estimates, with what the register says of them", answer: statementsObject{}, fields: statementFields},
		{pattern: "GET /documents", page: d.documents, right: See, about: "Documents, the last added first", answer: documentsObject{}, fields: withNumber(documentFields)},
		{pattern: "GET /documents/{sha}", page: d.document, right: See, about: "A document with what was read from it", answer: documentObject{}},
		{pattern: "GET /sources", page: d.names(Sources), right: See, about: "Who says so, with the number of incidents", answer: namesObject{}, fields: likeField},
		{pattern: "GET /actors", page: d.names(Actors), right: See, about: "Who is said to have acted, with the number of incidents", answer: namesObject{}, fields: likeField},
		{pattern: "GET /places", page: d.names(Places), right: See, about: "Places, with the number of incidents in them", answer: namesObject{}, fields: likeField},
		{pattern: "GET /publishers", page: d.names(Publishers), right: See, about: "Who put documents out, with the number of incidents that they tell of", answer: namesObject{}, fields: likeField},
		{pattern: "GET /bias", page: d.bias, right: See, about: "How the figures of sources stand to those of others, as sabt bias tells it", answer: biasObject{}, fields: withWait(biasFields)},
		{pattern: "GET /sources/{name}", page: d.named(Sources), right: See, about: "A source, with what it yielded", answer: namedObject{}},
		{pattern: "GET /actors/{name}", page: d.named(Actors), right: See, about: "A party, with what is said of it", answer: namedObject{}},
		{pattern: "GET /places/{name}", page: d.named(Places), right: See, about: "A place, with what happened in it", answer: namedObject{}},
		{pattern: "GET /publishers/{name}", page: d.named(Publishers), right: See, about: "A publisher, with what it yielded", answer: namedObject{}},
		{pattern: "GET /coding", page: d.codings, right: See, about: "Who coded which account, and how far coders agree", answer: codingsObject{}},
		{pattern: "GET /coding/{account}", page: d.code, right: Code},
		{pattern: "POST /coding/{account}", page: d.keepCoding, right: Code, about: "Keep what a person makes of an account", answer: doneObject{}, form: codeFields(), media: "application/x-www-form-urlencoded"},
		{pattern: "GET /coding/{account}/compare", page: d.compare, right: See, about: "What coders made of an account", answer: codedObject{}},
		{pattern: "GET /add", page: d.addForm, right: AddDocuments, fresh: true},
		{pattern: "POST /add", page: d.add, stream: d.adding, right: AddDocuments, fresh: true, lane: long, about: "Read documents into the register", answer: addedObject{}, form: addFields(), media: "multipart/form-data"},
		{pattern: "POST /decisions", page: d.decide, right: Code, about: "Decide, as the command of the same name does", answer: doneObject{}, form: decideFields(), media: "application/x-www-form-urlencoded"},
		{pattern: "GET /lookup", page: d.lookup, right: See, about: "Values that a correction may have: places, parties, codes", answer: lookupObject{}, fields: lookupFields},
		{pattern: "POST /author", page: d.rename, right: Signed},
		{pattern: "GET /openapi", page: d.openapi, right: See, fresh: true},
	}...)
}

// handler answers at a route.
func (d *Desk) handler(rt route) http.Handler {
	whole := d.serve(rt)
	if rt.stream == nil {
		return whole
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if wantsPlain(r) {
			whole.ServeHTTP(w, r)
			return
		}
		rt.stream(w, r)
	})
}

func withPage(fields func() []field) func() []field {
	return func() []field {
		return append(fields(), pageField(), field{Name: "after", Label: "go on where a page before ended: its \"next\" has it", Kind: "text"}, limitField(), waitField())
	}
}

func withNumber(fields func() []field) func() []field {
	return func() []field { return append(fields(), pageField(), limitField()) }
}

func withWait(fields func() []field) func() []field {
	return func() []field { return append(fields(), waitField()) }
}

func limitField() field {
	return field{Name: "limit", Label: "rows of a page, 500 at most", Kind: "number"}
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
	return []field{{Name: "file", Label: "documents", Kind: "file"}, {Name: "text", Label: "the text of an article"}, {Name: "fetch", Label: "the address of an article, which is fetched"}, {Name: "title", Label: "its title"},
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
