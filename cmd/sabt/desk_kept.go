package main

import (
	"fmt"
	"maps"
	"sync"

	"github.com/sabt-org/sabt/view/web"
)

// kept are answers that hold until the log grows: many people ask the same of one state of the register. The zero value is empty.
type kept[T any] struct {
	mu   sync.Mutex
	head int64
	of   map[string]T
	late map[string]bool // what took longer than a page waits, in any state of the log
}

// mostKept answers; beyond them all are forgotten, which costs each its next asking alone.
const mostKept = 256

// asked is a question as a key. Names in without do not change the answer.
func asked(f web.Filter, without ...string) string {
	f = maps.Clone(f)
	for _, name := range without {
		delete(f, name)
	}
	return fmt.Sprintf("%q", f) // maps are printed in the order of their keys
}

func (k *kept[T]) get(head int64, question string) (T, bool) {
	k.mu.Lock()
	defer k.mu.Unlock()
	v, ok := k.of[question]
	return v, ok && k.head == head
}

// put keeps an answer. What was kept of another state of the log is forgotten.
func (k *kept[T]) put(head int64, question string, v T) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.head != head || k.of == nil || len(k.of) >= mostKept {
		k.head, k.of = head, map[string]T{}
	}
	k.of[question] = v
}

// slow reports whether a question took too long before: fifty readers must not try it fifty times.
func (k *kept[T]) slow(question string) bool {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.late[question]
}

func (k *kept[T]) mark(question string) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.late == nil || len(k.late) >= mostKept {
		k.late = map[string]bool{}
	}
	k.late[question] = true
}
