package export

import (
	"strings"

	"github.com/sabt-org/sabt/record"
)

func stix() Format {
	return Format{Name: "stix", Short: "a STIX 2.1 bundle: incidents, places, parties, documents, and every claim as a note (OpenCTI, MISP)", Ext: ".json", Whole: true,
		Tables: []Table{{Name: "objects", Columns: []Column{
			{"incident", Text, "an incident: name, description, and in its extension the days, all tolls, review state and grades"},
			{"location", Text, "its place; precision is the radius in metres, a rule of thumb"},
			{"intrusion-set", Text, "a party that somebody names; that it is one says nothing of what it did"},
			{"relationship attributed-to", Text, "that somebody names the party; the description gives the basis. Denials are notes"},
			{"relationship located-at", Text, "where it happened"},
			{"report", Text, "a document with a day of publication: title, publisher, address, SHA-256"},
			{"note", Text, "a claim: its value in a line, the words, and who says so; confidence is the Admiralty digit on the scale of the specification"},
			{"confidence", Int, "1 is 90, 2 is 70, 3 is 50, 4 is 30, 5 is 10 (STIX 2.1, appendix A); left out for 6"},
			{"object_marking_refs", Text, "TLP: white for public, amber for partner, red for internal"},
			{"labels", Text, "sabt:type, sabt:variable, admiralty-scale"},
		}}}, Open: openSTIX}
}

const (
	lostReport  Loss = "documents without a day of publication: they are no report, and stand beside their claims alone"
	lostVictims Loss = "victims as objects of their own: they are notes"
)

// stixWriter remembers which parties it has written: they are few.
type stixWriter struct {
	*listWriter
	job     Job
	at      string // when the register was as it is shown
	mark    string
	parties map[string]bool
}

type object map[string]any

func openSTIX(j Job) (Writer, error) {
	w := &stixWriter{job: j, at: stamp(j.Made.AsOf), mark: stixMark(j.Made.Profile), parties: map[string]bool{}}
	out, err := openList(j, `{"type":"bundle","id":"bundle--`+uuid("bundle", j.Made.Head, strings.Join(j.Made.Filter, " "), j.Made.Profile)+`","objects":[`, "\n]}\n", w.objects)
	if err != nil {
		return nil, err
	}
	w.listWriter = out
	return w, w.put(w.maker(), w.extension())
}

// put writes objects that belong to no incident.
func (w *stixWriter) put(list ...any) error {
	of := w.of
	w.of = func(record.Dossier) []any { return list }
	err := w.listWriter.Write(record.Dossier{})
	w.of = of
	return err
}

// stixMark is the marking of the specification for a profile.
func stixMark(profile string) string {
	switch profile {
	case "public":
		return "marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9"
	case "partner":
		return "marking-definition--f88d31f6-486b-44da-b317-01333bde0b82"
	}
	return "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed"
}

func (w *stixWriter) object(kind, id string) object {
	return object{"type": kind, "spec_version": "2.1", "id": kind + "--" + id, "created": w.at, "modified": w.at,
		"created_by_ref": "identity--" + uuid("maker"), "object_marking_refs": []string{w.mark}}
}

func (w *stixWriter) maker() object {
	o := w.object("identity", uuid("maker"))
	delete(o, "created_by_ref")
	o["name"], o["identity_class"], o["description"] = "a register of sabt", "system", "It keeps what sources say. It finds nobody guilty."
	return o
}

func extensionID() string { return "extension-definition--" + uuid("extension", "incident") }

func (w *stixWriter) extension() object {
	o := w.object("extension-definition", uuid("extension", "incident"))
	o["name"], o["version"], o["extension_types"] = "Violent incident with its tolls", "1.0.0", []string{"property-extension"}
	o["schema"] = "https://github.com/sabt-org/sabt/blob/main/docs/export.md"
	o["description"] = "Days, tolls by effect, status of victims and policy, review state and grades of an incident."
	return o
}

func (w *stixWriter) objects(d record.Dossier) []any {
	in := d.Incident
	o := w.object("incident", uuid("incident", in.ID))
	o["name"], o["description"] = title(in), note(in, w.job.Policy)
	o["labels"] = []string{"sabt:type=" + string(in.Type)}
	o["external_references"] = []object{{"source_name": "sabt", "external_id": in.ID}}
	o["extensions"] = object{extensionID(): stixExtension(in)}
	out := []any{o}
	out = append(out, w.place(in, cell(o["id"]))...)
	for _, p := range in.Perpetrators {
		out = append(out, w.party(in, p, cell(o["id"]))...)
	}
	gone := d.SetAside()
	for i := range d.Accounts {
		t := &d.Accounts[i]
		out = append(out, w.report(in, t, cell(o["id"]))...)
		for k := range t.Claims {
			out = append(out, w.claim(t, &t.Claims[k], cell(o["id"]), gone[t.Claims[k].ID]))
			w.job.Losses.when(t.Claims[k].Victim != nil, lostVictims)
		}
	}
	return out
}

// title names an incident in a few words.
func title(in record.Incident) string {
	out := plain(in.Type)
	if in.Place.Name != "" {
		out += ", " + in.Place.Name
	}
	if in.Date.Known() {
		out += ", " + in.Date.From.String()
	}
	return out
}

func stixExtension(in record.Incident) object {
	x := object{"extension_type": "property-extension", "stage": string(in.Stage), "review": string(in.Review), "documents": in.Documents, "originals": in.Roots, "whole_of_series": in.Whole}
	if in.Date.Known() {
		x["first_day"], x["last_day"], x["date_precision"] = in.Date.From.String(), in.Date.To.String(), string(in.Date.Precision)
	}
	var tolls []object
	for _, t := range in.Tolls {
		o := object{"effect": string(t.Effect), "policy": string(t.Policy), "state": string(t.State)}
		if t.Status != "" {
			o["status"] = string(t.Status)
		}
		if t.State == record.TollGiven {
			for name, n := range map[string]int{"min": t.Min, "best": t.Best, "max": t.Max} {
				if n >= 0 {
					o[name] = n
				}
			}
		}
		tolls = append(tolls, o)
	}
	if tolls != nil {
		x["tolls"] = tolls
	}
	for a, g := range in.Grades {
		x["grade_"+string(a)] = string(g)
	}
	return x
}
