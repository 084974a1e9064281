package web

import (
	"bytes"
	"encoding/csv"
	"net/http"
	"strconv"
	"strings"

	"github.com/sabt-org/sabt/view/contract"
)

// incidentsCSV is a page of the list as a table for a spreadsheet, with the columns of sabt list --format csv.
func (d *Desk) incidentsCSV(r *http.Request) (page, error) {
	f, _, see := filtered(r, incidentFields())
	if see != "" {
		return page{see: see}, nil
	}
	list, err := d.register.Incidents(r.Context(), f)
	if err != nil {
		return page{}, err
	}
	rows := [][]string{contract.Columns()}
	for _, in := range list.Incidents {
		rows = append(rows, each(contract.Row(in), harmless))
	}
	return page{table: rows, file: "incidents.csv"}, nil
}

// harmless keeps a spreadsheet from taking words of a document for a formula.
func harmless(cell string) string {
	if cell == "" || !strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
		return cell
	}
	if _, err := strconv.ParseFloat(cell, 64); err == nil {
		return cell
	}
	return "'" + cell
}

// tableAnswer begins with the mark by which Excel knows UTF-8; without it, Dari breaks.
func tableAnswer(p page) (answer, error) {
	var b bytes.Buffer
	b.WriteString("\ufeff")
	err := csv.NewWriter(&b).WriteAll(p.table)
	a := newAnswer(p.status, "text/csv; charset=utf-8", b.Bytes())
	a.file = p.file
	return a, err
}
