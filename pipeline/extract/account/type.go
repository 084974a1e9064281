package account

import (
	"github.com/sabt-org/sabt/pipeline/extract/act"
	"github.com/sabt-org/sabt/record"
)

// groupType is what the scenes of a group say of its tactic, weighed anew only when a scene has joined.
func groupType(grp *Group) (record.IncidentType, bool) {
	if grp.typed != len(grp.Scenes) {
		grp.kind, grp.strong = weighTypes(grp)
		grp.typed = len(grp.Scenes)
	}
	return grp.kind, grp.strong
}

// weighTypes weighs the tactics that the scenes name; strong reports whether one was named, and not just "attack".
func weighTypes(grp *Group) (record.IncidentType, bool) {
	weights := map[record.IncidentType]float64{}
	strong := false
	for i, s := range grp.Scenes {
		near := 1.0
		if i > 1 {
			near = 0.5
		}
		for _, a := range s.Acts {
			if !a.Real() || a.Another && i > 0 {
				continue
			}
			weights[a.Type] += near * strengthWeight(a)
			strong = strong || a.Strength > 1
		}
	}
	if weights[record.Bombing] > 0 && rammed(grp) {
		weights[record.SuicideBombing] += 2 // "a vehicle full of explosives was driven into a bus"
	}
	return pick(weights), strong
}

// rammed reports whether a scene of explosives also has a vehicle driven into something.
func rammed(grp *Group) bool {
	for _, s := range grp.Scenes {
		explosives, driven := false, false
		for _, a := range s.Acts {
			explosives = explosives || a.Type == record.Bombing && a.Real()
			driven = driven || a.Ram
		}
		if explosives && driven {
			return true
		}
	}
	return false
}

func strengthWeight(a act.Act) float64 {
	switch a.Strength {
	case 3:
		if a.Form == 'w' {
			return 1.2 // a weapon word alone may be an arms find
		}
		return 3
	case 2:
		return 1.5
	}
	return 0.4
}

// order breaks ties and lists the rules of the codebook: a suicide bomb in any part makes the whole one, an aircraft
// outranks what it drops.
var order = []record.IncidentType{
	record.SuicideBombing, record.AirDroneStrike, record.Kidnapping, record.ShellingRocket, record.Bombing, record.Assassination,
	record.Arson, record.ArmedClash, record.UnarmedAssault, record.ArmedAssault, record.OtherType,
}

func pick(w map[record.IncidentType]float64) record.IncidentType {
	if w[record.SuicideBombing] > 0 {
		return record.SuicideBombing
	}
	if w[record.AirDroneStrike] >= 1 && w[record.AirDroneStrike]+1.5 >= w[record.ShellingRocket] {
		w[record.AirDroneStrike] += w[record.ShellingRocket] + w[record.Bombing]
	}
	best, most := record.ArmedAssault, w[record.ArmedAssault]
	for _, t := range order {
		if x := w[t]; x > most && (t != record.OtherType || len(w) == 1) { // "sabotage" tells less than any tactic
			best, most = t, x
		}
	}
	return best
}

// groupStage weighs how far the acts went. What failed is told of in more words than what was done, "gunmen opened fire
// on his convoy" beside "survived an attempt on his life", so a failed act weighs more; the opening weighs most.
func groupStage(grp *Group) record.Stage {
	weight := map[record.Stage]float64{}
	for i, s := range grp.Scenes {
		here := map[record.Stage]float64{}
		for _, a := range s.Acts {
			if a.Unreal || a.Stage == record.CarriedOut && (a.Form == 'a' || a.Definite) {
				continue
			}
			w := 1.0
			switch {
			case i > 1:
				w = 0.5
			case i == 0:
				w = 1.5
			}
			if a.Stage != record.CarriedOut {
				w *= 1.5
			} else if a.Form == 'w' && a.Type == record.Bombing || a.Strength == 1 {
				w *= 0.5
			}
			here[a.Stage] = max(here[a.Stage], w)
		}
		for st, w := range here {
			weight[st] += w
		}
	}
	best := record.CarriedOut
	for _, st := range []record.Stage{record.Attempted, record.Foiled} {
		if weight[st] > weight[best] {
			best = st
		}
	}
	return best
}
