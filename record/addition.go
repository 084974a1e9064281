package record

// Addition is what became of a document that was added to the register.
type Addition struct {
	Document Document // without its text
	Known    bool     // it was there already; nothing was done
	Seq      int64    // of its entry
	Findings int
	Placed   []Placed
}

// Placed says which incident an account of a new document belongs to, and why.
type Placed struct {
	Account  string
	Key      string // in its document
	Incident Incident
	New      bool     // nobody told of it before
	Joined   []Pair   // what speaks for it: the other accounts of the incident
	Doubts   []Pair   // accounts of other incidents that the machine is unsure about
	Merged   []string // incidents that were taken for others until now
}

// Pair is a judgement seen from one side, with the account on the other.
type Pair struct {
	Judgement
	Account  string
	Incident string
	Document Document // of the other account, without its text
}
