package postgres_test

import (
	"bufio"
	"context"
	"errors"
	"io"
	"math/rand/v2"
	"os"
	"strconv"
	"testing"
	"time"

	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/register/postgres"
	"github.com/sabt-org/sabt/register/registertest"
)

func victim(address string, seed uint64) error {
	ctx := context.Background()
	s, err := postgres.Open(ctx, address, postgres.Options{Create: true, Wait: time.Minute})
	if err != nil {
		return err
	}
	defer s.Close()
	r, err := register.Open(ctx, s, registertest.Linker{}, registertest.Clock)
	if err != nil {
		return err
	}
	return registertest.Victim(ctx, r, seed, os.Stdout)
}

// kills is how many times; "make torture" asks for more.
func kills(few int) int {
	if n, err := strconv.Atoi(os.Getenv("SABT_KILLS")); err == nil {
		return n
	}
	return few
}

// SIGKILL of a program that writes, at any moment, loses nothing that was acknowledged, doubles nothing, and leaves a register that verifies.
func TestWritersKilled(t *testing.T) {
	t.Parallel()
	address := fresh(t)
	rng := rand.New(rand.NewPCG(uint64(kills(8)), 7))
	acknowledged := map[string]bool{}
	for i := range kills(8) {
		for _, line := range registertest.KilledAfter(t, os.Args[0], address, uint64(i), rng.IntN(12)) {
			acknowledged[line] = true
		}
	}
	s := open(t, address)
	defer s.Close()
	registertest.Kept(t, s, acknowledged)
	t.Logf("%d kills, %d documents and decisions acknowledged", kills(8), len(acknowledged))
}

// The server is stopped as by a power cut while two programs write: they go on when it is there again, nothing acknowledged is lost, and
// nothing is there twice.
func TestServerKilled(t *testing.T) {
	t.Parallel()
	killing.Lock()
	defer killing.Unlock()
	server := servers.Careful(t)
	address := server.Address("postgres") + "&schema=killed"
	acknowledged, told := map[string]bool{}, make(chan string, 1000)
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan error, 2)
	for i := range 2 {
		s := open(t, address)
		defer s.Close()
		go func() { ended <- goingOn(ctx, s, uint64(1000*(i+1)), told) }()
	}
	rng := rand.New(rand.NewPCG(uint64(kills(3)), 9))
	for range kills(3) {
		for range 1 + rng.IntN(25) { // so many things later
			select {
			case line := <-told:
				acknowledged[line] = true
			case err := <-ended:
				t.Fatal(err)
			}
		}
		if err := server.Stop("immediate"); err != nil {
			t.Fatal(err)
		}
		if err := server.Start(); err != nil {
			t.Fatal(err)
		}
	}
	stop()
	for range 2 {
		if err := <-ended; err != nil {
			t.Error(err)
		}
	}
	close(told)
	for line := range told {
		acknowledged[line] = true
	}
	s := open(t, address)
	defer s.Close()
	registertest.Kept(t, s, acknowledged)
	t.Logf("%d kills, %d documents and decisions acknowledged", kills(3), len(acknowledged))
}

// goingOn is a victim that begins again where the server left it.
func goingOn(ctx context.Context, s register.Store, seed uint64, told chan<- string) error {
	r, err := register.Open(ctx, s, registertest.Linker{}, registertest.Clock)
	for ; err == nil || away(err); seed++ {
		in, out := io.Pipe()
		done := make(chan error, 1)
		go func() {
			err := registertest.Victim(ctx, r, seed, out)
			out.Close()
			done <- err
		}()
		lines := bufio.NewScanner(in)
		for lines.Scan() {
			told <- lines.Text()
		}
		if err = <-done; ctx.Err() != nil {
			return nil
		}
	}
	return err
}

func away(err error) bool {
	return errors.Is(err, register.ErrLost) || errors.Is(err, register.ErrNoEntry)
}
