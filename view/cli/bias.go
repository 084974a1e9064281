package cli

import (
	"fmt"
	"io"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/sheet"
)

// WriteBias lists how figures of sources stand to those of others.
func WriteBias(w io.Writer, head string, list []record.Bias, o Options) error {
	p := newPage(o)
	columns := []column{{head: head, least: 14, style: boldStyle}, {head: "INCIDENTS", right: true}, {head: "RATIO", right: true},
		{head: "95 % INTERVAL", right: true}, {head: "", least: 12}}
	var rows [][]string
	for _, b := range list {
		row := []string{sheet.SourceName(b.Name), sheet.Number(b.Pairs), fmt.Sprintf("%.2f", b.Ratio), "", "too few to say"}
		if b.Enough {
			row[3], row[4] = fmt.Sprintf("%.2f to %.2f", b.Low, b.High), leaning(b)
		}
		rows = append(rows, row)
	}
	if len(rows) > 0 {
		p.table(columns, rows)
	}
	_, err := io.WriteString(w, p.out.String())
	return err
}

func leaning(b record.Bias) string {
	switch {
	case b.Low > 1:
		return "higher than the others"
	case b.High < 1:
		return "lower than the others"
	}
	return "no difference shown"
}
