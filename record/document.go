package record

// Document is what came in: the bytes as received, known by their hash, and the text extracted from them.
// Text is valid UTF-8 and never changes; every Span of every value points into it.
type Document struct {
	ID             string         // as given in the input, else "sha256:" and the hash
	SHA256         string         // of the bytes as received, lower-case hex
	Path           string         // file it came from, if any
	URL            string         // "" when unknown
	Title          string         // "" when unknown
	Publisher      string         // who put the document out; "" when unknown
	Published      Day            // 0 when unknown
	PublishedBasis PublishedBasis // how Published is known
	PublishedSpan  Span           // the words, when found in the text
	Language       string         // ISO 639-1: en, fa (Dari and Persian), ps, ar, ru, es, fr; "" when unknown
	Extractor      string         // what made Text from the bytes, with its version
	Text           string
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
