package pgtest

import (
	"errors"
	"fmt"
	"os"
	"sync"
	"sync/atomic"
	"testing"
)

// shared is the server of a test program, started when it is first asked for.
type shared struct {
	server *Server
	err    error
	mu     sync.Mutex
	begun  bool
	count  atomic.Int64
}

// Servers are those of a test program: keep one for all its tests.
type Servers struct{ plain, careful shared }

// Close stops what was started.
func (s *Servers) Close() {
	for _, one := range []*shared{&s.plain, &s.careful} {
		if one.server != nil {
			one.server.Close()
		}
	}
}

// Plain is a server that loses the last of what it said it kept when it is killed.
func (s *Servers) Plain(t testing.TB) *Server { return s.plain.get(t, false) }

// Careful is one that can be killed.
func (s *Servers) Careful(t testing.TB) *Server { return s.careful.get(t, true) }

func (s *shared) get(t testing.TB, careful bool) *Server {
	t.Helper()
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.begun {
		s.begun = true
		s.server, s.err = start(careful)
	}
	if errors.Is(s.err, errNone) && os.Getenv("SABT_POSTGRES") != "required" {
		t.Skip(s.err)
	}
	if s.err != nil {
		t.Fatal(s.err)
	}
	return s.server
}

// Database makes an empty database and returns its name.
func (s *Servers) Database(t testing.TB, server *Server) string {
	t.Helper()
	name := fmt.Sprintf("d%d", s.plain.count.Add(1))
	if err := server.Run("postgres", "CREATE DATABASE "+name); err != nil {
		t.Fatal(err)
	}
	return name
}
