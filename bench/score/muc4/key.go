package muc4

import (
	"regexp"
	"strconv"
	"strings"
)

// slot is the number of a slot in the keys.
type slot int

// The slots that are filled with words or codes.
const (
	slotDate        slot = 2
	slotLocation    slot = 3
	slotType        slot = 4
	slotStage       slot = 5
	slotInstrument  slot = 6
	slotCategory    slot = 8
	slotIndividual  slot = 9
	slotOrg         slot = 10
	slotPhysical    slot = 12
	slotName        slot = 18
	slotDescription slot = 19
	slotNumber      slot = 21
	slotEffect      slot = 23
	slotTotal       slot = 24
)

// Filler is one value of a slot of a key: what is accepted for it, and whose value it is.
type Filler struct {
	alts     []string
	of       []string // the words of the target or party that the value is of
	optional bool
}

// Key is a template of an answer key.
type Key struct {
	optional bool
	slots    map[slot][]Filler
}

func (k *Key) first(s slot) *Filler {
	if len(k.slots[s]) == 0 {
		return nil
	}
	return &k.slots[s][0]
}

// head begins a slot: "18. HUM TGT: NAME    ...".
var head = regexp.MustCompile(`(?i)^\s*(\d{1,2})\.?\s+(?:MESSAGE|INCIDENT|PERP|PHYS TGT|HUM TGT)\s*:\s*` +
	`(?:ID(?:\s|$)|TEMPLATE|DATE|LOCATION|TYPE|STAGE OF EXECUTION|INSTRUMENT ID|INSTRUMENT TYPE|INCIDENT CATEGORY|` +
	`INDIVIDUAL ID|ORGANIZATION ID|ORGANIZATION CONFIDENCE|NUMBER|FOREIGN NATION|EFFECT OF INCIDENT|TOTAL NUMBER|NAME|DESCRIPTION)\s*(.*)$`)

// keyReader reads a file of keys line by line.
type keyReader struct {
	docs map[string][]*Key
	doc  string
	key  *Key
	slot slot
	pend []string // the values of the slot
}

// Keys reads a file of answer keys; a document without an incident has no templates, and is there.
func Keys(file string) map[string][]*Key {
	r := keyReader{docs: map[string][]*Key{}}
	for line := range strings.SplitSeq(file, "\n") {
		line = strings.TrimRight(line, " \t\r")
		if strings.HasPrefix(strings.TrimSpace(line), ";") {
			continue
		}
		if m := head.FindStringSubmatch(line); m != nil {
			n, _ := strconv.Atoi(m[1])
			r.begin(slot(n), strings.TrimSpace(m[2]))
		} else if s := strings.TrimSpace(line); s != "" {
			r.more(s)
		}
	}
	r.flush()
	return r.docs
}

func (r *keyReader) begin(n slot, value string) {
	r.flush()
	switch r.slot = n; {
	case n == 0:
		id, _, _ := strings.Cut(value, "(")
		if f := strings.Fields(id); len(f) > 0 {
			r.doc = f[0]
		}
		r.key = &Key{slots: map[slot][]Filler{}}
		if r.docs[r.doc] == nil {
			r.docs[r.doc] = []*Key{}
		}
	case n == 1 && r.key != nil:
		if !strings.Contains(value, "*") && value != "" && value != "-" && value != "0" {
			r.key.optional = strings.Contains(strings.ToUpper(value), "OPTIONAL")
			r.docs[r.doc] = append(r.docs[r.doc], r.key)
		}
	case value != "":
		r.pend = []string{value}
	}
}

// more is a line below a slot: another value, or the rest of one.
func (r *keyReader) more(s string) {
	if r.key == nil || r.slot < 2 {
		return
	}
	if n := len(r.pend); n > 0 && (s[0] == '/' || strings.HasSuffix(r.pend[n-1], "/") || oddQuotes(r.pend[n-1])) {
		r.pend[n-1] += " " + s
		return
	}
	r.pend = append(r.pend, s)
}

func (r *keyReader) flush() {
	if r.key != nil && r.slot >= 2 {
		for _, p := range r.pend {
			if p != "*" && p != "-" {
				r.key.slots[r.slot] = append(r.key.slots[r.slot], filler(r.slot, p))
			}
		}
	}
	r.pend = nil
}
