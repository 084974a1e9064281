package dataset

import (
	"bytes"
	"encoding/json"
	"fmt"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/sabt-org/sabt/record"
)

// Lines are events as text, a line of JSON each, to be kept.
func Lines(events []record.Coded) (string, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	for _, c := range events {
		if err := e.Encode(c); err != nil {
			return "", fmt.Errorf("event %s: %w", c.ID, err)
		}
	}
	return b.String(), nil
}

// Parse reads events from text, those that are wanted.
func Parse(lines string, wanted func(*record.Coded) bool) ([]record.Coded, error) {
	var out []record.Coded
	n := 0
	for line := range strings.Lines(lines) {
		n++
		var c record.Coded
		if err := json.Unmarshal([]byte(line), &c); err != nil {
			return nil, fmt.Errorf("event %d: %w", n, err)
		}
		if wanted(&c) {
			out = append(out, c)
		}
	}
	return out, nil
}

// release is what a file's name says of its release: GEDEvent_v24_1.csv, globalterrorismdb_0522dist.xlsx.
func release(set record.SetName, file string) string {
	name := strings.ToLower(strings.TrimSuffix(filepath.Base(file), filepath.Ext(file)))
	pattern := map[record.SetName]string{record.UCDP: `v(\d+)_(\d+)(?:_(\d+))?`, record.GTD: `_(\d{4})dist`, record.ACLED: `(\d{4}-\d{2}-\d{2})-(\d{4}-\d{2}-\d{2})`}[set]
	m := regexp.MustCompile(pattern).FindStringSubmatch(name)
	if m == nil {
		return ""
	}
	if set == record.ACLED {
		return m[1] + " to " + m[2]
	}
	return strings.Join(filled(m[1:]...), ".")
}
