package account

import (
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// kinds sets what the types say.
func kinds(v *Reasons, s *scene.Scene, grp *Group) {
	a := s.Lead()
	if a == nil {
		return
	}
	t, strong := groupType(grp)
	switch {
	case a.Type == t:
		v.set(rTypeSame, true)
		v.set(rTypeSameStrong, strong && a.Strength > 1)
	case a.Strength == 1 || !strong || a.Strength == 2 && a.Form == 'n' && a.Definite:
		v.set(rTypeWeak, true)
	case related(a.Type, t):
		v.set(rTypeFamily, true)
	default:
		v.set(rTypeOther, true)
	}
}

// families are tactics that reporters use for one another.
var families = [][]record.IncidentType{
	{record.Bombing, record.SuicideBombing, record.Assassination},
	{record.ArmedAssault, record.ArmedClash, record.Assassination, record.Kidnapping},
	{record.AirDroneStrike, record.ShellingRocket, record.Bombing}, // "the jets dropped two bombs"
	{record.ArmedAssault, record.Arson, record.UnarmedAssault},
}

// related reports whether reporters use two tactics for one another.
func related(t, u record.IncidentType) bool {
	for _, f := range families {
		if contains(f, t) && contains(f, u) {
			return true
		}
	}
	return false
}

func contains(f []record.IncidentType, t record.IncidentType) bool {
	for _, x := range f {
		if x == t {
			return true
		}
	}
	return false
}
