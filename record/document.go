package record

import "time"

// Document is what came in: the bytes as received, known by their hash, and the text extracted from them.
// Text is valid UTF-8 and never changes; every Span of every value points into it.
type Document struct {
	ID             string         `json:"id,omitzero"`              // as given in the input, else "sha256:" and the hash
	SHA256         string         `json:"sha256,omitzero"`          // of the bytes as received, lower-case hex
	Path           string         `json:"path,omitzero"`            // file it came from, if any
	URL            string         `json:"url,omitzero"`             // "" when unknown
	Fetched        time.Time      `json:"fetched,omitzero"`         // when it was fetched from the URL; zero when it was not
	Title          string         `json:"title,omitzero"`           // "" when unknown
	Publisher      string         `json:"publisher,omitzero"`       // who put the document out; "" when unknown
	Published      Day            `json:"published,omitzero"`       // 0 when unknown
	PublishedBasis PublishedBasis `json:"published_basis,omitzero"` // how Published is known
	PublishedSpan  Span           `json:"published_span,omitzero"`  // the words, when found in the text
	Language       string         `json:"language,omitzero"`        // ISO 639-1: en, fa (Dari and Persian), ps, ar, ru, es, fr; "" when unknown
	Extractor      string         `json:"extractor,omitzero"`       // what made Text from the bytes, with its version
	Text           string         `json:"-"`
	Bytes          []byte         `json:"-"` // as received; nil when they were not kept
}

// PublishedBasis says how the publication date is known.
type PublishedBasis string

// The bases of a publication date, best first.
const (
	PublishedGiven    PublishedBasis = "given"    // the user said so
	PublishedMetadata PublishedBasis = "metadata" // the file's own metadata
	PublishedText     PublishedBasis = "text"     // a dateline or date line in the text
	PublishedNone     PublishedBasis = "none"
)
