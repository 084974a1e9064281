package export

import (
	"encoding/csv"
	"encoding/json"
	"io"
	"strconv"
	"time"
)

// Made says how an export was made, so that somebody else can make it again.
type Made struct {
	Format    string     `json:"format"`
	Notice    string     `json:"notice"`
	Program   string     `json:"program"`
	Version   string     `json:"version"`
	Policy    string     `json:"policy"`
	Profile   string     `json:"profile"`
	Filter    []string   `json:"filter"` // the flags that chose incidents
	Entry     int64      `json:"as_of_entry"`
	AsOf      time.Time  `json:"as_of"`
	Head      string     `json:"head_hash"` // of that entry: it proves which register it was
	At        time.Time  `json:"made_at"`
	Incidents int        `json:"incidents"`                               // that the profile let through
	LeftOut   int        `json:"left_out"`                                // of these: the shape has no place for them
	Wholes    int        `json:"incidents_told_as_the_whole_of_a_series"` // their parts are rows as well; a sum leaves them out
	Withheld  []Withheld `json:"withheld"`
	Lost      []Lost     `json:"lost"`
	Files     []File     `json:"files"`
}

// Withheld is what the profile kept back.
type Withheld struct {
	What string `json:"what"`
	N    int    `json:"count"`
}

// File is a file of an export.
type File struct {
	Name   string `json:"name"`
	Bytes  int64  `json:"bytes"`
	SHA256 string `json:"sha256"`
}

// Notice says in one sentence what an export is, and what not.
func Notice(f Format) string {
	switch f.Name {
	case "acled":
		return "Incidents of a register of sabt in columns that tools for ACLED data read. This is not ACLED data, and ACLED has not seen it."
	case "ucdp":
		return "Incidents of a register of sabt in columns that tools for UCDP GED read. This is not UCDP data, and UCDP has not seen it."
	case "gtd":
		return "Incidents of a register of sabt in columns that tools for the GTD read. This is not GTD data, and START has not seen it."
	}
	return "Incidents of a register of sabt: what sources say, and not what the program found to be true."
}

// WriteMade writes it as JSON.
func WriteMade(w io.Writer, m Made) error {
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	return e.Encode(m)
}

// WriteDictionary writes what each column means, a row a column.
func WriteDictionary(w io.Writer, f Format, tables []string) error {
	c := csv.NewWriter(w)
	if err := c.Write([]string{"table", "column", "type", "means"}); err != nil {
		return err
	}
	for _, t := range f.Tables {
		if f.Several && !(Job{Tables: tables}).wants(t.Name) {
			continue
		}
		for _, col := range t.Columns {
			if err := c.Write([]string{t.Name, col.Name, string(col.Type), col.Means}); err != nil {
				return err
			}
		}
	}
	c.Flush()
	return c.Error()
}

// WriteLosses writes what the shape could not say and what the profile kept back, a row each.
func WriteLosses(w io.Writer, m Made) error {
	c := csv.NewWriter(w)
	if err := c.Write([]string{"by", "what", "count"}); err != nil {
		return err
	}
	for _, l := range m.Lost {
		if err := c.Write([]string{"shape", string(l.What), strconv.Itoa(l.N)}); err != nil {
			return err
		}
	}
	for _, l := range m.Withheld {
		if err := c.Write([]string{"profile", l.What, strconv.Itoa(l.N)}); err != nil {
			return err
		}
	}
	c.Flush()
	return c.Error()
}
