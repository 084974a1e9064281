package agreement

import (
	"testing"

	"github.com/sabt-org/sabt/record"
)

func killed(n int) record.Claim {
	return record.Claim{Variable: record.VarCasualty, Casualty: &record.Casualty{Effect: record.Killed, Count: record.Count{Min: n, Max: n}}}
}

func kind(t record.IncidentType) record.Claim {
	return record.Claim{Variable: record.VarType, Type: t, Act: &record.Evidence{}}
}

func party(name string) record.Claim {
	return record.Claim{Variable: record.VarPerpetrator, Perpetrator: &record.Responsibility{Canonical: name}}
}

// That the document does not say is a value of kinds and parties, and none of counts. What is kept back counts nowhere.
func TestOf(t *testing.T) {
	list := []record.Coding{
		{Account: "a", Author: "Anna", Values: []record.Claim{kind(record.Bombing), killed(14), party("ISIS-K"), party("Taliban")}},
		{Account: "a", Author: "Bilal", Values: []record.Claim{kind(record.Bombing), killed(15), party("Taliban"), party("ISIS-K")}},
		{Account: "b", Author: "Anna", Values: []record.Claim{kind(record.Arson), killed(3)}},
		{Account: "b", Author: "Bilal", Values: []record.Claim{kind(record.ArmedAssault), party("Taliban")}},
		{Account: "c", Author: "Anna", Hidden: true},
	}
	got := map[string]record.Reliability{}
	for _, r := range Of(list) {
		got[r.Variable] = r
	}
	if len(got) != 3 {
		t.Errorf("%v", got)
	}
	if r := got["type"]; r.Accounts != 2 || r.Same != 1 || r.Level != "nominal" || !r.Known {
		t.Errorf("type: %+v", r)
	}
	if r := got["perpetrator"]; r.Accounts != 2 || r.Same != 1 || r.Values != 4 {
		t.Errorf("perpetrator: %+v", r)
	}
	if r := got["killed"]; r.Accounts != 1 || r.Same != 0 || r.Level != "ratio" {
		t.Errorf("killed: %+v", r)
	}
}
