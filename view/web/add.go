package web

import (
	"errors"
	"io"
	"mime/multipart"
	"net/http"
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/contract"
	"github.com/sabt-org/sabt/view/sheet"
)

// addPage takes documents, and says what became of those that were brought.
type addPage struct {
	Languages []option
	Added     []addedRow
	Failed    []string
}

// addedRow is what became of a document.
type addedRow struct {
	Title    string
	Address  string
	Known    bool
	Findings int
	Placed   []placedRow
}

// placedRow says where an account went, and why.
type placedRow struct {
	Heading string
	Address string
	New     bool
	Joined  []judgedPair
	Doubts  []judgedPair
	Merged  []string
}

// mostFiles of one form: who brings more has a folder, which sabt add reads.
const mostFiles = 500

func newAddPage() addPage {
	return addPage{Languages: []option{{"", "recognised"}, {"en", "English"}, {"fa", "Persian or Dari"}, {"ps", "Pashto"}, {"ar", "Arabic"}, {"ru", "Russian"}, {"es", "Spanish"}, {"fr", "French"}}}
}

func (d *Desk) addForm(*http.Request) (page, error) {
	return page{title: "Add", tab: "Add", template: "add", data: newAddPage()}, nil
}

// add reads what a form brings. The form is held in memory: nothing of it is to stand in a folder for temporary files.
func (d *Desk) add(r *http.Request) (page, error) {
	uploads, err := uploadsIn(r)
	if err != nil {
		return page{}, err
	}
	p := newAddPage()
	var objects []contract.Addition
	for _, u := range uploads {
		a, err := d.register.Add(r.Context(), u)
		var f *Fault
		switch {
		case errors.As(err, &f):
			p.Failed = append(p.Failed, refusal(u.Name, f))
			continue
		case err != nil:
			return page{}, err
		}
		p.Added, objects = append(p.Added, addedOf(a)), append(objects, contract.AdditionOf(a))
	}
	return page{title: "Add", tab: "Add", template: "add", data: p, object: addedObject{append([]contract.Addition{}, objects...), append([]string{}, p.Failed...)}}, nil
}

func uploadsIn(r *http.Request) ([]Upload, error) {
	if err := r.ParseMultipartForm(maxForm); err != nil {
		return nil, tooLarge(err)
	}
	return uploadsOf(r.MultipartForm)
}

// refusal says why a document was not read, with its name and what to try.
func refusal(name string, f *Fault) string {
	s := f.Error()
	if !strings.Contains(s, name) {
		s = name + ": " + s
	}
	if f.Hint != "" {
		s += " (" + f.Hint + ")"
	}
	return s
}

// uploadsOf are the documents of a form: files, and text that was pasted.
func uploadsOf(f *multipart.Form) ([]Upload, error) {
	first := func(name string) string { return strings.TrimSpace(strings.Join(f.Value[name], "")) }
	known := Upload{URL: first("url"), Publisher: first("publisher"), Published: first("published"), Language: first("language")}
	var out []Upload
	for _, file := range f.File["file"] {
		if file.Size == 0 && file.Filename == "" {
			continue
		}
		u, err := opened(file)
		if err != nil {
			return nil, err
		}
		one := known
		one.Bytes, one.Name = u, file.Filename
		out = append(out, one)
	}
	if text := strings.Join(f.Value["text"], ""); strings.TrimSpace(text) != "" {
		one := known
		one.Bytes, one.Title = []byte(strings.ReplaceAll(text, "\r\n", "\n")), first("title")
		out = append(out, one)
	}
	if at := first("fetch"); at != "" {
		one := known
		one.Fetch, one.Name = at, at
		out = append(out, one)
	}
	switch {
	case len(out) == 0:
		return nil, &Fault{Status: http.StatusBadRequest, Err: errors.New("there is neither a file nor a text nor an address"), Hint: "paste an article, choose files, or give an address"}
	case len(out) > mostFiles:
		return nil, &Fault{Status: http.StatusRequestEntityTooLarge, Err: errors.New("those are more than 500 files"), Hint: "sabt add reads a folder on the command line"}
	}
	return out, nil
}

func opened(h *multipart.FileHeader) ([]byte, error) {
	f, err := h.Open()
	if err != nil {
		return nil, tooLarge(err)
	}
	defer f.Close()
	return io.ReadAll(f)
}

func addedOf(a record.Addition) addedRow {
	row := addedRow{Title: sheet.Telling(a.Document), Address: documentAt(a.Document.SHA256), Known: a.Known, Findings: a.Findings}
	for _, p := range a.Placed {
		row.Placed = append(row.Placed, placedRow{Heading: sheet.Heading(p.Incident), Address: incidentAt(p.Incident.ID), New: p.New,
			Joined: each(p.Joined, otherSide), Doubts: each(p.Doubts, otherSide), Merged: p.Merged})
	}
	return row
}

func otherSide(p record.Pair) judgedPair {
	return judgedPair{Verdict: string(p.Verdict), Score: sheet.Likely(p.Judgement), Reasons: reasons(p.Judgement), Incident: p.Incident,
		Address: incidentAt(p.Incident), Document: sheet.Telling(p.Document), Issued: sheet.Issued(p.Document)}
}
