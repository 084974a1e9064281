package web

import (
	"context"
	"net/http"
	"sync"
	"testing"
)

func whole(body string) made {
	return made{whole: true, answer: newAnswer(http.StatusOK, "text/plain", []byte(body))}
}

// Equal questions of one state are answered once, whoever asks meanwhile; of another state, anew.
func TestKeptAnswersOnce(t *testing.T) {
	var k kept
	begun, finish := make(chan struct{}), make(chan struct{})
	times := 0
	slow := func() made { times++; close(begun); <-finish; return whole("a") }
	var all sync.WaitGroup
	all.Go(func() { k.ask(t.Context(), "1", "q", slow) })
	<-begun
	for range 20 {
		all.Go(func() {
			if m := k.ask(t.Context(), "1", "q", func() made { t.Error("it is made again"); return made{} }); string(m.body) != "a" {
				t.Errorf("%q", m.body)
			}
		})
	}
	if m := k.ask(t.Context(), "1", "other", func() made { return whole("b") }); string(m.body) != "b" {
		t.Error("another question waits for the first")
	}
	close(finish)
	all.Wait()
	if m := k.ask(t.Context(), "1", "q", func() made { return whole("again") }); times != 1 || string(m.body) != "a" {
		t.Errorf("made %d times, kept %q", times, m.body)
	}
	if m := k.ask(t.Context(), "2", "q", func() made { return whole("new") }); string(m.body) != "new" {
		t.Errorf("after a change: %q", m.body)
	}
}

// What is not whole is told to who waited for it, and made again for the next. When its maker goes away, one of those who waited makes it.
func TestKeptLetsGo(t *testing.T) {
	var k kept
	k.ask(t.Context(), "1", "q", func() made { return made{answer: newAnswer(http.StatusOK, "", []byte("in part"))} })
	if m := k.ask(t.Context(), "1", "q", func() made { return whole("all") }); string(m.body) != "all" {
		t.Errorf("%q", m.body)
	}
	begun, leave := make(chan struct{}), make(chan struct{})
	var all sync.WaitGroup
	all.Go(func() { k.ask(t.Context(), "1", "r", func() made { close(begun); <-leave; return gone() }) })
	<-begun
	all.Go(func() {
		if m := k.ask(t.Context(), "1", "r", func() made { return whole("by another") }); string(m.body) != "by another" {
			t.Errorf("%q", m.body)
		}
	})
	away, stop := context.WithCancel(t.Context())
	stop()
	if m := k.ask(away, "1", "r", func() made { return whole("x") }); m.status == 0 {
		t.Error("who went away has an answer without a status")
	}
	close(leave)
	all.Wait()
}

// A crowd that asks for a great deal does not fill the memory.
func TestKeptIsBounded(t *testing.T) {
	var k kept
	big := made{whole: true, answer: answer{status: 200, body: make([]byte, mostKept/3)}}
	for _, q := range []string{"a", "b", "c", "d", "e", "f", "g"} {
		k.ask(t.Context(), "1", q, func() made { return big })
		if k.size > mostKept || len(k.of) > 3 {
			t.Fatalf("%d answers, %d bytes", len(k.of), k.size)
		}
	}
}
