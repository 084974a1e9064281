package export

import (
	"strings"

	"github.com/sabt-org/sabt/record"
)

func misp() Format {
	return Format{Name: "misp", Short: "MISP events, one an incident, with objects incident, geolocation and news-media and an attribute a claim (MISP)", Ext: ".json", Whole: true,
		Tables: []Table{{Name: "Event", Columns: []Column{
			{"info", Text, "type, place and day"}, {"date", Text, "first possible day; the day of the register's state when none is known"}, {"analysis", Text, "2 reviewed, 1 needs review, 0 unreviewed"},
			{"threat_level_id", Text, "always 4, undefined: nobody judged it"}, {"distribution", Text, "always 0, your organisation only: who imports it decides"},
			{"Tag", Text, "tlp:clear for public, tlp:amber for partner, tlp:red for internal; workflow"},
			{"Object incident", Text, "name, description, determination (successful-attempt, failed-attempt, blocked)"},
			{"Object geolocation", Text, "city, region, country, latitude, longitude, and how narrow they are as text"},
			{"Object news-media", Text, "a document: source, title, link"},
			{"Attribute threat-actor", Text, "a party that somebody names, with the basis as comment"},
			{"Attribute text", Text, "a claim in a line with its words; Tag: admiralty-scale and information-origin"},
		}}}, Open: openMISP}
}

const lostTolls Loss = "tolls as numbers: they stand in the words of the description"

type mispEvent struct {
	Event struct {
		UUID         string   `json:"uuid"`
		Info         string   `json:"info"`
		Date         string   `json:"date"`
		Timestamp    string   `json:"timestamp"`
		ThreatLevel  string   `json:"threat_level_id"`
		Analysis     string   `json:"analysis"`
		Distribution string   `json:"distribution"`
		Published    bool     `json:"published"`
		Tag          []object `json:"Tag"`
		Attribute    []object `json:"Attribute"`
		Object       []object `json:"Object"`
	} `json:"Event"`
}

func openMISP(j Job) (Writer, error) {
	m := mispMaker{job: j, at: cell(int(j.Made.AsOf.Unix()))}
	return openList(j, `{"response":[`, "\n]}\n", func(d record.Dossier) []any { return []any{m.event(d)} })
}

type mispMaker struct {
	job Job
	at  string
}

func (m mispMaker) event(d record.Dossier) mispEvent {
	in := d.Incident
	var out mispEvent
	e := &out.Event
	e.UUID, e.Info, e.Timestamp, e.ThreatLevel, e.Distribution = uuid("misp", in.ID), title(in), m.at, "4", "0"
	e.Date = in.Date.From.String()
	if e.Date == "" {
		e.Date = m.job.Made.AsOf.Format("2006-01-02")
		m.job.Losses.Add("incidents without a date: date is that of the register's state, for MISP has no empty one", 1)
	}
	e.Analysis = map[record.ReviewState]string{record.Reviewed: "2", record.NeedsReview: "1"}[in.Review]
	if e.Analysis == "" {
		e.Analysis = "0"
	}
	e.Tag = []object{{"name": map[string]string{"public": "tlp:clear", "partner": "tlp:amber"}[m.job.Made.Profile]}}
	if e.Tag[0]["name"] == "" {
		e.Tag[0]["name"] = "tlp:red"
	}
	e.Object = append([]object{m.incident(in)}, m.place(in)...)
	for _, p := range in.Perpetrators {
		e.Attribute = append(e.Attribute, m.attribute("threat-actor", "Attribution", p.Name, plain(p.Basis), uuid("actor", in.ID, p.Name, string(p.Basis))))
	}
	gone := d.SetAside()
	for i := range d.Accounts {
		t := &d.Accounts[i]
		e.Object = append(e.Object, m.document(in, t))
		for k := range t.Claims {
			if gone[t.Claims[k].ID] {
				m.job.Losses.Add("claims that a person set aside: left out", 1)
				continue
			}
			e.Attribute = append(e.Attribute, m.claim(t, &t.Claims[k]))
		}
	}
	m.job.Losses.when(len(in.Tolls) > 0, lostTolls)
	return out
}

