package main

import (
	"encoding/json"
	"fmt"

	"github.com/sabt-org/sabt/pipeline/link"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
)

// linker hands the register's questions to package link. The register keeps profiles for it and does not look into them.
type linker struct {
	model *link.Model
	known *profiles
}

func openLinker() (linker, error) {
	m, err := link.Open()
	return linker{m, &profiles{kept: map[string]decoded{}}}, err
}

func (linker) Method() string { return link.Method }

func (linker) Profile(id string, d record.Document, a record.Account) (register.Profile, error) {
	p := link.ProfileOf(id, d.SHA256, &d, &a)
	data, err := json.Marshal(p)
	if err != nil {
		return register.Profile{}, fmt.Errorf("profile of %s: %w", id, err)
	}
	return register.Profile{ID: id, Blocks: link.Blocks(&p), Seeks: link.Seeks(&p), Series: link.SeriesBlocks(&p), Data: data}, nil
}

func (l linker) Judge(a, b register.Profile) (record.Judgement, error) {
	x, y, err := l.unpacked(a, b)
	if err != nil {
		return record.Judgement{}, err
	}
	return l.model.Judge(x, y), nil
}

func (l linker) Series(a, b register.Profile) (record.Tie, bool, error) {
	x, y, err := l.unpacked(a, b)
	if err != nil {
		return record.Tie{}, false, err
	}
	t, ok := link.Series(x, y)
	return t, ok, nil
}

func (l linker) unpacked(a, b register.Profile) (x, y *link.Profile, err error) {
	if x, err = l.known.decode(a); err != nil {
		return nil, nil, err
	}
	y, err = l.known.decode(b)
	return x, y, err
}

func (linker) Group(accounts []string, judged []record.Judgement, holds []register.Hold) [][]string {
	list := make([]link.Hold, len(holds))
	for i, h := range holds {
		list[i] = link.Hold(h)
	}
	return link.Group(accounts, judged, list)
}
