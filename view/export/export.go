package export

import (
	"io"
	"strings"

	"github.com/sabt-org/sabt/record"
)

// Writer takes incidents, one after the other. What it wrote is whole when Close returns nil.
type Writer interface {
	Write(d record.Dossier) error
	Close() error
}

// Format is a shape to write in.
type Format struct {
	Name   string
	Short  string // one line: what it is, and what opens it
	Ext    string // of the file; of each file of several
	Tables []Table
	// Several formats are files in a folder, one a table; others are one file.
	Several bool
	// Whole formats show accounts; others take an incident by itself.
	Whole bool
	// Policy is the one that the shape is used to; "" takes the one that was asked for.
	Policy record.PolicyName
	// Placed on disk by its own library, and so never to standard output.
	OnDisk bool
	Open   func(Job) (Writer, error)
}

// Formats are all formats, in the order of the help. To add one, copy a file and add its line here.
func Formats() []Format {
	return []Format{csvFormat(), xlsx(), parquetFormat(), sqliteFormat(), geoJSON(), timemap(), hxl(), acled(), ucdp(), gtd(), lists(), annotation(), ftm(), stix(), misp()}
}

// Lookup finds a format by its name.
func Lookup(name string) (Format, bool) {
	for _, f := range Formats() {
		if f.Name == name {
			return f, true
		}
	}
	return Format{}, false
}

// Known is what is known beforehand of parties and countries; cmd hands it over.
type Known struct {
	Kind func(party string) record.ActorKind // "" for a party that is not in the authority list
}

// Job is what a writer is told.
type Job struct {
	Create func(table string) (io.WriteCloser, error) // the file of a table; "" for a format of one file
	Path   func(table string) (string, error)         // where to put it, for a library that writes itself
	Tables []string                                   // those that are wanted; none is all
	Policy record.PolicyName
	Losses *Losses
	Mark   bool // a file of CSV begins with the mark of the byte order, for spreadsheets
	Known  Known
	Made   Made
}

func (j Job) wants(table string) bool {
	if len(j.Tables) == 0 {
		return true
	}
	for _, t := range j.Tables {
		if t == table {
			return true
		}
	}
	return false
}

// NeedsAccounts reports whether what is asked for shows accounts.
func (f Format) NeedsAccounts(tables []string) bool {
	if !f.Several {
		return f.Whole
	}
	for _, t := range f.Tables {
		if t.whole && (Job{Tables: tables}).wants(t.Name) {
			return true
		}
	}
	return false
}

// TableNames are the names of the tables of a format.
func (f Format) TableNames() []string {
	var out []string
	for _, t := range f.Tables {
		out = append(out, t.Name)
	}
	return out
}

// tollOf is the toll of an effect under a policy; false when there is none or it has no figures.
func tollOf(in record.Incident, e record.Effect, s record.VictimStatus, p record.PolicyName) (record.Toll, bool) {
	for _, t := range in.Tolls {
		if t.Effect == e && t.Status == s && t.Policy == p {
			return t, t.State == record.TollGiven
		}
	}
	return record.Toll{}, false
}

func joined[T ~string](list []T, sep string) string {
	var b strings.Builder
	for i, v := range list {
		if i > 0 {
			b.WriteString(sep)
		}
		b.WriteString(string(v))
	}
	return b.String()
}
