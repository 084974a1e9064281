package record

import "time"

// Filed is a document of the register with what its latest reading asserts. The result has no Reading: mentions that no claim
// stands on are not kept.
type Filed struct {
	Result
	Added  time.Time
	Engine string      // that read it last
	Copy   *Copy       // of another document; nil for an original
	Placed []Placement // of each of its accounts, in their order
}

// Found is a finding with the document in which it was noticed.
type Found struct {
	Document *Document
	Finding
}
