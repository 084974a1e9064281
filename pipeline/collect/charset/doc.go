// Package charset turns bytes in any encoding into UTF-8 text.
//
//	charset.New(id).Decode(bytes, "")  // Persian typed under Windows: read as windows-1256
//
// A byte order mark decides; then bytes that are UTF-8 are UTF-8, whatever they are declared to be (a page declared
// windows-1256 and served as UTF-8 is common); then the declared encoding, if the words it gives are as good as those of
// any other; else the encoding under which the bytes turn into words. When none does, that is an error and not a text of
// wrong letters. It removes nothing and normalises nothing. Read next: [Decoder.Decode], then package collect.
package charset
