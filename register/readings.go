package register

import "github.com/sabt-org/sabt/record"

// readings fetches accounts out of the log. It keeps the last entries that it decoded: the accounts of one document are mostly asked
// for together.
//
// Those of a View show: documents and accounts are then without what people have hidden of them. Views are computed from what is stored.
type readings struct {
	shows bool
	r     Reader
	blob  func(sha string) (Blob, error)
	entry func(seq int64) (Entry, error)
	bonds *bonds // while writing; else nil
	kept  map[int64]claimsBody
	docs  map[string]record.Document
}

const keptReadings = 64

func (l *readings) body(seq int64) (claimsBody, error) {
	if b, ok := l.kept[seq]; ok {
		return b, nil
	}
	e, err := l.entry(seq)
	if err != nil {
		return claimsBody{}, err
	}
	b, err := decode[claimsBody](e)
	if err == nil {
		l.keep(seq, b)
	}
	return b, err
}

func (l *readings) keep(seq int64, b claimsBody) {
	if len(l.kept) >= keptReadings || l.kept == nil {
		l.kept = map[int64]claimsBody{}
	}
	l.kept[seq] = b
}

// document is a document with its text.
func (l *readings) document(sha string) (record.Document, error) {
	d, err := l.stored(sha)
	if err != nil || !l.shows {
		return d, err
	}
	h, err := hiddenOf(l.r, d)
	return h.document(d), err
}

func (l *readings) stored(sha string) (record.Document, error) {
	if d, ok := l.docs[sha]; ok {
		return d, nil
	}
	d, err := l.r.Document(sha)
	if err != nil {
		return record.Document{}, err
	}
	b, err := l.blob(sha)
	d.Document.Text = b.Text
	if err == nil {
		l.keepDocument(d.Document)
	}
	return d.Document, err
}

func (l *readings) keepDocument(d record.Document) {
	if len(l.docs) >= keptReadings || l.docs == nil {
		l.docs = map[string]record.Document{}
	}
	l.docs[d.SHA256] = d
}

// part is an account with its document, as of an entry.
func (l *readings) part(id string, at int64) (Part, error) {
	acc, err := l.r.Account(id, at)
	if err != nil {
		return Part{}, err
	}
	body, err := l.body(acc.Seq)
	if err != nil {
		return Part{}, err
	}
	doc, err := l.stored(acc.Document)
	if err != nil {
		return Part{}, err
	}
	copied, err := l.r.CopyOf(acc.Document, at)
	if err != nil {
		return Part{}, err
	}
	root := doc.SHA256
	if copied != nil {
		root = copied.Root
	}
	for _, a := range body.Accounts {
		if a.ID == id {
			return Part{ID: id, Document: doc, Root: root, Copy: copied, Engine: body.Engine, Account: a.account(), Claims: a.Claims}, nil
		}
	}
	return Part{}, ErrNotFound
}

// parts are the accounts of an incident, oldest first.
func (l *readings) parts(incident string, at int64) ([]Part, error) {
	parts, err := l.storedParts(incident, at)
	if err != nil || !l.shows {
		return parts, err
	}
	parts, _, err = l.hide(parts)
	return parts, err
}

func (l *readings) storedParts(incident string, at int64) ([]Part, error) {
	members, err := l.r.Members(incident, at)
	if err != nil {
		return nil, err
	}
	var out []Part
	for _, m := range members {
		p, err := l.part(m.Account, at)
		if err != nil {
			return nil, err
		}
		p.Since = m.Since
		out = append(out, p)
	}
	return out, nil
}

// incident computes an incident as of an entry.
func (l *readings) incident(id string, at int64) (Assembled, error) {
	parts, err := l.parts(id, at)
	if err != nil {
		return Assembled{}, err
	}
	ids := idsOf(parts)
	rulings, err := l.r.Rulings(bearers(parts), at)
	if err != nil {
		return Assembled{}, err
	}
	judged, err := l.judgements(ids, at)
	if err != nil {
		return Assembled{}, err
	}
	return Assemble(id, parts, rulings, doubtful(ids, judged))
}

func (l *readings) judgements(ids []string, at int64) ([]record.Judgement, error) {
	if l.bonds != nil && at == Now {
		return l.bonds.judgements(ids)
	}
	return l.r.Judgements(ids, at)
}

func idsOf(parts []Part) []string {
	ids := make([]string, 0, len(parts))
	for _, p := range parts {
		ids = append(ids, p.ID)
	}
	return ids
}

// doubtful reports whether the machine is unsure that some account elsewhere belongs to these.
func doubtful(ids []string, judged []record.Judgement) bool {
	in := map[string]bool{}
	for _, id := range ids {
		in[id] = true
	}
	for _, j := range judged {
		if j.Verdict == record.Unsure && in[j.A] != in[j.B] {
			return true
		}
	}
	return false
}
