package main

import (
	"errors"

	"github.com/sabt-org/sabt/pipeline/collect/fetch"
)

// newFetcher asks for addresses that somebody names. Nothing else of the program asks another machine for anything.
func newFetcher(e env) *fetch.Fetcher {
	return fetch.New(fetch.Options{Agent: "sabt/" + version(), Dial: e.dial})
}

// fetchHint says what to try when an address cannot be fetched.
func fetchHint(err error) string {
	for _, c := range []struct {
		as   error
		hint string
	}{
		{fetch.ErrPrivate, "only public servers are asked; save the page in a browser and add the file"},
		{fetch.ErrAddress, "write it as https://news.example/article"},
		{fetch.ErrKind, "texts, HTML, PDF and DOCX are read"},
	} {
		if errors.Is(err, c.as) {
			return c.hint
		}
	}
	return "look whether a browser opens it; the page can be saved there and added as a file"
}
