package export

import (
	"fmt"
	"strings"

	"github.com/sabt-org/sabt/record"
)

// line says a claim in one line: "killed: at least 6 (passengers) — a doctor (medical), via Amaq".
func line(c *record.Claim) string {
	v := valueOf(c)
	var b strings.Builder
	switch {
	case v.effect != "":
		b.WriteString(plain(v.effect))
	default:
		b.WriteString(string(c.Variable))
	}
	if v.count != nil {
		b.WriteString(": " + counted(*v.count))
	}
	if v.value != "" {
		b.WriteString(": " + v.value)
	}
	if v.date.Known() {
		b.WriteString(" " + v.date.From.String())
		if v.date.To != v.date.From {
			b.WriteString(" to " + v.date.To.String())
		}
	}
	for _, s := range []string{string(v.basis), string(v.status), v.who} {
		if s != "" {
			b.WriteString(" (" + plain(s) + ")")
		}
	}
	if v.subset {
		b.WriteString(", part of another figure")
	}
	if v.superseded {
		b.WriteString(", an earlier figure")
	}
	if s := c.Source(); !s.OwnVoice() {
		fmt.Fprintf(&b, " — %s", s.Name)
		if s.Kind != "" {
			fmt.Fprintf(&b, " (%s)", plain(s.Kind))
		}
		if len(s.Via) > 0 {
			b.WriteString(", via " + via(s))
		}
	}
	return b.String()
}

func plain[T ~string](code T) string { return strings.ReplaceAll(string(code), "_", " ") }

func counted(c record.Count) string {
	switch {
	case c.Min == record.Unbounded && c.Max == record.Unbounded:
		return plain(c.Bound)
	case c.Min == record.Unbounded:
		return fmt.Sprintf("%s %d", plain(c.Bound), c.Max)
	case c.Max == record.Unbounded || c.Bound == record.About:
		return fmt.Sprintf("%s %d", plain(c.Bound), c.Min)
	case c.Min == c.Max:
		return fmt.Sprint(c.Min)
	}
	return fmt.Sprintf("%d to %d", c.Min, c.Max)
}
