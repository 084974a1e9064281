package web

import (
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/contract"
)

// The answers for programs. Their parts are those of package contract, the JSON of the command line.

type incidentsObject struct {
	Incidents []contract.Registered `json:"incidents"`
	Total     *int                  `json:"total"` // null when counting takes too long; wait=true waits
	Undated   *int                  `json:"undated"`
	Unplaced  *int                  `json:"unplaced"`
	More      bool                  `json:"more"`  // there is a further page
	Next      *string               `json:"next"`  // its address; null when there is none
	Entry     int64                 `json:"entry"` // the last of the log that counts
}

type spreadObject struct {
	Incidents []contract.Registered `json:"incidents"` // of the box; without one, those that have no place on a map
	Placed    int                   `json:"placed"`
	Unplaced  int                   `json:"unplaced"`
	More      bool                  `json:"more"`
}

type incidentObject struct {
	contract.Dossier
	Findings []foundObject `json:"findings"`
	Entry    int64         `json:"entry"`
}

type foundObject struct {
	Document string        `json:"document"` // SHA-256
	Kind     string        `json:"kind"`
	Severity string        `json:"severity"`
	Message  string        `json:"message"`
	Spans    []record.Span `json:"spans"`
}

type queueObject struct {
	Waiting []waitingObject `json:"waiting"`
	More    bool            `json:"more"`
}

type waitingObject struct {
	Incident contract.Registered `json:"incident"`
	Why      []string            `json:"why"`
}

type numbersObject struct {
	Total  *contract.Total  `json:"total"`  // null in an empty register
	Others []contract.Total `json:"others"` // under every policy; empty when that takes too long, wait=true waits
}

type documentsObject struct {
	Documents []contract.Listed `json:"documents"`
	More      bool              `json:"more"`
	Next      *string           `json:"next"` // the address of the further page
}

type documentObject struct {
	contract.Object
	Placed []record.Placement `json:"placed"` // of each incident of the document, in their order
}

type namesObject struct {
	Names []record.Name `json:"names"`
}

type lookupObject struct {
	Values []string `json:"values"`
}

type addedObject struct {
	Added  []contract.Addition `json:"added"`
	Failed []string            `json:"failed"`
}

type doneObject struct {
	Entry     int64                 `json:"entry"`
	Incidents []contract.Registered `json:"incidents"`
}

type faultObject struct {
	Error string `json:"error"`
	Hint  string `json:"hint"`
}

func incidentsObjectOf(l List, p pager) incidentsObject {
	out := incidentsObject{Incidents: each(l.Incidents, contract.RegisteredOf), More: l.More, Next: p.plain(), Entry: l.Head.Seq}
	if l.Counted {
		out.Total = &l.Total
	}
	if l.Sifted {
		out.Undated, out.Unplaced = &l.Undated, &l.Unplaced
	}
	return out
}

func incidentObjectOf(f Folder) incidentObject {
	return incidentObject{contract.DossierOf(f.Dossier), each(f.Findings, func(x record.Found) foundObject {
		return foundObject{x.Document.SHA256, string(x.Kind), string(x.Severity), x.Message, each(x.Spans, func(s record.Span) record.Span { return s })}
	}), f.Head.Seq}
}

func queueObjectOf(q Queue) queueObject {
	return queueObject{each(q.Waiting, func(w Waiting) waitingObject {
		return waitingObject{contract.RegisteredOf(w.Incident), append([]string{}, w.Why...)}
	}), q.More}
}

func numbersObjectOf(t Totals) numbersObject {
	out := numbersObject{Others: each(t.Others, contract.TotalOf)}
	if len(t.List) > 0 {
		one := contract.TotalOf(t.List[0])
		out.Total = &one
	}
	return out
}

type statementsObject struct {
	Warnings   []contract.Watched   `json:"warnings"`
	Aggregates []contract.Recounted `json:"aggregates"`
	Estimates  []contract.Stated    `json:"estimates"`
}

func statementsObjectOf(s Statements) statementsObject {
	return statementsObject{each(s.Warnings, contract.WatchedOf), each(s.Aggregates, contract.RecountedOf), each(s.Estimates, contract.StatementOf)}
}
