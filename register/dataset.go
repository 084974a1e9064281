package register

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/sabt-org/sabt/record"
)

// Dataset is a release of a data set of others with where it stands in the log.
type Dataset struct {
	record.Dataset
	Seq          int64     // of its entry
	At           time.Time // of its import
	EventsSHA256 string    // of the events that were read, as text
}

// datasetBody is what a dataset entry says.
type datasetBody struct {
	record.Dataset
	EventsSHA256 string `json:"events_sha256"`
}

// dropBody is what a drop entry says.
type dropBody struct {
	Dataset int64          `json:"dataset"` // the number of its entry
	Set     record.SetName `json:"set"`
	File    string         `json:"file"`
	SHA256  string         `json:"sha256"`
	Author  string         `json:"author"`
	Reason  string         `json:"reason"`
}

// Release is a release that has been read, ready to be imported: the file as it came, and what was read of it as text.
type Release struct {
	record.Dataset
	Bytes  []byte
	Events string
}

// Where the file and its events are kept: beside documents, and under names that no document has.
func fileOf(d datasetBody) string   { return "dataset " + d.SHA256 }
func eventsOf(d datasetBody) string { return "events " + d.EventsSHA256 }

// Import keeps a release for comparison. It makes no claims and moves nothing. One that is kept already, read by the same reader, is left alone: known
// is true then.
func (r *Register) Import(ctx context.Context, in Release) (d Dataset, known bool, err error) {
	body := datasetBody{in.Dataset, sum([]byte(in.Events))}
	if sum(in.Bytes) != in.SHA256 {
		return d, false, fmt.Errorf("import %s: the bytes are not those of the hash", in.File)
	}
	err = r.update(ctx, func(s *writing) error {
		kept, err := s.w.Datasets(Now)
		if err != nil {
			return err
		}
		for _, k := range kept {
			if k.Set == in.Set && k.SHA256 == in.SHA256 && k.Reader == in.Reader {
				d, known = k, true
				return nil
			}
		}
		if err := s.w.PutBlob(fileOf(body), Blob{Bytes: in.Bytes}); err != nil {
			return err
		}
		if err := s.w.PutBlob(eventsOf(body), Blob{Bytes: []byte(in.Events), Text: in.Events}); err != nil {
			return err
		}
		e, err := s.append(KindDataset, body)
		d = Dataset{in.Dataset, e.Seq, e.At, body.EventsSHA256}
		return err
	})
	if err != nil {
		return Dataset{}, false, fmt.Errorf("import %s: %w", in.File, err)
	}
	return d, known, nil
}

// Drop removes the file of a dataset, for its licence may ask for it. The log still says that it was here, with its hash.
func (r *Register) Drop(ctx context.Context, seq int64, author, reason string) (Dataset, error) {
	var d Dataset
	if author == "" || reason == "" {
		return d, fmt.Errorf("drop: %w: it needs an author and a reason", ErrRefused)
	}
	err := r.update(ctx, func(s *writing) error {
		kept, err := s.w.Datasets(Now)
		if err != nil {
			return err
		}
		shared := map[string]int{}
		for _, k := range kept {
			body := datasetBody{k.Dataset, k.EventsSHA256}
			shared[fileOf(body)]++
			shared[eventsOf(body)]++
			if k.Seq == seq {
				d = k
			}
		}
		if d.Seq == 0 {
			return fmt.Errorf("dataset of entry %d: %w", seq, ErrNotFound)
		}
		body := datasetBody{d.Dataset, d.EventsSHA256}
		for _, key := range []string{fileOf(body), eventsOf(body)} {
			if shared[key] == 1 {
				if err := s.w.DropBlob(key); err != nil {
					return err
				}
			}
		}
		_, err = s.append(KindDrop, dropBody{d.Seq, d.Set, d.File, d.SHA256, author, reason})
		return err
	})
	if err != nil {
		return Dataset{}, fmt.Errorf("drop: %w", err)
	}
	return d, nil
}

// Imported are the releases that are kept as of an entry, the oldest import first. One that was dropped since is among them, without its events.
func (v View) Imported(at int64) ([]Dataset, error) { return v.Datasets(at) }

// Coded is what was read of a release: a line of JSON an event.
func (v View) Coded(d Dataset) (string, error) {
	b, err := v.Blob(eventsOf(datasetBody{d.Dataset, d.EventsSHA256}))
	if errors.Is(err, ErrNotFound) {
		return "", fmt.Errorf("%s %s: its file was dropped since: %w", d.Set, d.File, err)
	}
	return b.Text, err
}

func (a *applier) dataset(e Entry) error {
	body, err := decode[datasetBody](e)
	if err != nil {
		return err
	}
	return a.w.PutDataset(Dataset{body.Dataset, e.Seq, e.At, body.EventsSHA256})
}

func (a *applier) drop(e Entry) error {
	body, err := decode[dropBody](e)
	if err != nil {
		return err
	}
	return a.w.EndDataset(body.Dataset, e.Seq)
}

// datasets checks the files of the releases that were not dropped.
func (v *Verified) datasets(rd Reader) {
	for _, seq := range slices.Sorted(maps.Keys(v.files)) {
		body := v.files[seq]
		file, err := rd.Blob(fileOf(body))
		if err == nil && sum(file.Bytes) != body.SHA256 {
			err = errors.New("its bytes are not those that came in")
		}
		if err == nil {
			file, err = rd.Blob(eventsOf(body))
		}
		if err == nil && sum(file.Bytes) != body.EventsSHA256 {
			err = errors.New("what was read of it is not what was written")
		}
		if err != nil {
			v.problem("entry %d (%s): %s %s: %v", seq, KindDataset, body.Set, body.File, err)
			continue
		}
		v.Datasets++
	}
}

// file notes an entry of a release, or of its dropping.
func (v *Verified) file(e Entry) error {
	if v.files == nil {
		v.files = map[int64]datasetBody{}
	}
	if e.Kind == KindDrop {
		body, err := decode[dropBody](e)
		delete(v.files, body.Dataset)
		return err
	}
	body, err := decode[datasetBody](e)
	v.files[e.Seq] = body
	return err
}
