package teamtest

import (
	"context"
	"errors"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/sabt-org/sabt/team"
)

// start is a moment of the tests; stores keep microseconds.
func start() time.Time { return time.Date(2026, 11, 25, 9, 0, 0, 123000, time.UTC) }

// Run runs the suite. open gives two handles on one fresh store; it closes them when the test ends.
func Run(t *testing.T, open func(t *testing.T) (a, b team.Store)) {
	for name, f := range map[string]func(*testing.T, team.Store, team.Store){
		"users": users, "sessions": sessions, "events": events, "at once": atOnce,
	} {
		t.Run(name, func(t *testing.T) {
			a, b := open(t)
			f(t, a, b)
		})
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func users(t *testing.T, a, b team.Store) {
	ctx := t.Context()
	anna := team.User{Name: "Anna", Role: "coder", Hash: "h1", Made: start()}
	ziba := team.User{Name: "زیبا", Role: "admin", Hash: "h2", Made: start()}
	must(t, a.AddUser(ctx, anna))
	must(t, a.AddUser(ctx, ziba))
	if err := b.AddUser(ctx, team.User{Name: "ANNA", Role: "reader"}); !errors.Is(err, team.ErrExists) {
		t.Errorf("a name that differs by case alone: %v", err)
	}
	if u, err := b.User(ctx, "anna"); err != nil || u != anna {
		t.Errorf("%+v, %v", u, err)
	}
	anna.Role, anna.Hash, anna.Disabled = "editor", "h3", true
	must(t, b.SetUser(ctx, anna))
	list, err := a.Users(ctx)
	if err != nil || !slices.Equal(list, []team.User{anna, ziba}) {
		t.Errorf("%+v, %v", list, err)
	}
	for _, err := range []error{a.SetUser(ctx, team.User{Name: "Bob"}), second(a.User(ctx, "Bob")), second(a.User(ctx, ""))} {
		if !errors.Is(err, team.ErrNotFound) {
			t.Errorf("somebody who is not there: %v", err)
		}
	}
}

func second[T any](_ T, err error) error { return err }

func sessions(t *testing.T, a, b team.Store) {
	ctx := t.Context()
	var all []team.Session
	for i, name := range []string{"Anna", "Bob", "Anna"} {
		s := team.Session{Hash: string(rune('a' + i)), Name: name, Made: start().Add(time.Duration(i) * time.Second), Last: start(), Ends: start().Add(time.Duration(i+1) * time.Hour),
			From: team.From{Address: "192.0.2.7", Agent: "browser"}}
		must(t, a.AddSession(ctx, s))
		all = append(all, s)
	}
	if s, err := b.Session(ctx, "b"); err != nil || s != all[1] {
		t.Errorf("%+v, %v", s, err)
	}
	if list, err := b.Sessions(ctx, "anna"); err != nil || !slices.Equal(list, []team.Session{all[2], all[0]}) {
		t.Errorf("%+v, %v", list, err)
	}
	if list, err := b.Sessions(ctx, ""); err != nil || len(list) != 3 {
		t.Errorf("%d of all, %v", len(list), err)
	}
	must(t, b.Used(ctx, "c", start().Add(time.Minute), start().Add(9*time.Hour)))
	if s, err := a.Session(ctx, "c"); err != nil || !s.Last.Equal(start().Add(time.Minute)) || !s.Ends.Equal(start().Add(9*time.Hour)) {
		t.Errorf("%+v, %v", s, err)
	}
	must(t, a.EndOld(ctx, start().Add(time.Hour)))
	must(t, a.EndSession(ctx, "b"))
	must(t, a.EndSession(ctx, "b"))
	if list, err := b.Sessions(ctx, ""); err != nil || len(list) != 1 || list[0].Hash != "c" {
		t.Errorf("after ending two: %+v, %v", list, err)
	}
	must(t, b.EndSessions(ctx, "ANNA"))
	if _, err := a.Session(ctx, "c"); !errors.Is(err, team.ErrNotFound) {
		t.Errorf("an ended session: %v", err)
	}
}

func events(t *testing.T, a, b team.Store) {
	ctx := t.Context()
	for i, e := range []team.Event{
		{Kind: team.SignedIn, Name: "Anna", What: "coder", From: team.From{Address: "192.0.2.7", Agent: "browser"}},
		{Kind: team.Failed, Name: "anna", From: team.From{Address: "192.0.2.8"}},
		{Kind: team.Failed, Name: "Bob", From: team.From{Address: "192.0.2.7"}},
	} {
		e.At = start().Add(time.Duration(i) * time.Minute)
		must(t, a.Note(ctx, e))
	}
	list, err := b.Events(ctx, team.EventQuery{})
	if err != nil || len(list) != 3 || list[0].Name != "Bob" || list[2].What != "coder" || list[2].Agent != "browser" || !list[2].At.Equal(start()) || list[0].Seq <= list[1].Seq {
		t.Errorf("%+v, %v", list, err)
	}
	for _, c := range []struct {
		q    team.EventQuery
		want int
	}{
		{team.EventQuery{}, 3}, {team.EventQuery{Kind: team.Failed}, 2}, {team.EventQuery{Name: "ANNA"}, 2}, {team.EventQuery{Address: "192.0.2.7"}, 2},
		{team.EventQuery{Kind: team.Failed, Name: "Anna", Address: "192.0.2.8"}, 1}, {team.EventQuery{Since: start().Add(time.Minute)}, 2},
		{team.EventQuery{Since: start().Add(time.Hour)}, 0}, {team.EventQuery{Name: "Carl"}, 0},
	} {
		n, err := b.Count(ctx, c.q)
		list, err2 := b.Events(ctx, c.q)
		if err != nil || err2 != nil || n != c.want || len(list) != c.want {
			t.Errorf("%+v: %d and %d, not %d (%v, %v)", c.q, n, len(list), c.want, err, err2)
		}
	}
	if list, err := a.Events(ctx, team.EventQuery{Limit: 1}); err != nil || len(list) != 1 || list[0].Name != "Bob" {
		t.Errorf("the last one: %+v, %v", list, err)
	}
}

// atOnce adds one name from many sides: one succeeds.
func atOnce(t *testing.T, a, b team.Store) {
	var mu sync.Mutex
	var won, lost int
	var all sync.WaitGroup
	for i := range 20 {
		s := []team.Store{a, b}[i%2]
		all.Go(func() {
			err := s.AddUser(context.WithoutCancel(t.Context()), team.User{Name: "Anna", Role: "reader", Made: start()})
			mu.Lock()
			defer mu.Unlock()
			switch {
			case err == nil:
				won++
			case errors.Is(err, team.ErrExists):
				lost++
			default:
				t.Error(err)
			}
		})
	}
	all.Wait()
	if won != 1 || lost != 19 {
		t.Errorf("%d got the name, %d did not", won, lost)
	}
}
