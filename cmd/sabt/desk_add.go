package main

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"sync"
	"time"

	"github.com/sabt-org/sabt/pipeline"
	"github.com/sabt-org/sabt/pipeline/collect"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/view/web"
)

// reading is what "sabt add" reads with. It is loaded when the first document comes: most desks are opened to look.
type reading struct {
	once      sync.Once
	collector *collect.Collector
	pipeline  *pipeline.Pipeline
	err       error
}

func (r *reading) load(d *desk) error {
	r.once.Do(func() {
		if r.collector, r.err = collect.New(collect.Options{}); r.err == nil {
			r.pipeline, r.err = pipeline.New(pipeline.Options{Gazetteer: d.places})
		}
	})
	return r.err
}

// Add reads a document that somebody brings into the register.
func (d *desk) Add(ctx context.Context, u web.Upload) (record.Addition, error) {
	if err := d.reading.load(d); err != nil {
		return record.Addition{}, err
	}
	o := readOptions{published: u.Published, language: u.Language, format: "text", color: "auto", input: "auto"}
	if err := pageFault(o.check()); err != nil {
		return record.Addition{}, err
	}
	h := collect.Hints{Path: u.Name, Title: u.Title, URL: u.URL, Publisher: u.Publisher, Published: o.day, Language: u.Language}
	if u.Fetch != "" {
		page, err := d.fetcher.Get(ctx, u.Fetch)
		if err != nil {
			return record.Addition{}, &web.Fault{Status: http.StatusUnprocessableEntity, Err: err, Hint: fetchHint(err)}
		}
		u.Bytes, h.Path, h.URL, h.Fetched = page.Bytes, "", page.URL, d.now().UTC().Truncate(time.Second)
	}
	doc, err := d.reading.collector.Bytes(u.Bytes, h)
	var unreadable *collect.Error
	switch {
	case errors.As(err, &unreadable):
		return record.Addition{}, &web.Fault{Status: http.StatusUnprocessableEntity, Err: err, Hint: unreadable.Hint}
	case err != nil:
		return record.Addition{}, err
	}
	result, err := d.reading.read(doc)
	if err != nil {
		return record.Addition{}, err
	}
	p, err := register.Prepare(result, engine())
	if err != nil {
		return record.Addition{}, err
	}
	list, err := d.register.Add(ctx, []register.Prepared{p})
	if err != nil {
		return record.Addition{}, pageFault(err)
	}
	return list[0], nil
}

// read runs the pipeline. A panic is a mistake of ours in that document, and must not close the desk.
func (r *reading) read(doc *record.Document) (out record.Result, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("%s: internal error: %v", doc.ID, p)
		}
	}()
	return r.pipeline.Run(doc), nil
}
