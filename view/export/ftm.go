package export

import (
	"crypto/sha1" // the format makes its ids so
	"encoding/hex"
	"strings"

	"github.com/sabt-org/sabt/record"
)

func ftm() Format {
	return Format{Name: "ftm", Short: "FollowTheMoney statements as CSV: a value a line, each with its source (Aleph, OpenAleph, nomenklatura)", Ext: ".csv", Whole: true,
		Tables: []Table{{Name: "statements", Columns: []Column{
			{"canonical_id", Text, "id of the entity"}, {"entity_id", Text, "the same: sabt- and the id of an incident; sabt-doc- and of a document; sabt-party- and of a party"},
			{"prop", Text, "property of FollowTheMoney; id makes the entity"}, {"prop_type", Text, "its type"}, {"schema", Text, "Event, Article, Organization"}, {"value", Text, "value"},
			{"dataset", Text, "sabt for what the register computed; else the publisher of the document that says so"}, {"origin", Text, "what read it; empty for what the register computed"},
			{"lang", Text, "always empty: the values are codes and names"}, {"original_value", Text, "the words of the claim"}, {"external", Text, "always f"},
			{"first_seen", Text, "when the register was as it is shown"}, {"last_seen", Text, "the same"}, {"id", Text, "SHA-1 of dataset, entity, property and value, as FollowTheMoney makes it"},
		}}}, Open: openFTM}
}

const lostFTM Loss = "tolls and other figures as numbers: FollowTheMoney has no property for them; each claim is a line of summary"

// ftmWriter remembers which parties it has written: they are few.
type ftmWriter struct {
	job  Job
	file *csvTable
	seen string
	done map[string]bool
	err  error
}

func openFTM(j Job) (Writer, error) {
	file, err := newCSV(j, ftm().Tables[0], "", "")
	return &ftmWriter{job: j, file: file, seen: j.Made.AsOf.UTC().Format("2006-01-02T15:04:05"), done: map[string]bool{}}, err
}

// propType is the type of a property that is used here.
func propType(prop string) string {
	switch prop {
	case "id":
		return "id"
	case "name":
		return "name"
	case "location":
		return "address"
	case "startDate", "endDate", "date":
		return "date"
	case "country":
		return "country"
	case "involved", "proof":
		return "entity"
	case "summary":
		return "text"
	case "sourceUrl":
		return "url"
	case "contentHash":
		return "checksum"
	}
	return "string"
}

// say writes a statement; what has no value is not said.
func (w *ftmWriter) say(entity, schema, prop, value, dataset, origin, words string) {
	if value == "" || w.err != nil {
		return
	}
	sum := sha1.Sum([]byte(dataset + "." + entity + "." + prop + "." + value))
	w.err = w.file.add([]any{entity, entity, prop, propType(prop), schema, value, dataset, origin, nil, text(words), "f", w.seen, w.seen, hex.EncodeToString(sum[:])})
}

// set is the name of a data set: small letters, digits and underscores.
func set(publisher string) string {
	name := strings.Trim(strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			return r
		}
		return '_'
	}, strings.ToLower(publisher)), "_")
	if publisher == "" {
		return "unknown_publisher"
	}
	if name == "" || len(name) < len(publisher)/2 { // another script
		return "publisher_" + uuid("publisher", publisher)[:8]
	}
	return name
}

const ours = "sabt"

func (w *ftmWriter) Write(d record.Dossier) error {
	in := d.Incident
	id := "sabt-" + in.ID
	event := func(prop, value string) { w.say(id, "Event", prop, value, ours, "", "") }
	event("id", id)
	event("name", title(in))
	event("recordId", in.ID)
	event("keywords", string(in.Type))
	event("startDate", in.Date.From.String())
	event("endDate", in.Date.To.String())
	event("location", in.Place.Name)
	event("country", strings.ToLower(in.Place.Country))
	event("summary", note(in, w.job.Policy))
	for _, p := range said(in) {
		party := "sabt-party-" + uuid("party", p.Name)[:13]
		if !w.done[party] {
			w.done[party] = true
			w.say(party, "Organization", "id", party, ours, "", "")
			w.say(party, "Organization", "name", p.Name, ours, "", "")
		}
		event("involved", party)
	}
	for i := range d.Accounts {
		w.account(id, &d.Accounts[i], d.SetAside())
	}
	w.job.Losses.when(len(in.Tolls) > 0, lostFTM)
	w.job.Losses.when(len(said(in)) < len(in.Perpetrators), "denials of responsibility: they are lines of summary")
	return w.err
}

func (w *ftmWriter) account(event string, t *record.Told, gone map[string]bool) {
	doc := t.Document
	dataset, id := set(doc.Publisher), "sabt-doc-"+doc.SHA256[:min(16, len(doc.SHA256))]
	w.say(event, "Event", "proof", id, dataset, t.Engine, "")
	article := func(prop, value string) { w.say(id, "Article", prop, value, dataset, t.Engine, "") }
	article("id", id)
	article("title", doc.Title)
	article("date", doc.Published.String())
	article("publisher", doc.Publisher)
	article("sourceUrl", doc.URL)
	for i := range t.Claims {
		c := &t.Claims[i]
		words, _ := quote(c.Evidence().Span, doc.Text).(string)
		switch {
		case gone[c.ID]:
			w.job.Losses.Add("claims that a person set aside: left out", 1)
		case c.Date != nil && c.Date.Known():
			w.say(event, "Event", "startDate", c.Date.From.String(), dataset, t.Engine, words)
			w.say(event, "Event", "endDate", c.Date.To.String(), dataset, t.Engine, words)
		case c.Place != nil:
			w.say(event, "Event", "location", c.Place.Name, dataset, t.Engine, words)
		case c.Casualty != nil, c.Perpetrator != nil, c.Victim != nil:
			w.say(event, "Event", "summary", line(c), dataset, t.Engine, words)
		}
	}
}

func (w *ftmWriter) Close() error { return w.file.close() }
