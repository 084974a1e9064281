package contract

import (
	"time"

	"github.com/sabt-org/sabt/record"
)

// Kept is a release that is kept for comparison.
type Kept struct {
	Entry     int64             `json:"entry"`
	At        time.Time         `json:"imported"`
	Set       string            `json:"set"`
	Release   *string           `json:"release"`
	File      string            `json:"file"`
	SHA256    string            `json:"sha256"`
	Size      int               `json:"size"`
	Layout    string            `json:"layout"`
	Reader    string            `json:"reader"`
	Rows      int               `json:"rows"`
	Events    int               `json:"events"`
	From      record.Day        `json:"from"`
	To        record.Day        `json:"to"`
	Countries []string          `json:"countries"`
	Odd       int               `json:"rows_with_findings"`
	Findings  []record.OddValue `json:"findings"`
}

// KeptOf turns a release into its object.
func KeptOf(k record.Kept) Kept {
	return Kept{k.Entry, k.At.UTC(), string(k.Set), orNull(k.Release), k.File, k.SHA256, k.Size, k.Layout, k.Reader, k.Rows, k.Events, k.From, k.To,
		append([]string{}, k.Countries...), k.Odd, append([]record.OddValue{}, k.Findings...)}
}
