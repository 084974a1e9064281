package record

// Captures is how many were on which lists. Counts has a number for each set of lists: bit i of its index is list i. Counts[0], those on no list, is
// what nobody knows.
type Captures struct {
	Lists  []string
	Counts []int
}

// Observed is how many were on a list at all.
func (c Captures) Observed() int {
	n := 0
	for _, k := range c.Counts[min(1, len(c.Counts)):] {
		n += k
	}
	return n
}

// On is how many were on all lists of a set.
func (c Captures) On(set int) int {
	n := 0
	for i, k := range c.Counts {
		if i > 0 && i&set == set {
			n += k
		}
	}
	return n
}

// Systems is what multiple systems estimation makes of captures.
type Systems struct {
	Captures
	Unit    string   // what was counted: incident, victim, or "" as the file has it
	By      string   // what the lists are
	Scope   string   // in words
	AsOf    int64    // the last entry of the log that counts; 0 for a file
	Left    []string // lists that were there and not taken
	Beyond  int      // that the register has and that stand on none of the lists
	Refused []string // why the data carry no estimate
	Doubts  []string // what speaks for caution
	Methods []SystemsMethod
	Assumed []string
}

// SystemsMethod is the estimate of one method.
type SystemsMethod struct {
	Name   string
	N      float64 // all: those on lists and those on none
	Low    float64 // of 95 %
	High   float64
	Models int      // that were fitted
	Unfit  int      // that could not be
	Best   []string // the models with most weight, with it
}

// Capture is an incident, or a named victim, with the lists on which it stands.
type Capture struct {
	ID string // of the incident; of a victim with the name behind it
	On []string
}
