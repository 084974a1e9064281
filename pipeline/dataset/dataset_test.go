package dataset_test

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/unicode"

	"github.com/sabt-org/sabt/pipeline/dataset"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/gazetteer"
)

const folder = "../../testdata/datasets/"

func file(t *testing.T, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(folder + name)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func open(t *testing.T) *dataset.Reader {
	t.Helper()
	g, err := gazetteer.Open()
	if err != nil {
		t.Fatal(err)
	}
	r, err := dataset.Open(g)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func read(t *testing.T, set record.SetName, name string, b []byte) (record.Dataset, []record.Coded) {
	t.Helper()
	d, events, err := open(t).Read(context.Background(), set, name, b, nil)
	if err != nil {
		t.Fatal(err)
	}
	return d, events
}

// line is an event in short.
func line(c record.Coded) string {
	s := fmt.Sprintf("%s %s..%s %s | %s, %s, %s %s #%d | %s | %d/%d/%d", c.ID, c.Date.From, c.Date.To, c.Date.Precision, c.Place.Name, c.Place.Admin1, c.Place.Country,
		c.Place.Precision, c.Place.GeonamesID, c.Type, c.Killed.Low, c.Killed.Best, c.Killed.High)
	for _, side := range c.Sides {
		s += " | " + side.Name + " = " + side.Party
	}
	return s
}

func TestRead(t *testing.T) {
	for _, c := range []struct {
		set          record.SetName
		file, layout string
		rows, events int
		want         []string // lines that must be among the events
		findings     []string
	}{
		{record.UCDP, "GEDEvent_v24_1.csv", "49 columns by their names", 10, 10, []string{
			"401001 2023-03-28..2023-03-28 day | Mazar-i-Sharif, Balkh, AF exact #1133616 | other | 7/8/8 | IS = Islamic State | Civilians = ",
			"401003 2023-05-10..2023-05-10 day | Pul-e-Khumri, Baghlan, AF exact #1130490 | other | 2/9/9 | Government of Afghanistan = Taliban | IS = Islamic State",
			"401006 2023-11-08..2023-11-08 day | Panjshir, Panjshir, AF province #0 | other | 2/2/2 | Government of Afghanistan = Taliban | NRF = National Resistance Front",
			"401008 2023-08-02..2023-08-05 days | Andarab, Baghlan, AF district #0 | other | 3/4/4 | Government of Afghanistan = Taliban | NRF = National Resistance Front",
		}, nil},
		{record.UCDP, "GEDEvent_v24_0_1.csv", "no header; 49 columns by their number and contents", 49, 45, []string{
			"CAND-1 2024-02-10..2024-02-10 day | Herat, Herat, AF exact #1140026 | other | 1/1/1 | IS = Islamic State | Civilians = ",
			"CAND-5 2024-02-14..2024-02-14 day | Herat, Herat, AF exact #1140026 | other | 5/5/7 | IS = Islamic State | Civilians = ",
		}, []string{
			"2 date_start: 2024-02-31 is no day (left)", "3 best: -2 is no number of people (left)", "4 latitude: 95.1 is no latitude (left)",
			"5 best: low 6, best 5 and high 7 are in no order", "6 id: the id stands in row 1, too (left)",
		}},
		{record.ACLED, "acled-2023-01-01-2024-06-30-Afghanistan.csv", "31 columns by their names", 8, 8, []string{
			"XAF102 2023-05-10..2023-05-10 day | Pul-e-Khumri, Baghlan, AF exact #1130490 | suicide_bombing | 3/3/3 | Islamic State Khorasan Province (ISKP) = ISIS-K | Police Forces of Afghanistan (2021-) Taliban = Taliban",
			"XAF103 2023-05-18..2023-05-24 week | Jalalabad, Nangarhar, AF exact #1139715 | bombing | 14/14/14 | Unidentified Armed Group (Afghanistan) =  | Civilians (Afghanistan) = ",
			"XAF104 2023-11-09..2023-11-09 day | Panjshir, Panjshir, AF province #0 | armed_clash | 2/2/2 | National Resistance Front = National Resistance Front | Military Forces of Afghanistan (2021-) Taliban = Taliban",
			"XAF106 2024-03-02..2024-03-02 day | Kabul, Kabul, AF exact #1138958 |  | 0/0/0 | Protesters (Afghanistan) = ",
		}, nil},
		{record.ACLED, "acled-old.csv", "31 columns by their names; Latin-1, semicolons", 5, 5, []string{
			"XAF101 2023-03-28..2023-03-28 day | Mazar-i-Sharif, Balkh, AF exact #1133616 | bombing | 7/7/7 | Islamic State Khorasan Province (ISKP) = ISIS-K | Civilians (Afghanistan) = ",
		}, []string{"5 inter2: 9 is no sort of actor", "5 interaction: 12 does not follow from inter1 2 and inter2 9", "6 interaction: 13 does not follow from inter1 2 and inter2 7"}},
		{record.GTD, "globalterrorismdb_0524dist.csv", "135 columns by their names", 5, 5, []string{
			"202305100001 2023-05-10..2023-05-10 day | Pul-e-Khumri, Baghlan, AF exact #1130490 | suicide_bombing | 3/3/3 | Khorasan Chapter of the Islamic State = ISIS-K",
			"202304110001 2023-04-11..2023-04-11 day | Imam Sahib, Kunduz, AF exact #1142545 | armed_assault | -2/-2/-2",
			"202110080001 2021-10-01..2021-10-31 month | Behsud, Nangarhar, AF district #0 | bombing | 20/20/20 | Khorasan Chapter of the Islamic State = ISIS-K",
		}, nil},
	} {
		t.Run(c.file, func(t *testing.T) {
			d, events := read(t, c.set, c.file, file(t, c.file))
			if d.Layout != c.layout || d.Rows != c.rows || d.Events != c.events || len(events) != c.events {
				t.Errorf("%q: %d events of %d rows, want %q, %d of %d", d.Layout, d.Events, d.Rows, c.layout, c.events, c.rows)
			}
			var lines []string
			for _, e := range events {
				lines = append(lines, line(e))
			}
			for _, w := range c.want {
				if !strings.Contains("\n"+strings.Join(lines, "\n")+"\n", "\n"+w+"\n") {
					t.Errorf("no event\n%s\namong\n%s", w, strings.Join(lines, "\n"))
				}
			}
			if got := findings(d); strings.Join(got, "\n") != strings.Join(c.findings, "\n") {
				t.Errorf("findings:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(c.findings, "\n"))
			}
		})
	}
}

func findings(d record.Dataset) []string {
	var out []string
	for _, f := range d.Findings {
		s := fmt.Sprintf("%d %s: %s", f.Row, f.Column, f.Message)
		if f.Left {
			s += " (left)"
		}
		out = append(out, s)
	}
	return out
}

// The same release in every way in which it may arrive gives the same events.
func TestManyWaysToArrive(t *testing.T) {
	for _, c := range []struct {
		set  record.SetName
		file string
	}{{record.UCDP, "GEDEvent_v24_1.csv"}, {record.GTD, "globalterrorismdb_0524dist.csv"}, {record.ACLED, "acled-2023-01-01-2024-06-30-Afghanistan.csv"}} {
		plain := file(t, c.file)
		_, want := read(t, c.set, c.file, plain)
		rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(plain, []byte("\xef\xbb\xbf")))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		for name, b := range map[string][]byte{
			"no header": written(t, rows[1:], ','), "semicolons": written(t, rows, ';'), "tabs": written(t, rows, '\t'), "reversed": written(t, reversed(rows), ','),
			"capitals": written(t, append([][]string{upper(rows[0])}, rows[1:]...), ','), "renamed": written(t, append([][]string{renamed(rows[0])}, rows[1:]...), ','),
			"byte order mark": append([]byte("\xef\xbb\xbf"), plain...), "UTF-16": utf16(t, bytes.TrimPrefix(plain, []byte("\xef\xbb\xbf"))), "workbook": workbook(t, rows), "zip": zipped(t, plain), "Windows line ends": bytes.ReplaceAll(plain, []byte("\n"), []byte("\r\n")),
		} {
			d, got := read(t, c.set, name, b)
			if len(got) != len(want) {
				t.Errorf("%s, %s: %d events, want %d (%s)", c.file, name, len(got), len(want), d.Layout)
				continue
			}
			for i := range got {
				if line(got[i]) != line(want[i]) {
					t.Errorf("%s, %s: %s\nwant %s", c.file, name, line(got[i]), line(want[i]))
				}
			}
		}
	}
}

func written(t *testing.T, rows [][]string, comma rune) []byte {
	t.Helper()
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.Comma = comma
	if err := w.WriteAll(rows); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func reversed(rows [][]string) [][]string {
	out := make([][]string, len(rows))
	for i, r := range rows {
		for k := range r {
			out[i] = append(out[i], r[len(r)-1-k])
		}
	}
	return out
}

func upper(list []string) []string {
	return strings.Split(strings.ToUpper(strings.Join(list, ",")), ",")
}

func renamed(list []string) []string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = "new " + s
	}
	return out
}

func utf16(t *testing.T, b []byte) []byte {
	t.Helper()
	out, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().Bytes(b)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func workbook(t *testing.T, rows [][]string) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	for i, r := range rows {
		cells := make([]any, len(r))
		for k, s := range r {
			cells[k] = s
		}
		if err := f.SetSheetRow("Sheet1", fmt.Sprintf("A%d", i+1), &cells); err != nil {
			t.Fatal(err)
		}
	}
	b, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func zipped(t *testing.T, b []byte) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for name, content := range map[string][]byte{"readme.txt": []byte("x"), "GEDEvent.csv": b} {
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write(content)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestCountries(t *testing.T) {
	head := "event_id_cnty,event_date,event_type,country,location,latitude,longitude,fatalities\n"
	for name, want := range map[string]string{"Democratic Republic of Congo": "CD", "DR Congo (Zaire)": "CD", "Congo": "CG", "Myanmar (Burma)": "MM", "Ivory Coast": "CI", "Yemen (North Yemen)": "YE",
		"Bosnia-Herzegovina": "BA", "Kingdom of eSwatini (Swaziland)": "SZ", "West Bank and Gaza Strip": "PS", "Russia (Soviet Union)": "RU", "Atlantis": ""} {
		_, events := read(t, record.ACLED, "x", []byte(head+"A1,2024-01-01,Battles,"+name+",x,1,1,1\n"))
		if got := events[0].Place.Country; got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
}

func TestRefused(t *testing.T) {
	ged := file(t, "GEDEvent_v24_1.csv")
	for _, c := range []struct {
		name string
		set  record.SetName
		b    []byte
		say  []string
	}{
		{"another data set", record.ACLED, ged, []string{"expected the 31 columns of ACLED", "found 49 columns", "they are those of UCDP GED"}},
		{"columns that are missing", record.UCDP, bytes.Replace(ged, []byte(",best,high,low,"), []byte(",b,h,l,"), 1)[:2000], []string{"missing: best, high, low"}},
		{"a table of something else", record.GTD, []byte("name,age\nx,3\n"), []string{"expected the 135 columns of GTD", `found 2 columns, of which the first row says "name", "age"`}},
		{"nothing", record.GTD, []byte(" \n"), []string{"it is empty"}},
		{"a header alone", record.UCDP, ged[:bytes.IndexByte(ged, '\n')+1], []string{"there is a header alone"}},
		{"half a workbook", record.GTD, []byte("PK\x03\x04 and no more"), []string{"the workbook or zip cannot be read"}},
		{"an old workbook", record.GTD, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), []string{"before 2007"}},
	} {
		_, _, err := open(t).Read(context.Background(), c.set, "x", c.b, nil)
		if err == nil {
			t.Errorf("%s: no error", c.name)
			continue
		}
		for _, s := range c.say {
			if !strings.Contains(err.Error(), s) {
				t.Errorf("%s: %q does not say %q", c.name, err, s)
			}
		}
	}
	if _, _, err := open(t).Read(context.Background(), record.ACLED, "x", ged, nil); !errors.Is(err, dataset.ErrLayout) {
		t.Errorf("%v is no ErrLayout", err)
	}
}

func TestDatesWithStrokes(t *testing.T) {
	head := "event_id_cnty,event_date,event_type,country,location,latitude,longitude,fatalities\n"
	row := "A%d,%s,Battles,Afghanistan,Kabul,34.5,69.2,1\n"
	for _, c := range []struct{ a, b, want string }{
		{"03/04/2024", "25/03/2024", "2024-04-03"}, {"03/04/2024", "3/25/2024", "2024-03-04"}, {"03/04/2024", "03/05/2024", "left"}, {"25/03/2024", "3/25/2024", "left"},
	} {
		d, events, err := open(t).Read(context.Background(), record.ACLED, "x", []byte(head+fmt.Sprintf(row, 1, c.a)+fmt.Sprintf(row, 2, c.b)+fmt.Sprintf(row, 3, "2024-01-01")), nil)
		if err != nil {
			t.Fatal(err)
		}
		got := "left"
		if len(events) == 3 {
			got = events[0].Date.From.String()
		}
		if got != c.want {
			t.Errorf("%s beside %s is %s, want %s: %v", c.a, c.b, got, c.want, findings(d))
		}
	}
}

func TestLinesComeBack(t *testing.T) {
	_, events := read(t, record.GTD, "x", file(t, "globalterrorismdb_0524dist.csv"))
	lines, err := dataset.Lines(events)
	if err != nil {
		t.Fatal(err)
	}
	back, err := dataset.Parse(lines, func(c *record.Coded) bool { return c.Type != record.Kidnapping })
	if err != nil || len(back) != 4 {
		t.Fatalf("%d events, %v", len(back), err)
	}
	for i, c := range back {
		if line(c) != line(events[i]) || c.Injured != events[i].Injured || c.Attackers != events[i].Attackers {
			t.Errorf("%+v\nwant %+v", c, events[i])
		}
	}
}

func BenchmarkRead(b *testing.B) {
	one, err := os.ReadFile(folder + "GEDEvent_v24_1.csv")
	if err != nil {
		b.Fatal(err)
	}
	head, body, _ := bytes.Cut(one, []byte("\n"))
	all := append(bytes.Clone(head), '\n')
	for i := range 2000 {
		all = append(all, bytes.ReplaceAll(body, []byte("4010"), fmt.Appendf(nil, "%d", 100000+i))...)
	}
	g, err := gazetteer.Open()
	if err != nil {
		b.Fatal(err)
	}
	n := 0
	for b.Loop() {
		r, err := dataset.Open(g)
		if err != nil {
			b.Fatal(err)
		}
		d, _, err := r.Read(context.Background(), record.UCDP, "x", all, nil)
		if err != nil {
			b.Fatal(err)
		}
		n += d.Events
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "rows/s")
}
