package export

import (
	"fmt"
	"slices"
	"strings"

	"github.com/sabt-org/sabt/record"
)

// facts are what shapes with one row an incident ask of the accounts: kinds that most accounts name come first.
type facts struct {
	targets []record.TargetType
	weapons []record.WeaponKind
	offices []string // who put documents out, each once, oldest first
	voices  []string // who says so
	cites   []string // a document each: "Office, 2024-05-14, Title"
}

func factsOf(d record.Dossier) facts {
	var f facts
	var targets tally[record.TargetType]
	var weapons tally[record.WeaponKind]
	for _, t := range d.Accounts {
		for _, v := range t.Account.Targets {
			targets.add(v.Type)
		}
		for _, v := range t.Account.Victims {
			targets.add(v.Type)
		}
		for _, v := range t.Account.Weapons {
			weapons.add(v.Kind)
		}
		for i := range t.Claims {
			if s := t.Claims[i].Source(); !s.OwnVoice() && !slices.Contains(f.voices, s.Name) {
				f.voices = append(f.voices, s.Name)
			}
		}
		office := t.Document.Publisher
		if office != "" && !slices.Contains(f.offices, office) {
			f.offices = append(f.offices, office)
		}
		if c := citation(*t.Document); !slices.Contains(f.cites, c) {
			f.cites = append(f.cites, c)
		}
	}
	f.targets, f.weapons = targets.keys(), weapons.keys()
	return f
}

// citation is a document as UCDP writes its sources.
func citation(d record.Document) string {
	var out []string
	for _, s := range []string{d.Publisher, d.Published.String(), d.Title} {
		if s != "" {
			out = append(out, s)
		}
	}
	if len(out) == 0 {
		return "document " + d.SHA256[:min(12, len(d.SHA256))]
	}
	return strings.Join(out, ", ")
}

// tally counts codes; keys are those most often added first, then the first added.
type tally[T comparable] struct {
	order []T
	n     map[T]int
}

func (t *tally[T]) add(v T) {
	var none T
	if v == none {
		return
	}
	if t.n == nil {
		t.n = map[T]int{}
	}
	if t.n[v] == 0 {
		t.order = append(t.order, v)
	}
	t.n[v]++
}

func (t *tally[T]) keys() []T {
	slices.SortStableFunc(t.order, func(a, b T) int { return t.n[b] - t.n[a] })
	return t.order
}

// side is what sort of party a target is.
type side int

const (
	sideUnknown side = iota
	sideCivilians
	sidePolice
	sideMilitary
	sideArmed
	sideState // a government's civil offices
)

func sideOf(t record.TargetType) side {
	switch t {
	case record.TargetPolice:
		return sidePolice
	case record.TargetMilitary:
		return sideMilitary
	case record.TargetMilitia:
		return sideArmed
	case record.TargetGovernment, record.TargetDiplomatic:
		return sideState
	case "", record.TargetOther:
		return sideUnknown
	}
	return sideCivilians
}

// side is that of the target that most accounts name.
func (f facts) side() side {
	for _, t := range f.targets {
		if s := sideOf(t); s != sideUnknown {
			return s
		}
	}
	return sideUnknown
}

// said are the parties that are said to have done it, without denials, each once.
func said(in record.Incident) []record.Party {
	var out []record.Party
	for _, p := range in.Perpetrators {
		if p.Basis != record.Denied && !slices.ContainsFunc(out, func(q record.Party) bool { return q.Name == p.Name }) {
			out = append(out, p)
		}
	}
	return out
}

// note says an incident in one neutral sentence or two.
func note(in record.Incident, p record.PolicyName) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s", strings.ReplaceAll(string(in.Type), "_", " "))
	if in.Stage != "" && in.Stage != record.CarriedOut {
		fmt.Fprintf(&b, " (%s)", in.Stage)
	}
	if in.Place.Name != "" {
		fmt.Fprintf(&b, ", %s", in.Place.Name)
	}
	if in.Date.Known() {
		fmt.Fprintf(&b, ", %s", in.Date.From)
		if in.Date.To != in.Date.From {
			fmt.Fprintf(&b, " to %s", in.Date.To)
		}
	}
	b.WriteString(".")
	for _, e := range []record.Effect{record.Killed, record.Injured, record.KilledOrInjured, record.Abducted} {
		if t, ok := tollOf(in, e, "", record.PolicyRange); ok {
			fmt.Fprintf(&b, " Sources say %s: %s.", strings.ReplaceAll(string(e), "_", " "), ends(t))
		}
	}
	for _, q := range in.Perpetrators {
		fmt.Fprintf(&b, " Perpetrator (%s): %s.", strings.ReplaceAll(string(q.Basis), "_", " "), q.Name)
	}
	fmt.Fprintf(&b, " Documents: %d. Register id %s.", in.Documents, in.ID)
	return b.String()
}

func ends(t record.Toll) string {
	switch {
	case t.Max == record.Unbounded:
		return fmt.Sprintf("%d or more", t.Min)
	case t.Max == t.Min:
		return fmt.Sprint(t.Min)
	}
	return fmt.Sprintf("%d to %d", t.Min, t.Max)
}
