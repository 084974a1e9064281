package export

import (
	"errors"
	"slices"
	"strings"

	"github.com/sabt-org/sabt/record"
)

func lists() Format {
	return Format{Name: "lists", Short: "person x list and incident x list tables for multiple systems estimation (R packages of HRDAG, Rcapture, LCMCR)", Ext: ".csv", Several: true,
		Tables: []Table{listedIncidents(), listedVictims(), listings()}, Whole: true, Open: openLists}
}

const (
	lostNameless Loss = "victims without a name: they are in no row of victims, and estimates of named victims say nothing of them"
	lostListless Loss = "documents without a publisher: the list unknown"
)

// kindsOfLists are what a list is: a publisher is too fine where there are hundreds, so the kinds of sources stand beside.
func kindsOfLists() []record.SourceKind {
	return []record.SourceKind{record.SourceAuthority, record.SourceMedical, record.SourceWitness, record.SourceMedia, record.SourceMonitor, record.SourceUN, record.SourceNGO,
		record.SourceForeign, record.SourceMilitary, record.SourceExpert, record.SourcePerpetrator, record.SourceUnknown}
}

func listColumns(first ...Column) []Column {
	return append(first, []Column{
		{"date_from", DayType, "first possible day"}, {"year", Int, "year of that day: a stratum"}, {"admin1", Text, "province: a stratum"}, {"type", Text, "type of the incident: a stratum"},
		{"publishers", Text, "publishers that tell of it, separated by ;: make lists of your own of these"},
		{"originals", Int, "documents, copies of one report counted once"},
	}...)
}

func listedIncidents() Table {
	t := Table{Name: "incidents", whole: true, Columns: listColumns(Column{"id", Text, "id of the incident"})}
	for _, k := range kindsOfLists() {
		t.Columns = append(t.Columns, Column{"in_" + string(k), Int, "1 when a source of this kind gives a figure or a party, else 0; media: or a document tells of it in its own voice"})
	}
	return t
}

// listings is the long form: whoever wants a list for each publisher turns it into columns.
func listings() Table {
	return Table{Name: "listings", whole: true, Columns: []Column{
		{"id", Text, "id of an incident, or of a victim"}, {"entity", Text, "incident, victim"}, {"list", Text, "publisher, or kind of source"}, {"of", Text, "publisher, kind: what the list is"}}}
}

func listedVictims() Table {
	return Table{Name: "victims", whole: true, Columns: listColumns(Column{"id", Text, "id of the incident and a number"}, Column{"incident", Text, "id of the incident"},
		Column{"name", Text, "as the documents write it: one spelling a row"}, Column{"effect", Text, "killed, injured, ..."}, Column{"status", Text, "civilian, fighter, security_force"})}
}

type listsWriter struct {
	job   Job
	files map[string]*csvTable
}

func openLists(j Job) (Writer, error) {
	w := &listsWriter{j, map[string]*csvTable{}}
	for _, t := range lists().Tables {
		if !j.wants(t.Name) {
			continue
		}
		file, err := newCSV(j, t, t.Name, "")
		if err != nil {
			return nil, errors.Join(err, w.Close())
		}
		w.files[t.Name] = file
	}
	return w, nil
}

// seenBy are the lists that have a thing.
type seenBy struct {
	kinds      map[record.SourceKind]bool
	publishers []string
	roots      []string
}

func (s *seenBy) add(t record.Told, kinds ...record.SourceKind) {
	if s.kinds == nil {
		s.kinds = map[record.SourceKind]bool{}
	}
	for _, k := range kinds {
		s.kinds[k] = true
	}
	root := t.Document.SHA256
	if t.Copy != nil {
		root = t.Copy.Root
	}
	s.roots = appendOnce(s.roots, root)
	s.publishers = appendOnce(s.publishers, t.Document.Publisher)
}

// kindOf is the kind of a source; the document's own voice is that of media.
func kindOf(s record.Source) record.SourceKind {
	switch {
	case s.OwnVoice():
		return record.SourceMedia
	case s.Kind == "":
		return record.SourceUnknown
	}
	return s.Kind
}

func (w *listsWriter) Write(d record.Dossier) error {
	var all seenBy
	named := map[string]*seenBy{}
	victims := map[string]record.Victim{}
	var order []string
	gone := d.SetAside()
	for _, t := range d.Accounts {
		kinds := []record.SourceKind{}
		for i := range t.Claims {
			c := &t.Claims[i]
			if gone[c.ID] {
				continue
			}
			if c.Casualty != nil || c.Perpetrator != nil {
				kinds = append(kinds, kindOf(c.Source()))
			}
			if c.Victim == nil {
				continue
			}
			name := strings.Join(strings.Fields(c.Victim.Name), " ")
			if name == "" || name == record.Redacted {
				w.job.Losses.Add(lostNameless, 1)
				continue
			}
			if named[name] == nil {
				named[name], victims[name], order = &seenBy{}, *c.Victim, append(order, name)
			}
			named[name].add(t, record.SourceMedia)
		}
		w.job.Losses.when(t.Document.Publisher == "", lostListless)
		all.add(t, append(kinds, record.SourceMedia)...)
	}
	row := append([]any{d.Incident.ID}, w.cells(d.Incident, all)...)
	for _, k := range kindsOfLists() {
		row = append(row, bit(all.kinds[k]))
	}
	err := errors.Join(w.add("incidents", row), w.listings(d.Incident.ID, "incident", all))
	for i, name := range order {
		v, id := victims[name], d.Incident.ID+"-"+cell(i+1)
		row := append([]any{id, d.Incident.ID, name, text(v.Effect), text(v.Status)}, w.cells(d.Incident, *named[name])...)
		err = errors.Join(err, w.add("victims", row), w.listings(id, "victim", *named[name]))
	}
	return err
}

func (w *listsWriter) add(table string, row []any) error {
	if f := w.files[table]; f != nil {
		return f.add(row)
	}
	return nil
}

func (w *listsWriter) listings(id, entity string, s seenBy) error {
	var err error
	for _, p := range s.publishers {
		err = errors.Join(err, w.add("listings", []any{id, entity, p, "publisher"}))
	}
	for _, k := range kindsOfLists() {
		if s.kinds[k] && entity == "incident" {
			err = errors.Join(err, w.add("listings", []any{id, entity, string(k), "kind"}))
		}
	}
	return err
}

func (w *listsWriter) cells(in record.Incident, s seenBy) []any {
	slices.Sort(s.publishers)
	var year any
	if in.Date.Known() {
		year, _, _ = in.Date.From.Date()
	}
	return []any{day(in.Date.From), year, text(in.Place.Admin1), text(in.Type), text(strings.Join(s.publishers, "; ")), len(s.roots)}
}

func (w *listsWriter) Close() error {
	var err error
	for _, f := range w.files {
		err = errors.Join(err, f.close())
	}
	return err
}
