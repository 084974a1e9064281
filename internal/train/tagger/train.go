package main

import (
	"math"
	"sort"

	"github.com/sabt-org/sabt/pipeline/read/tag/perceptron"
	"github.com/sabt-org/sabt/record"
)

// learner is an averaged perceptron over the features that were met often enough.
type learner struct {
	model  *perceptron.Model // the dictionary; it has no rows
	rows   map[uint32]*row
	now    int32
	margin float32 // by how much the true tag must be ahead
}

type row struct {
	weight [perceptron.Columns]float32
	sum    [perceptron.Columns]float64 // of weights over time, up to stamp
	stamp  [perceptron.Columns]int32
	met    int32
}

// train learns twice: the first time to see which features matter, the second time with those alone.
func train(samples []sample, slots []uint32, o options) ([]byte, error) {
	empty, _ := perceptron.Encode(slots, nil, 1)
	m, err := perceptron.Open(string(empty))
	if err != nil {
		return nil, err
	}
	l := learner{model: m, rows: map[uint32]*row{}, margin: float32(o.margin)}
	l.meet(samples)
	l.drop(func(r *row) bool { return int(r.met) < o.rare })
	l.learn(samples, o.epochs)
	order := l.ranked()
	if len(order) > o.room {
		l.restart(order[:o.room])
		l.learn(samples, o.epochs)
		order = l.ranked()
	}
	data, lost := perceptron.Encode(slots, l.quantised(order), o.buckets)
	o.say("%d features learnt, %d kept, %d of them without a place", len(l.rows), len(order), lost)
	return data, nil
}

// restart forgets all weights, and all features but the given ones.
func (l *learner) restart(keep []uint32) {
	rows := map[uint32]*row{}
	for _, h := range keep {
		rows[h] = &row{met: l.rows[h].met}
	}
	l.rows, l.now = rows, 0
}

func (l *learner) drop(unwanted func(*row) bool) {
	for h, r := range l.rows {
		if unwanted(r) {
			delete(l.rows, h)
		}
	}
}

// meet counts the features of the samples as written and in small letters.
func (l *learner) meet(samples []sample) {
	var buf []record.Token
	for _, v := range []variant{asWritten, lowerCase} {
		for _, s := range samples {
			buf = v.print(buf, s.tokens)
			l.each(buf, func(i int, f *[perceptron.Features]uint32, _ uint16) record.Tag {
				for _, h := range f {
					if l.rows[h] == nil {
						l.rows[h] = new(row)
					}
					l.rows[h].met++
				}
				return s.gold[i]
			})
		}
	}
}

// each visits the tokens that the dictionary leaves open, and gives them the tag that is returned.
func (l *learner) each(tokens []record.Token, visit func(i int, f *[perceptron.Features]uint32, allowed uint16) record.Tag) {
	var w perceptron.Window
	i := 0
	for w.Begin(l.model, tokens); w.Next(l.model, tokens); i++ {
		e := w.Words[2].Entry
		if e.Sure() {
			w.Set(tokens, e.First())
			continue
		}
		var f [perceptron.Features]uint32
		w.Features(tokens, &f)
		w.Set(tokens, visit(i, &f, e.Allowed()))
	}
}

// learn goes over the samples in an order drawn anew each epoch.
func (l *learner) learn(samples []sample, epochs int) {
	r := uint64(0x9E3779B97F4A7C15)
	order := make([]int, len(samples))
	for i := range order {
		order[i] = i
	}
	var buf []record.Token
	for range epochs {
		for i := len(order) - 1; i > 0; i-- {
			j := int(random(&r) % uint64(i+1))
			order[i], order[j] = order[j], order[i]
		}
		for _, i := range order {
			buf = variantOf(random(&r)).print(buf, samples[i].tokens)
			l.sentence(buf, samples[i].gold)
		}
	}
}

func (l *learner) sentence(tokens []record.Token, gold []record.Tag) {
	l.each(tokens, func(i int, f *[perceptron.Features]uint32, allowed uint16) record.Tag {
		l.now++
		var rows [perceptron.Features]*row
		for j, h := range f {
			rows[j] = l.rows[h]
		}
		want := gold[i]
		got, rival, ahead := best(&rows, allowed, want)
		if want != record.X && rival != record.TagNone && ahead < l.margin {
			l.update(&rows, want, 1)
			l.update(&rows, rival, -1)
		}
		return got
	})
}

// best is the tag with the highest score, the best tag but the true one, and how far the true one is ahead of it.
func best(rows *[perceptron.Features]*row, allowed uint16, want record.Tag) (got, rival record.Tag, ahead float32) {
	var score [perceptron.Columns + 1]float32
	for _, r := range rows {
		if r != nil {
			for c, v := range r.weight {
				score[c+1] += v
			}
		}
	}
	for t := record.ADJ; t <= record.VERB; t++ {
		if allowed>>(t-1)&1 == 0 {
			continue
		}
		if got == record.TagNone || score[t] > score[got] {
			got = t
		}
		if t != want && (rival == record.TagNone || score[t] > score[rival]) {
			rival = t
		}
	}
	if want <= record.VERB {
		ahead = score[want] - score[rival]
	}
	return got, rival, ahead
}

func (l *learner) update(rows *[perceptron.Features]*row, t record.Tag, by float32) {
	c := int(t) - 1
	for _, r := range rows {
		if r == nil {
			continue
		}
		r.sum[c] += float64(r.weight[c]) * float64(l.now-r.stamp[c])
		r.stamp[c] = l.now
		r.weight[c] += by
	}
}

func (l *learner) average(r *row, c int) float64 {
	return (r.sum[c] + float64(r.weight[c])*float64(l.now-r.stamp[c])) / float64(l.now)
}

// ranked are the features by how much they move scores: the spread of their weights, more so when met often.
func (l *learner) ranked() []uint32 {
	worth := map[uint32]float64{}
	var order []uint32
	for h, r := range l.rows {
		low, high := 0.0, 0.0
		for c := range r.weight {
			a := l.average(r, c)
			low, high = min(low, a), max(high, a)
		}
		if high-low > 0.02 {
			worth[h] = (high - low) * math.Log2(1+float64(r.met))
			order = append(order, h)
		}
	}
	sort.Slice(order, func(i, j int) bool {
		a, b := order[i], order[j]
		if worth[a] != worth[b] {
			return worth[a] > worth[b]
		}
		return a < b
	})
	return order
}

// quantised are the averaged weights in a byte each.
func (l *learner) quantised(order []uint32) []perceptron.Row {
	most := 0.0
	for _, h := range order {
		for c := range perceptron.Columns {
			most = max(most, math.Abs(l.average(l.rows[h], c)))
		}
	}
	out := make([]perceptron.Row, len(order))
	for i, h := range order {
		out[i].Feature = h
		for c := range perceptron.Columns {
			out[i].Weights[c] = int8(math.Round(l.average(l.rows[h], c) * 127 / most))
		}
	}
	return out
}

func random(state *uint64) uint64 {
	x := *state
	x ^= x << 13
	x ^= x >> 7
	x ^= x << 17
	*state = x
	return x
}
