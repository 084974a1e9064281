package main

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/url"
)

// drawn is what questions are made of.
type drawn struct {
	total                              int
	incidents, documents               []string
	places, actors, sources, publisher []string
}

// draw asks the desk what there is.
func draw(ctx context.Context, address string) (d drawn, err error) {
	for _, n := range []struct {
		of   string
		into *[]string
	}{{"places", &d.places}, {"actors", &d.actors}, {"sources", &d.sources}, {"publishers", &d.publisher}} {
		var got struct{ Names []struct{ Name string } }
		if err := data(ctx, address+"/"+n.of+".json", &got); err != nil {
			return d, err
		}
		for _, x := range got.Names {
			*n.into = append(*n.into, x.Name)
		}
	}
	var papers struct{ Documents []struct{ SHA256 string } }
	if err := data(ctx, address+"/documents.json", &papers); err != nil {
		return d, err
	}
	for _, x := range papers.Documents {
		d.documents = append(d.documents, x.SHA256[:16])
	}
	for _, sort := range []string{"", "old", "toll", "added"} { // two thousand of them
		var list struct {
			Total     *int
			Incidents []struct{ ID string }
		}
		if err := data(ctx, address+"/incidents.json?wait=true&limit=500&sort="+sort, &list); err != nil {
			return d, err
		}
		for _, x := range list.Incidents {
			d.incidents = append(d.incidents, x.ID)
		}
		if list.Total != nil {
			d.total = *list.Total
		}
	}
	if len(d.incidents) == 0 || len(d.places) == 0 || len(d.actors) == 0 || len(d.documents) == 0 {
		return d, fmt.Errorf("the register holds too little to ask for")
	}
	return d, nil
}

func data(ctx context.Context, address string, into any) error {
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return err
	}
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return fmt.Errorf("%s: %s", address, resp.Status)
	}
	return json.NewDecoder(resp.Body).Decode(into)
}

// kind is a sort of page, with how often it is asked for.
type kind struct {
	name    string
	weight  int
	address func(*rand.Rand, drawn) string
}

func one(r *rand.Rand, list []string) string { return list[r.IntN(len(list))] }

func at(path string, pairs ...string) string {
	v := url.Values{}
	for i := 0; i+1 < len(pairs); i += 2 {
		v.Set(pairs[i], pairs[i+1])
	}
	if len(v) == 0 {
		return path
	}
	return path + "?" + v.Encode()
}

func year(r *rand.Rand) (from, to string) {
	y := 2005 + r.IntN(20)
	return fmt.Sprintf("%d-01-01", y), fmt.Sprintf("%d-12-31", y)
}

func types() []string {
	return []string{"bombing", "armed_assault", "assassination", "air_drone_strike", "shelling_rocket", "kidnapping"}
}

// kinds are what people read. Incidents and documents are read most.
func kinds() []kind {
	return []kind{
		{"incidents", 8, func(*rand.Rand, drawn) string { return "/incidents" }},
		{"incidents of a place", 12, func(r *rand.Rand, d drawn) string { return at("/incidents", "place", one(r, d.places)) }},
		{"incidents of a party in a year", 8, func(r *rand.Rand, d drawn) string {
			from, to := year(r)
			return at("/incidents", "actor", one(r, d.actors), "from", from, "to", to)
		}},
		{"incidents of a type, by toll", 6, func(r *rand.Rand, d drawn) string { return at("/incidents", "type", one(r, types()), "sort", "toll") }},
		{"incidents of a source, page 2 to 9", 5, func(r *rand.Rand, d drawn) string {
			return at("/incidents", "source", one(r, d.sources), "page", fmt.Sprint(2+r.IntN(8)))
		}},
		{"an incident", 25, func(r *rand.Rand, d drawn) string { return "/incidents/" + one(r, d.incidents) }},
		{"a document", 10, func(r *rand.Rand, d drawn) string { return "/documents/" + one(r, d.documents) }},
		{"queue", 4, func(*rand.Rand, drawn) string { return "/queue" }},
		{"an incident of the queue", 8, func(r *rand.Rand, d drawn) string { return "/queue/" + one(r, d.incidents) }},
		{"numbers of a place", 5, func(r *rand.Rand, d drawn) string { return at("/numbers", "place", one(r, d.places)) }},
		{"map of a place", 4, func(r *rand.Rand, d drawn) string { return at("/map", "place", one(r, d.places)) }},
		{"documents of a publisher", 3, func(r *rand.Rand, d drawn) string { return at("/documents", "publisher", one(r, d.publisher)) }},
		{"places", 2, func(*rand.Rand, drawn) string { return "/places" }},
		{"incidents of a place as JSON", 5, func(r *rand.Rand, d drawn) string { return at("/incidents.json", "place", one(r, d.places)) }},
	}
}
