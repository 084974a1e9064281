package postgres_test

import (
	"cmp"
	"context"
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/register/postgres"
	"github.com/sabt-org/sabt/register/registertest"
)

// version is a linker of another version: who opens a register with it makes the views anew.
type version struct {
	registertest.Linker
	name string
}

func (v version) Method() string { return v.name }

// several calls f from so many at once and returns what went wrong.
func several(n int, f func(i int) error) (out []error) {
	errs := make([]error, n)
	var all sync.WaitGroup
	for i := range n {
		all.Go(func() { errs[i] = f(i) })
	}
	all.Wait()
	for _, err := range errs {
		if err != nil {
			out = append(out, err)
		}
	}
	return out
}

// Programs of several versions open one register at once and each makes the views anew, while others read: nobody waits for another that
// waits for him, and who reads sees all that is there, never tables that are just being filled.
func TestViewsAreMadeAnewWhileOthersRead(t *testing.T) {
	t.Parallel()
	address := filled(t)
	ctx, stop := context.WithCancel(context.Background())
	read := make(chan []error)
	s := open(t, address)
	defer s.Close()
	go func() {
		read <- several(3, func(int) error {
			r := register.New(s, registertest.Linker{}, registertest.Clock)
			for ctx.Err() == nil {
				all, err := r.Find(context.Background(), register.Query{})
				one, err2 := r.Find(context.Background(), register.Query{Text: "paper", Place: "Kunduz"})
				if err = cmp.Or(err, err2); err != nil {
					return err
				}
				if len(all) != 2 || len(one) != 1 {
					return fmt.Errorf("%d incidents, %d of them in Kunduz", len(all), len(one))
				}
			}
			return nil
		})
	}()
	wrote := several(3, func(i int) error { return opened(address, string(rune('a'+i)), kills(3)) })
	stop()
	for _, err := range append(wrote, <-read...) {
		t.Error(err)
	}
}

// opened opens a register again and again as a program of some version.
func opened(address, name string, times int) error {
	for range times {
		s, err := postgres.Open(context.Background(), address, postgres.Options{Create: true, Wait: time.Minute})
		if err != nil {
			return err
		}
		_, err = register.Open(context.Background(), s, version{name: name}, registertest.Clock)
		s.Close()
		if err != nil {
			return err
		}
	}
	return nil
}

// Of programs that open a register that is not there, all at once, one makes it, and one its views.
func TestOpenedAtOnce(t *testing.T) {
	t.Parallel()
	for range 3 {
		address := fresh(t)
		for _, err := range several(6, func(int) error { return opened(address, "one", 1) }) {
			t.Error(err)
		}
	}
}

// The server is killed while programs of two versions make the views anew by turns: what is there after it has started again is a whole register.
func TestServerKilledWhileViewsAreMade(t *testing.T) {
	t.Parallel()
	killing.Lock()
	defer killing.Unlock()
	server := servers.Careful(t)
	address := server.Address("postgres") + "&schema=anew"
	s := open(t, address)
	defer s.Close()
	w := registertest.NewWorld(t, s)
	w.Put(some(t)...)
	want := w.Sound()
	rng := rand.New(rand.NewPCG(uint64(kills(2)), 5))
	for range kills(2) {
		ctx, stop := context.WithCancel(context.Background())
		done := make(chan []error)
		go func() {
			done <- several(2, func(i int) (err error) {
				for ctx.Err() == nil && (err == nil || away(err)) {
					err = opened(address, string(rune('a'+i)), 1)
				}
				return err
			})
		}()
		time.Sleep(time.Duration(rng.IntN(300)) * time.Millisecond)
		if err := server.Stop("immediate"); err != nil {
			t.Fatal(err)
		}
		if err := server.Start(); err != nil {
			t.Fatal(err)
		}
		stop()
		for _, err := range <-done {
			if !away(err) {
				t.Error(err)
			}
		}
		again := registertest.NewWorld(t, s) // opens it
		if got := again.Sound(); !reflect.DeepEqual(got, want) {
			t.Errorf("after a kill %+v, before %+v", got, want)
		}
	}
}

// Somebody at the server's own prompt locks tables in another order than sabt. What the database takes back is done again.
func TestTakenBackIsDoneAgain(t *testing.T) {
	t.Parallel()
	address := filled(t)
	plain, schema, _ := strings.Cut(address, "&schema=")
	ctx := context.Background()
	s := open(t, address)
	defer s.Close()
	conn, err := pgx.Connect(ctx, plain)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(ctx)
	if _, err := conn.Exec(ctx, "BEGIN; SET LOCAL deadlock_timeout = '1h'; LOCK TABLE "+schema+".log"); err != nil { // so it is sabt that is taken back
		t.Fatal(err)
	}
	calls := 0
	crossed := make(chan error, 1)
	err = s.Update(ctx, func(w register.Writer) error {
		calls++
		if err := w.PutBlob("x", register.Blob{Bytes: []byte("x"), Text: "x"}); err != nil {
			return err
		}
		if _, err := w.Blob("x"); err != nil {
			return err
		}
		if calls == 1 {
			go func() {
				_, err := conn.Exec(ctx, "LOCK TABLE "+schema+".blob; ROLLBACK")
				crossed <- err
			}()
		}
		_, err := w.Entry(1)
		return err
	})
	if err == nil {
		err = <-crossed
	}
	if err != nil || calls != 2 {
		t.Errorf("called %d times, error %v", calls, err)
	}
	err = s.View(ctx, func(r register.Reader) error { _, err := r.Blob("x"); return err })
	if err != nil {
		t.Error(err)
	}
}
