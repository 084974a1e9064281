package sheet

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sabt-org/sabt/record"
)

func (t text) perpetrators(list []record.Responsibility) []Line {
	if len(list) == 0 {
		return []Line{{Label: "perpetrator", Value: Value{Text: "unknown"}}}
	}
	return each(list, t.perpetrator)
}

// perpetrator says who is named and on what ground, never more than the document: a claim is "claimed by", a
// charge is "accused by police: Taliban", and what the document says itself is said to be so.
func (t text) perpetrator(r record.Responsibility) Line {
	written := t.quote(r.Span)
	party := cmp.Or(r.Canonical, written, "unknown")
	v := t.value(t.ground(r, party, written), r.Span)
	switch {
	case !r.Named:
		v.Note = "not named"
	case r.Individual && proper(written):
		v.Note = "a person"
	}
	v.Note = join(v.Note, doubt(r.Score))
	return Line{Label: "perpetrator", Value: v, Source: t.sourceOf(r)}
}

// proper reports whether words end in a name: "Karim Haddad", but not "armed herdsmen".
func proper(words string) bool {
	last, _ := utf8.DecodeRuneInString(words[strings.LastIndexByte(words, ' ')+1:])
	return !unicode.IsLower(last)
}

// sourceOf leaves out a source that is the party itself: "claimed by ISIS-K" needs only the channel.
func (t text) sourceOf(r record.Responsibility) Value {
	itself := !r.Source.OwnVoice() && r.Source.Span == r.Span
	switch {
	case !itself:
		return t.source(r.Source)
	case len(r.Source.Via) == 0:
		return Value{}
	}
	return t.value(via(r.Source.Via), r.Source.Via[0].Span)
}

func (t text) ground(r record.Responsibility, party, written string) string {
	by := r.Source.Name
	switch r.Basis {
	case record.ClaimedByPerpetrator:
		return "claimed by " + party
	case record.Accused:
		if by == "" {
			return "accused: " + party
		}
		return "accused by " + by + ": " + party
	case record.Suspected:
		return "suspected: " + party
	case record.Denied:
		if by == "" || sameParty(by, written, party) {
			return "denied by " + party
		}
		return "denied by " + by + ": " + party
	case record.ReportedFact:
		return party + ", as reported"
	}
	return party
}

// sameParty reports whether a source is the party itself: "Taliban" says it for "the Taliban".
func sameParty(by string, names ...string) bool {
	by = strings.ToLower(by)
	for _, n := range names {
		n = strings.ToLower(n)
		if n != "" && (strings.Contains(by, n) || strings.Contains(n, by)) {
			return true
		}
	}
	return false
}

// source names who says it, what kind of party that is, and through whom it came.
func (t text) source(s record.Source) Value {
	if s.OwnVoice() {
		return Value{Text: "the document", Note: via(s.Via)}
	}
	v := t.value(s.Name, s.Span)
	if s.Kind != record.SourceUnknown && s.Kind != "" {
		v.Note = kindOf(s.Kind)
	}
	v.Note = join(v.Note, via(s.Via))
	return v
}

func kindOf(k record.SourceKind) string {
	switch k {
	case record.SourceUN:
		return "UN"
	case record.SourceNGO:
		return "NGO"
	case record.SourcePerpetrator:
		return "party to the conflict"
	}
	return plain(k)
}

func via(steps []record.Relay) string {
	if len(steps) == 0 {
		return ""
	}
	names := each(steps, func(r record.Relay) string { return r.Name })
	return "via " + strings.Join(names, ", via ")
}
