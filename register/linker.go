package register

import "github.com/sabt-org/sabt/record"

// Linker says which accounts tell of one incident. What it says of a pair depends on the two alone.
type Linker interface {
	// Profile is what is compared of an account, and the keys of the blocks in which it meets others.
	Profile(id string, d record.Document, a record.Account) (Profile, error)
	Judge(a, b Profile) (record.Judgement, error)
	// Series ties two accounts that are of one series and not of one incident, by words of their documents; false when nothing says so.
	Series(a, b Profile) (record.Tie, bool, error)
	// Group cuts accounts into incidents by the judgements on them and what people hold together or apart. Its result does
	// not depend on the order of its arguments.
	Group(accounts []string, judged []record.Judgement, holds []Hold) [][]string
	Method() string
}

// Profile is an account as a linker sees it.
type Profile struct {
	ID     string
	Blocks []string // the keys under which others find it
	Seeks  []string // the keys under which it looks for others; whoever it meets so would meet it
	Series []string // blocks in which accounts that are told as of a series meet; none for all others
	Data   []byte   // the linker's own
}
