package export

import (
	"errors"
	"io"
	"reflect"
	"strings"

	"github.com/parquet-go/parquet-go"

	"github.com/sabt-org/sabt/record"
)

func parquetFormat() Format {
	return Format{Name: "parquet", Short: "Parquet, one file a table (DuckDB, pandas, Spark, R arrow)", Ext: ".parquet", Several: true, Tables: tables(), Open: openParquet}
}

// parquetWriter writes each table into a file of its own, in groups of rows: a group is what is in memory.
type parquetWriter struct {
	job    Job
	tables []*parquetTable
}

type parquetTable struct {
	Table
	out  io.WriteCloser
	file *parquet.GenericWriter[any]
	held []parquet.Row
	n    int
}

const (
	rowsOfBatch = 256
	rowsOfGroup = 10_000
)

func openParquet(j Job) (Writer, error) {
	w := &parquetWriter{job: j}
	for _, t := range tables() {
		if !j.wants(t.Name) {
			continue
		}
		out, err := j.Create(t.Name)
		if err != nil {
			return nil, errors.Join(err, w.Close())
		}
		file := parquet.NewGenericWriter[any](out, schemaOf(t), parquet.Compression(&parquet.Zstd), parquet.MaxRowsPerRowGroup(rowsOfGroup),
			parquet.CreatedBy("sabt", "", ""))
		w.tables = append(w.tables, &parquetTable{Table: t, out: out, file: file})
	}
	return w, nil
}

// schemaOf makes a schema with the columns in their order: that of a group would be the alphabet's. Every column may be empty. Days are numbers of
// days with the tag date: times with that tag are written wrongly by the library.
func schemaOf(t Table) *parquet.Schema {
	var fields []reflect.StructField
	for _, c := range t.Columns {
		tag := c.Name + ",optional"
		typ := reflect.TypeFor[string]()
		switch c.Type {
		case Int:
			typ = reflect.TypeFor[int64]()
		case Float:
			typ = reflect.TypeFor[float64]()
		case Bool:
			typ = reflect.TypeFor[bool]()
		case DayType:
			typ, tag = reflect.TypeFor[int32](), tag+",date"
		}
		fields = append(fields, reflect.StructField{Name: "C" + c.Name, Type: typ, Tag: reflect.StructTag(`parquet:"` + tag + `"`)})
	}
	return parquet.NewSchema(t.Name, parquet.SchemaOf(reflect.New(reflect.StructOf(fields)).Elem().Interface()))
}

func (t *parquetTable) add(row []any) error {
	if len(t.held) <= t.n {
		t.held = append(t.held, make(parquet.Row, 0, len(row)))
	}
	r := t.held[t.n][:0]
	for i, v := range row {
		r = append(r, valueOfCell(v, i))
	}
	t.held[t.n] = r
	t.n++
	if t.n == rowsOfBatch {
		return t.flush()
	}
	return nil
}

func (t *parquetTable) flush() error {
	_, err := t.file.WriteRows(t.held[:t.n])
	t.n = 0
	return err
}

func valueOfCell(v any, column int) parquet.Value {
	var out parquet.Value
	switch v := v.(type) {
	case nil:
		return parquet.NullValue().Level(0, 0, column)
	case record.Day:
		out = parquet.Int32Value(int32(v - record.DayOf(1970, 1, 1)))
	case string:
		out = parquet.ByteArrayValue([]byte(strings.ToValidUTF8(v, "\ufffd")))
	case int:
		out = parquet.Int64Value(int64(v))
	case float64:
		out = parquet.DoubleValue(v)
	case bool:
		out = parquet.BooleanValue(v)
	}
	return out.Level(0, 1, column)
}

func (w *parquetWriter) Write(d record.Dossier) error {
	for _, t := range w.tables {
		var err error
		t.rows(func(row []any) {
			if err == nil {
				err = t.add(row)
			}
		}, d, w.job.Policy)
		if err != nil {
			return err
		}
	}
	return nil
}

func (w *parquetWriter) Close() error {
	var err error
	for _, t := range w.tables {
		err = errors.Join(err, t.flush(), t.file.Close(), t.out.Close())
	}
	return err
}
