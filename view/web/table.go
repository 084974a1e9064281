package web

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/contract"
)

// tabled is a page as a table for a spreadsheet: the same rows as its data, with the names of the data's keys.
func tabled(f func(*http.Request) (page, error), file string) func(*http.Request) (page, error) {
	return func(r *http.Request) (page, error) {
		p, err := f(r)
		if err != nil || p.see != "" {
			return p, err
		}
		list, one, ok := rowsOf(p.object)
		if !ok {
			return page{}, fmt.Errorf("page %s has no table", p.template)
		}
		if len(list) == 0 { // the head alone
			rows, err := flat([]any{one})
			return page{table: rows[:min(len(rows), 1)], file: file, partial: p.partial}, err
		}
		rows, err := flat(list)
		return page{table: rows, file: file, partial: p.partial}, err
	}
}

// rowsOf are what stands in the lines of a page, when it is a list, and an empty one of them.
func rowsOf(object any) (list []any, one any, ok bool) {
	switch o := object.(type) {
	case incidentsObject:
		return nil, nil, true // the incidents have columns of their own
	case queueObject:
		return anyEach(o.Waiting), waitingObject{}, true
	case documentsObject:
		return anyEach(o.Documents), contract.Listed{}, true
	case namesObject:
		return anyEach(o.Names), record.Name{}, true
	case statementsObject:
		return slices.Concat(anyEach(o.Warnings), anyEach(o.Aggregates), anyEach(o.Estimates)), contract.Stated{}, true
	case numbersObject:
		var out []any
		if o.Total != nil {
			out = sumRows(*o.Total)
		}
		for _, t := range o.Others {
			if o.Total == nil || t.Policy != o.Total.Policy {
				out = append(out, sumRows(t)...)
			}
		}
		return out, sumRow{}, true
	}
	return nil, nil, false
}

func anyEach[T any](list []T) []any { return each(list, func(v T) any { return v }) }

// sumRow is a sum with what it is of.
type sumRow struct {
	Policy string  `json:"policy"`
	Effect string  `json:"effect"`
	Status *string `json:"status"`
	Scope  string  `json:"scope"`
	By     *string `json:"by"`
	contract.Sum
}

func sumRows(t contract.Total) []any {
	return each(t.Sums, func(s contract.Sum) any { return sumRow{t.Policy, t.Effect, t.Status, t.Scope, t.By, s} })
}

// flat makes a table of objects. A key within a key is "date.from"; a list stands in one cell.
func flat(list []any) ([][]string, error) {
	var columns []string
	rows := make([]map[string]string, len(list))
	for i, v := range list {
		b, err := json.Marshal(v)
		if err != nil {
			return nil, err
		}
		rows[i] = map[string]string{}
		err = flatten(json.NewDecoder(bytes.NewReader(b)), "", func(key, cell string) {
			if !slices.Contains(columns, key) {
				columns = append(columns, key)
			}
			rows[i][key] = cell
		})
		if err != nil {
			return nil, err
		}
	}
	columns = slices.DeleteFunc(columns, func(c string) bool { // an object that is null in one row has keys in another
		return slices.ContainsFunc(columns, func(o string) bool { return strings.HasPrefix(o, c+".") })
	})
	out := [][]string{columns}
	for _, row := range rows {
		out = append(out, each(columns, func(c string) string { return harmless(row[c]) }))
	}
	return out, nil
}

// flatten tells the values of an object in their order.
func flatten(d *json.Decoder, key string, say func(key, cell string)) error {
	d.UseNumber()
	t, err := d.Token()
	if err != nil {
		return err
	}
	switch t {
	case json.Delim('{'):
		for d.More() {
			name, err := d.Token()
			if err != nil {
				return err
			}
			if err := flatten(d, strings.TrimPrefix(key+"."+fmt.Sprint(name), "."), say); err != nil {
				return err
			}
		}
		_, err = d.Token()
	case json.Delim('['):
		var cells []string
		for d.More() {
			var v any
			if err := d.Decode(&v); err != nil {
				return err
			}
			cell, err := inCell(v)
			if err != nil {
				return err
			}
			cells = append(cells, cell)
		}
		say(key, strings.Join(cells, "; "))
		_, err = d.Token()
	case nil:
		say(key, "")
	default:
		say(key, fmt.Sprint(t))
	}
	return err
}

// inCell is an element of a list: words as they are, anything else as JSON.
func inCell(v any) (string, error) {
	if s, ok := v.(string); ok {
		return s, nil
	}
	b, err := json.Marshal(v)
	return string(b), err
}
