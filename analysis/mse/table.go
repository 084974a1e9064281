package mse

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/sabt-org/sabt/record"
)

// most is the largest number of lists.
const most = 6

// Read reads captures from CSV: a column a list with 1 and 0, and either a row for each capture history with a column that counts ("count", "n",
// "freq"), or a row for each person or incident. Columns with other values are passed over, and named in other.
func Read(r io.Reader) (c record.Captures, other []string, err error) {
	in := csv.NewReader(r)
	in.FieldsPerRecord = -1
	rows, err := in.ReadAll()
	if err != nil {
		return c, nil, fmt.Errorf("read capture histories: %w", err)
	}
	if len(rows) < 2 {
		return c, nil, errors.New("read capture histories: there is a header and at least one row; found less")
	}
	head := rows[0]
	count := slices.IndexFunc(head, func(s string) bool {
		return slices.Contains([]string{"count", "counts", "n", "freq", "frequency"}, strings.ToLower(strings.Trim(s, " \ufeff")))
	})
	var lists []int
	for i, name := range head {
		switch {
		case i == count:
		case binary(rows[1:], i):
			lists = append(lists, i)
			c.Lists = append(c.Lists, strings.TrimPrefix(strings.Trim(name, " \ufeff"), "in_list_"))
		default:
			other = append(other, strings.Trim(name, " \ufeff"))
		}
	}
	if len(lists) < 2 || len(lists) > 20 {
		return c, other, fmt.Errorf("read capture histories: want a column of 1 and 0 for each list, and found %d of them among %s", len(lists), strings.Join(head, ", "))
	}
	c.Counts = make([]int, 1<<len(lists))
	for n, row := range rows[1:] {
		set, k := 0, 1
		for bit, i := range lists {
			if strings.TrimSpace(row[i]) == "1" {
				set |= 1 << bit
			}
		}
		if count >= 0 {
			if k, err = strconv.Atoi(strings.TrimSpace(row[count])); err != nil || k < 0 {
				return c, other, fmt.Errorf("read capture histories: row %d: %q is no count", n+2, row[count])
			}
		}
		if set > 0 {
			c.Counts[set] += k
		}
	}
	return c, other, nil
}

func binary(rows [][]string, i int) bool {
	for _, r := range rows {
		if i >= len(r) || strings.TrimSpace(r[i]) != "0" && strings.TrimSpace(r[i]) != "1" {
			return false
		}
	}
	return true
}
