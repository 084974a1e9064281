// Package collect turns files and bytes into documents: plain text, Markdown, HTML pages, PDF, DOCX, e-mail and JSON
// Lines, in any encoding, packed with gzip or not.
//
//	c, _ := collect.New(collect.Options{})
//	for path, err := range collect.Walk([]string{"reports"}) {
//		doc, err := c.File(path, collect.Hints{})
//		...
//	}
//
// A document keeps the SHA-256 of the bytes as received and the text taken from them. What happens to the text:
//
//   - It is valid UTF-8. Plain text stays as it came, but that every line end is "\n" and that control characters, soft
//     hyphens and the characters that only steer the direction of writing (U+061C, U+200E, U+200F, U+202A to U+202E,
//     U+2066 to U+2069) are dropped: a quote cut out of the text must not turn the page around it. Zero-width non-joiners
//     and no-break spaces stay, for they belong to the spelling.
//   - Formats with blocks give paragraphs separated by blank lines; a row of a table is one paragraph with tabs between
//     its cells. The title comes first unless the body begins with it: facts are often quoted from a headline.
//   - A text that cannot be decoded is an error. Wrong letters are never handed on in silence.
//
// The day of publication is the one given, else that of the file's metadata (JSON-LD, meta elements, the Date of an
// e-mail), else that of a dateline or a line that says so ("Published: 12 March 2023"); else it is unknown. The days on
// which a DOCX or PDF file was created or changed are not taken: they say when somebody saved a file, and every relative
// date of the text would be read from them. They are named in a notice, so that the user can give the day.
//
// Input that cannot be read is an [Error] with a hint, whatever the bytes are. The package opens no network connection.
// Read next: [Collector.Bytes], then the packages page, mail, docx, pdftext for the formats, and charset and dateline.
package collect
