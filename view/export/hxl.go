package export

import (
	"github.com/sabt-org/sabt/record"
)

func hxl() Format {
	return Format{Name: "hxl", Short: "CSV with a row of HXL tags under the heads (HDX, and tools of the humanitarian exchange language)", Ext: ".csv",
		Tables: []Table{hxlTable()}, Open: openHXL}
}

// hxlColumn is a column of the table of incidents with its tag. The core tags are those of HXL 1.1 and of the conflict data on HDX.
type hxlColumn struct{ name, tag string }

func hxlColumns() []hxlColumn {
	return []hxlColumn{
		{"id", "#meta+id"}, {"date_from", "#date+start"}, {"date_to", "#date+end"}, {"date_precision", "#meta+date+precision"}, {"type", "#event+type"}, {"stage", "#event+stage"},
		{"place", "#loc+name"}, {"place_kind", "#loc+type"}, {"admin1", "#adm1+name"}, {"country", "#country+code+v_iso2"}, {"latitude", "#geo+lat"}, {"longitude", "#geo+lon"},
		{"place_precision", "#geo+precision"}, {"perpetrators", "#group+name"}, {"policy", "#meta+policy"},
		{"killed_min", "#affected+killed+min"}, {"killed_best", "#affected+killed"}, {"killed_max", "#affected+killed+max"},
		{"injured_min", "#affected+injured+min"}, {"injured_best", "#affected+injured"}, {"injured_max", "#affected+injured+max"},
		{"killed_or_injured_min", "#affected+killed_or_injured+min"}, {"killed_or_injured_best", "#affected+killed_or_injured"}, {"killed_or_injured_max", "#affected+killed_or_injured+max"},
		{"documents", "#meta+sources+num"}, {"review", "#status+review"}, {"whole", "#meta+whole"},
	}
}

func hxlTable() Table {
	t := Table{Name: "hxl"}
	at := map[string]Column{}
	for _, c := range incidents().Columns {
		at[c.Name] = c
	}
	for _, h := range hxlColumns() {
		c := at[h.name]
		c.Means = h.tag + ": " + c.Means
		t.Columns = append(t.Columns, c)
	}
	return t
}

// hxlWriter picks the cells of an incident that have a tag.
type hxlWriter struct {
	job  Job
	file *csvTable
	at   []int // positions in the row of an incident
}

func openHXL(j Job) (Writer, error) {
	file, err := newCSV(j, hxlTable(), "", "")
	if err != nil {
		return nil, err
	}
	w := &hxlWriter{job: j, file: file}
	tags := []any{}
	for _, h := range hxlColumns() {
		tags = append(tags, h.tag)
		for i, c := range incidents().Columns {
			if c.Name == h.name {
				w.at = append(w.at, i)
			}
		}
	}
	return w, file.add(tags)
}

func (w *hxlWriter) Write(d record.Dossier) error {
	all := incidentRow(d.Incident, w.job.Policy)
	row := make([]any, 0, len(w.at))
	for _, i := range w.at {
		row = append(row, all[i])
	}
	flatLosses(w.job.Losses, d.Incident, w.job.Policy)
	return w.file.add(row)
}

func (w *hxlWriter) Close() error { return w.file.close() }
