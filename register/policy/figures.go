package policy

import (
	"github.com/sabt-org/sabt/record"
)

// span is from the smallest lower end to the largest upper end.
func span(list []voice) record.Toll {
	t := record.Toll{State: record.TollGiven, Min: list[0].low, Best: record.Blank, Max: list[0].high, Claims: claims(list)}
	for _, v := range list {
		t.Min = min(t.Min, v.low)
		if t.Max != record.Unbounded {
			t.Max = max(t.Max, v.high)
		}
		if v.high == record.Unbounded {
			t.Max = record.Unbounded
		}
	}
	return t
}

// agreed is the one figure that all of them name; Blank when they differ.
func agreed(list []voice) int {
	for _, v := range list {
		if v.figure != list[0].figure {
			return record.Blank
		}
	}
	return list[0].figure
}

// mode is the figure that most reports name, and no other as often; Blank when there is none.
func mode(list []voice) int {
	ballots := map[int]map[string]bool{}
	for _, v := range list {
		if v.figure != record.Blank {
			if ballots[v.figure] == nil {
				ballots[v.figure] = map[string]bool{}
			}
			ballots[v.figure][v.ballot] = true
		}
	}
	best, votes, tie := record.Blank, 0, false
	for figure, by := range ballots {
		switch {
		case len(by) > votes:
			best, votes, tie = figure, len(by), false
		case len(by) == votes:
			tie = true
		}
	}
	if tie {
		return record.Blank
	}
	return best
}

// said is the figure that a voice names, and the lowest it allows where it names none.
func said(v voice) int {
	if v.figure == record.Blank {
		return v.low
	}
	return v.figure
}

func single(list []voice, n int) record.Toll {
	return record.Toll{State: record.TollGiven, Min: n, Best: n, Max: n, Claims: claims(list)}
}

// ordered takes a best away that lies outside: it would be somebody's figure and contradict the range.
func ordered(t record.Toll) record.Toll {
	if t.Best != record.Blank && (t.Best < t.Min || t.Max != record.Unbounded && t.Best > t.Max) {
		t.Best = record.Blank
	}
	return t
}

func claims(list []voice) []string {
	var out []string
	for _, v := range list {
		out = append(out, v.claims...)
	}
	return out
}