func (m mispMaker) attribute(kind, category, value, comment, id string) object {
	return object{"uuid": id, "type": kind, "category": category, "value": value, "comment": comment, "to_ids": false, "timestamp": m.at, "distribution": "5"}
}

// template is a MISP object with its template, so that MISP knows it.
type template struct{ name, uuid, version string }

func (m mispMaker) thing(t template, id string, fields ...[3]string) object {
	var list []object
	for _, f := range fields {
		if f[2] == "" {
			continue
		}
		category := "Other"
		if f[1] == "link" {
			category = "External analysis"
		}
		a := m.attribute(f[1], category, f[2], "", uuid(id, f[0]))
		a["object_relation"] = f[0]
		list = append(list, a)
	}
	return object{"uuid": id, "name": t.name, "meta-category": "misc", "template_uuid": t.uuid, "template_version": t.version, "timestamp": m.at, "distribution": "5", "Attribute": list}
}

func (m mispMaker) incident(in record.Incident) object {
	outcome := map[record.Stage]string{record.CarriedOut: "successful-attempt", record.Attempted: "failed-attempt", record.Foiled: "blocked"}[in.Stage]
	return m.thing(template{"incident", "38597424-f9bb-4865-9b4b-819172df0334", "1"}, uuid("misp incident", in.ID),
		[3]string{"name", "text", title(in)}, [3]string{"description", "text", note(in, m.job.Policy)}, [3]string{"determination", "text", outcome})
}

func (m mispMaker) place(in record.Incident) []object {
	p := in.Place
	if p.Name == "" && !p.Located {
		return nil
	}
	fields := [][3]string{{"region", "text", p.Admin1}, {"country", "text", p.Country}, {"text", "text", strings.TrimSpace(p.Name + " (" + string(p.Precision) + ")")}}
	if p.Kind == record.PlaceTown {
		fields = append(fields, [3]string{"city", "text", p.Name})
	}
	if p.Located {
		fields = append(fields, [3]string{"latitude", "float", cell(degrees(p.Latitude))}, [3]string{"longitude", "float", cell(degrees(p.Longitude))})
	}
	return []object{m.thing(template{"geolocation", "fdd30d5f-6752-45ed-bef2-25e8ce4d8a3", "3"}, uuid("misp place", in.ID), fields...)}
}

func (m mispMaker) document(in record.Incident, t *record.Told) object {
	source := t.Document.Publisher
	if source == "" {
		source = "document " + t.Document.SHA256
	}
	return m.thing(template{"news-media", "691463c5-5302-4847-9bec-4c56ccfec677", "3"}, uuid("misp document", in.ID, t.ID),
		[3]string{"source", "text", source}, [3]string{"title", "text", t.Document.Title}, [3]string{"link", "link", t.Document.URL})
}

func (m mispMaker) claim(t *record.Told, c *record.Claim) object {
	v := line(c)
	if q, ok := quote(c.Evidence().Span, t.Document.Text).(string); ok {
		v += "\n“" + q + "”"
	}
	a := m.attribute("text", "Other", v, string(c.Variable), uuid("misp claim", c.ID))
	origin := "AI-generated" // MISP has no word for rules
	if c.Evidence().Method == record.ByPerson {
		origin = "human-generated"
	}
	tags := []object{{"name": `information-origin:` + origin}}
	if g, ok := t.Grades[c.ID]; ok {
		tags = append(tags, object{"name": `admiralty-scale:source-reliability="` + strings.ToLower(string(g.Source)) + `"`},
			object{"name": `admiralty-scale:information-credibility="` + cell(int(g.Credibility)) + `"`})
	}
	a["Tag"] = tags
	return a
}
