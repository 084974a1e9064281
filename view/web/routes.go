package web

import (
	"errors"
	"net/http"
)

// route is an address and what answers there.
type route struct {
	pattern string
	page    func(*http.Request) (page, error)
}

// routes are all addresses of the desk.
func (d *Desk) routes() []route {
	return []route{
		{"GET /{$}", d.home},
		{"GET /queue", d.queue},
		{"GET /queue/{id}", d.look},
		{"POST /decisions", d.decide},
		{"POST /author", d.rename},
		{"GET /incidents", d.incidents},
		{"GET /incidents/{id}", d.incident},
		{"GET /numbers", d.numbers},
		{"GET /documents", d.documents},
		{"GET /documents/{sha}", d.document},
		{"GET /add", d.addForm},
		{"POST /add", d.add},
		{"GET /sources", d.names(Sources)},
		{"GET /actors", d.names(Actors)},
	}
}

// home is the list of incidents: what a register is opened for.
func (d *Desk) home(*http.Request) (page, error) { return page{see: "/incidents"}, nil }

func notFound(*http.Request) (page, error) {
	return page{}, &Fault{Status: http.StatusNotFound, Err: errors.New("there is no page at this address"), Hint: "the pages are named above"}
}
