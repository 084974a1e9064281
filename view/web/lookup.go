package web

import "net/http"

// lookup is what a person may mean who types the value of a correction: places of the gazetteer in any spelling, parties of the authority
// list, codes. It is for the form of a correction, and has no page.
func (d *Desk) lookup(r *http.Request) (page, error) {
	if !wantsPlain(r) {
		return page{see: "/lookup.json?" + r.URL.RawQuery}, nil
	}
	q := r.URL.Query()
	list, err := d.register.Lookup(r.Context(), q.Get("variable"), q.Get("like"))
	if err != nil {
		return page{}, err
	}
	return page{object: lookupObject{append([]string{}, list...)}}, nil
}

func lookupFields() []field {
	return []field{{Name: "variable", Label: "of a correction", Options: variables()}, {Name: "like", Label: "what was typed", Kind: "text"}}
}
