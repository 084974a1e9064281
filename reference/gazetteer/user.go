package gazetteer

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
)

// WithUser returns a gazetteer that also knows the places of a user's CSV file, which go before all others of their
// name. The first line names the columns, in any order:
//
//	name,latitude,longitude,country,admin1,kind,alternates
//	Sarechaah,37.16,67.40,AF,Balkh,town,سرچاه; Sar-e Chah
//
// Only name is required. Kind is town when empty; alternates are parted by semicolons. Every bad line is reported with
// its number, and then the gazetteer is not returned.
func (g *Gazetteer) WithUser(file io.Reader) (*Gazetteer, error) {
	r := csv.NewReader(file)
	r.FieldsPerRecord = -1
	r.TrimLeadingSpace = true
	header, err := r.Read()
	if err == io.EOF {
		return nil, errors.New("line 1: the file is empty")
	}
	if err != nil {
		return nil, fmt.Errorf("line 1: %w", err)
	}
	column := map[string]int{}
	for i, h := range header {
		column[strings.ToLower(strings.TrimSpace(strings.TrimPrefix(h, "\ufeff")))] = i
	}
	if _, ok := column["name"]; !ok {
		return nil, errors.New("line 1: no column \"name\"")
	}
	out := &Gazetteer{base: g.base, own: g.own.clone(), near: &nearCache{}}
	var bad []error
	for {
		row, err := r.Read()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, errors.Join(append(bad, badRow(err))...)
		}
		if err := out.userRow(column, row); err != nil {
			line, _ := r.FieldPos(0)
			bad = append(bad, fmt.Errorf("line %d: %w", line, err))
		}
	}
	if len(bad) > 0 {
		return nil, errors.Join(bad...)
	}
	return out, nil
}

// badRow says on which line a file ceases to be CSV.
func badRow(err error) error {
	var p *csv.ParseError
	if errors.As(err, &p) {
		return fmt.Errorf("line %d: %w", p.Line, p.Err)
	}
	return err
}

func (g *Gazetteer) userRow(column map[string]int, row []string) error {
	get := func(name string) string {
		if i, ok := column[name]; ok && i < len(row) {
			return strings.TrimSpace(row[i])
		}
		return ""
	}
	kind := strings.ToLower(get("kind"))
	if kind == "" {
		kind = "town"
	}
	country := strings.ToUpper(get("country"))
	if _, ok := g.own.countries[country]; country != "" && !ok {
		return fmt.Errorf("country %q: want an ISO 3166 code of two letters", get("country"))
	}
	if get("name") == "" {
		return errors.New("no name")
	}
	return g.placeRow([]string{kind, country, get("admin1"), get("name"), get("latitude"), get("longitude"), get("alternates")})
}
