package export

import (
	"maps"
	"slices"
)

// Loss is something that a shape cannot say, as a sentence.
type Loss string

// Losses counts what was lost.
type Losses struct {
	n    map[Loss]int
	left int
}

// leaveOut counts an incident that the shape has no place for.
func (l *Losses) leaveOut(loss Loss) {
	l.Add(loss, 1)
	l.left++
}

// LeftOut is how many incidents the shape has no place for.
func (l *Losses) LeftOut() int { return l.left }

// Add counts a loss of so many things.
func (l *Losses) Add(loss Loss, n int) {
	if l.n == nil {
		l.n = map[Loss]int{}
	}
	l.n[loss] += n
}

// when counts a loss if there is one.
func (l *Losses) when(lost bool, loss Loss) {
	if lost {
		l.Add(loss, 1)
	}
}

// Lost is a loss with its count.
type Lost struct {
	What Loss `json:"what"`
	N    int  `json:"count"`
}

// List is what was lost, in the order of the sentences.
func (l *Losses) List() []Lost {
	var out []Lost
	for _, what := range slices.Sorted(maps.Keys(l.n)) {
		if l.n[what] > 0 {
			out = append(out, Lost{what, l.n[what]})
		}
	}
	return out
}
