package extract

import "github.com/sabt-org/sabt/pipeline/extract/casualty"

// without leaves out drafts. The others go on to know which of them they are parts of.
func without(drafts []casualty.Draft, drop func(casualty.Draft) bool) []casualty.Draft {
	at := make([]int, len(drafts))
	var out []casualty.Draft
	for i, d := range drafts {
		at[i] = -1
		if !drop(d) {
			at[i] = len(out)
			out = append(out, d)
		}
	}
	if len(out) == len(drafts) {
		return drafts
	}
	for i := range out {
		if p := out[i].Parent; p >= 0 {
			out[i].Parent = at[p]
		}
	}
	return out
}
