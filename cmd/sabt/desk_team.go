package main

import (
	"context"
	"errors"
	"net/http"
	"time"

	"github.com/sabt-org/sabt/team"
	"github.com/sabt-org/sabt/view/web"
)

// people answer the pages' questions about accounts.
type people struct{ gate *team.Gate }

func fromOf(at web.Where) team.From { return team.From{Address: at.Address, Agent: at.Agent} }

// peopleFault says how an error of an account is shown.
func peopleFault(err error) error {
	switch {
	case errors.Is(err, team.ErrOften):
		return &web.Fault{Status: http.StatusTooManyRequests, Err: team.ErrOften, Hint: "wait a quarter of an hour"}
	case errors.Is(err, team.ErrWrong):
		return &web.Fault{Status: http.StatusUnauthorized, Err: team.ErrWrong, Hint: "letters and capitals count in passwords"}
	case errors.Is(err, team.ErrRefused), errors.Is(err, team.ErrNotFound):
		return &web.Fault{Status: http.StatusUnprocessableEntity, Err: err}
	}
	return err
}

func (p people) SignIn(ctx context.Context, name, password string, at web.Where) (string, time.Time, error) {
	token, s, err := p.gate.SignIn(ctx, name, password, fromOf(at))
	return token, s.Made.Add(team.Longest), peopleFault(err)
}

func (p people) Who(ctx context.Context, token string) (web.Person, error) {
	u, s, err := p.gate.Who(ctx, token)
	if errors.Is(err, team.ErrNotFound) {
		return web.Person{}, nil
	}
	return web.Person{Name: u.Name, Role: web.Role(u.Role), Session: s.ID()}, err
}

func (p people) SignOut(ctx context.Context, token string, at web.Where) error {
	return p.gate.SignOut(ctx, token, fromOf(at))
}

func (p people) Sessions(ctx context.Context, name string) (out []web.Session, err error) {
	list, err := p.gate.Sessions(ctx, name)
	for _, s := range list {
		out = append(out, web.Session{ID: s.ID(), Began: s.Made, Last: s.Last, Ends: s.Ends, Where: web.Where{Address: s.Address, Agent: s.Agent}})
	}
	return out, err
}

func (p people) Revoke(ctx context.Context, name, session string, at web.Where) error {
	return peopleFault(p.gate.Revoke(ctx, name, session, name, fromOf(at)))
}

func (p people) Password(ctx context.Context, name, old, new string, at web.Where) error {
	return peopleFault(p.gate.ChangePassword(ctx, name, old, new, fromOf(at)))
}

func (p people) Took(ctx context.Context, name, what string, at web.Where) error {
	return p.gate.Note(ctx, team.Exported, name, what, fromOf(at))
}

func (p people) Events(ctx context.Context, most int) (out []web.Event, err error) {
	list, err := p.gate.Events(ctx, team.EventQuery{Limit: most})
	for _, e := range list {
		out = append(out, web.Event{At: e.At, Kind: e.Kind, Name: e.Name, What: e.What, Where: web.Where{Address: e.Address, Agent: e.Agent}})
	}
	return out, err
}
