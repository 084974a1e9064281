package export

import (
	"strings"

	"github.com/sabt-org/sabt/record"
)

func (w *stixWriter) place(in record.Incident, incident string) []any {
	p := in.Place
	if p.Country == "" && !p.Located {
		return nil
	}
	o := w.object("location", uuid("place", in.ID))
	o["name"] = p.Name
	if p.Country != "" {
		o["country"] = p.Country
	}
	if p.Admin1 != "" {
		o["administrative_area"] = p.Admin1
	}
	if p.Located {
		o["latitude"], o["longitude"] = degrees(p.Latitude), degrees(p.Longitude)
		if r := radius(p); r > 0 {
			o["precision"] = float64(r)
		}
	}
	return []any{o, w.relation(incident, "located-at", cell(o["id"]), "")}
}

func (w *stixWriter) relation(from, kind, to, say string) object {
	o := w.object("relationship", uuid(from, kind, to))
	o["relationship_type"], o["source_ref"], o["target_ref"] = kind, from, to
	if say != "" {
		o["description"] = say
	}
	return o
}

func (w *stixWriter) party(in record.Incident, p record.Party, incident string) []any {
	var out []any
	o := w.object("intrusion-set", uuid("party", p.Name))
	o["name"] = p.Name
	if !w.parties[p.Name] {
		w.parties[p.Name] = true
		out = append(out, o)
	}
	if p.Basis == record.Denied {
		n := w.object("note", uuid("denied", in.ID, p.Name))
		n["content"], n["object_refs"] = "A source says that it was not "+p.Name+", or the party denies it.", []string{incident, cell(o["id"])}
		return append(out, n)
	}
	return append(out, w.relation(incident, "attributed-to", cell(o["id"]), plain(p.Basis)))
}

func (w *stixWriter) report(in record.Incident, t *record.Told, incident string) []any {
	doc := t.Document
	if !doc.Published.Known() {
		w.job.Losses.Add(lostReport, 1)
		return nil
	}
	o := w.object("report", uuid("report", doc.SHA256, in.ID))
	o["name"], o["published"], o["object_refs"], o["external_references"] = citation(*doc), doc.Published.String()+"T00:00:00.000Z", []string{incident}, []object{reference(*doc)}
	o["report_types"] = []string{"threat-report"}
	return []any{o}
}

// reference names a document as STIX refers outside. A hash goes with an address only.
func reference(d record.Document) object {
	o := object{"source_name": "document " + d.SHA256[:min(12, len(d.SHA256))], "description": "SHA-256 " + d.SHA256}
	if d.Publisher != "" {
		o["source_name"] = d.Publisher
	}
	if d.URL != "" {
		o["url"] = d.URL
		if len(d.SHA256) == 64 {
			o["hashes"] = object{"SHA-256": d.SHA256}
		}
	}
	return o
}

func (w *stixWriter) claim(t *record.Told, c *record.Claim, incident string, aside bool) object {
	o := w.object("note", uuid("claim", c.ID))
	o["abstract"], o["content"], o["object_refs"] = string(c.Variable), line(c), []string{incident}
	if q, ok := quote(c.Evidence().Span, t.Document.Text).(string); ok {
		o["content"] = line(c) + "\n“" + q + "”"
	}
	if s := c.Source(); !s.OwnVoice() {
		o["authors"] = []string{s.Name}
	}
	o["external_references"] = []object{reference(*t.Document)}
	labels := []string{"sabt:variable=" + string(c.Variable)}
	if g, ok := t.Grades[c.ID]; ok {
		labels = append(labels, `admiralty-scale:source-reliability="`+strings.ToLower(string(g.Source))+`"`, `admiralty-scale:information-credibility="`+cell(int(g.Credibility))+`"`)
		if g.Credibility >= 1 && g.Credibility <= 5 {
			o["confidence"] = 110 - 20*int(g.Credibility)
		}
	}
	if aside {
		labels = append(labels, "sabt:set_aside")
	}
	o["labels"] = labels
	return o
}
