package export

import (
	"fmt"
	"strings"

	"github.com/sabt-org/sabt/record"
)

// gtdHead is the head of the GTD's file.
func gtdHead() []string {
	var out []string
	add := func(s string) { out = append(out, strings.Split(s, ",")...) }
	add("eventid,iyear,imonth,iday,approxdate,extended,resolution,country,country_txt,region,region_txt,provstate,city,latitude,longitude,specificity,vicinity," +
		"location,summary,crit1,crit2,crit3,doubtterr,alternative,alternative_txt,multiple,success,suicide,attacktype1,attacktype1_txt,attacktype2," +
		"attacktype2_txt,attacktype3,attacktype3_txt")
	for i := 1; i <= 3; i++ {
		add(strings.ReplaceAll("targtypeN,targtypeN_txt,targsubtypeN,targsubtypeN_txt,corpN,targetN,natltyN,natltyN_txt", "N", fmt.Sprint(i)))
	}
	add("gname,gsubname,gname2,gsubname2,gname3,gsubname3,motive,guncertain1,guncertain2,guncertain3,individual,nperps,nperpcap,claimed,claimmode," +
		"claimmode_txt,claim2,claimmode2,claimmode2_txt,claim3,claimmode3,claimmode3_txt,compclaim")
	for i := 1; i <= 4; i++ {
		add(strings.ReplaceAll("weaptypeN,weaptypeN_txt,weapsubtypeN,weapsubtypeN_txt", "N", fmt.Sprint(i)))
	}
	add("weapdetail,nkill,nkillus,nkillter,nwound,nwoundus,nwoundte,property,propextent,propextent_txt,propvalue,propcomment,ishostkid,nhostkid,nhostkidus," +
		"nhours,ndays,divert,kidhijcountry,ransom,ransomamt,ransomamtus,ransompaid,ransompaidus,ransomnote,hostkidoutcome,hostkidoutcome_txt,nreleased," +
		"addnotes,scite1,scite2,scite3,dbsource,INT_LOG,INT_IDEO,INT_MISC,INT_ANY,related")
	return out
}

type code struct {
	n    int
	text string
}

// attackType is the GTD's type of an attack; what it has no word for comes under the next wider one.
func attackType(t record.IncidentType) code {
	switch t {
	case record.Assassination:
		return code{1, "Assassination"}
	case record.ArmedAssault, record.ArmedClash:
		return code{2, "Armed Assault"}
	case record.Bombing, record.SuicideBombing, record.AirDroneStrike, record.ShellingRocket:
		return code{3, "Bombing/Explosion"}
	case record.Kidnapping:
		return code{6, "Hostage Taking (Kidnapping)"}
	case record.Arson:
		return code{7, "Facility/Infrastructure Attack"}
	case record.UnarmedAssault:
		return code{8, "Unarmed Assault"}
	}
	return code{9, "Unknown"}
}

func targetCode(t record.TargetType) code {
	return map[record.TargetType]code{
		record.TargetBusiness: {1, "Business"}, record.TargetGovernment: {2, "Government (General)"}, record.TargetPolice: {3, "Police"},
		record.TargetMilitary: {4, "Military"}, record.TargetAirport: {6, "Airports & Aircraft"}, record.TargetDiplomatic: {7, "Government (Diplomatic)"},
		record.TargetEducation: {8, "Educational Institution"}, record.TargetFoodWater: {9, "Food or Water Supply"}, record.TargetMedia: {10, "Journalists & Media"},
		record.TargetMaritime: {11, "Maritime"}, record.TargetNGO: {12, "NGO"}, record.TargetOther: {13, "Other"}, record.TargetPrivate: {14, "Private Citizens & Property"},
		record.TargetReligious: {15, "Religious Figures/Institutions"}, record.TargetTelecom: {16, "Telecommunication"}, record.TargetMilitia: {17, "Terrorists/Non-State Militia"},
		record.TargetTourists: {18, "Tourists"}, record.TargetTransport: {19, "Transportation"}, record.TargetUtilities: {21, "Utilities"},
		record.TargetPoliticalParty: {22, "Violent Political Party"}, record.TargetMedical: {1, "Business"},
	}[t]
}

func weaponCode(w record.WeaponKind) code {
	return map[record.WeaponKind]code{
		record.Chemical: {2, "Chemical"}, record.Firearm: {5, "Firearms"}, record.Explosive: {6, "Explosives"}, record.Projectile: {6, "Explosives"},
		record.Incendiary: {8, "Incendiary"}, record.Melee: {9, "Melee"},
		record.VehicleArm: {10, "Vehicle (not to include vehicle-borne explosives, i.e., car or truck bombs)"}, record.OtherArm: {12, "Other"},
	}[w]
}

func gtdTypes(row map[string]any, in record.Incident, f facts, l *Losses) {
	a := attackType(in.Type)
	row["attacktype1"], row["attacktype1_txt"] = a.n, a.text
	l.when(in.Type == record.AirDroneStrike || in.Type == record.ShellingRocket || in.Type == record.ArmedClash, "tactics that the GTD has no type for: strikes from the air, shelling, clashes")
	targets := codesOf(f.targets, targetCode)
	if len(targets) == 0 {
		targets = []code{{20, "Unknown"}}
	}
	for i, t := range targets[:min(3, len(targets))] {
		row[fmt.Sprintf("targtype%d", i+1)], row[fmt.Sprintf("targtype%d_txt", i+1)] = t.n, t.text
	}
	weapons := codesOf(f.weapons, weaponCode)
	if len(weapons) == 0 {
		weapons = []code{{13, "Unknown"}}
	}
	for i, w := range weapons[:min(4, len(weapons))] {
		row[fmt.Sprintf("weaptype%d", i+1)], row[fmt.Sprintf("weaptype%d_txt", i+1)] = w.n, w.text
	}
	for i, w := range f.weapons {
		if w == record.Projectile && i < 4 {
			row["weapsubtype1"], row["weapsubtype1_txt"] = subtype(weapons)
		}
	}
	l.when(len(weapons) > 4 || len(targets) > 3, lostMore)
}

// subtype is the one subtype that a register knows, when it is that of the first weapon.
func subtype(weapons []code) (any, any) {
	if len(weapons) == 1 && weapons[0].n == 6 {
		return 11, "Projectile (rockets, mortars, RPGs, etc.)"
	}
	return nil, nil
}

// codesOf are codes of kinds, each once.
func codesOf[T any](list []T, of func(T) code) []code {
	var out []code
	seen := map[int]bool{}
	for _, v := range list {
		if c := of(v); c.n != 0 && !seen[c.n] {
			seen[c.n] = true
			out = append(out, c)
		}
	}
	return out
}

func gtdMeans() map[string]string {
	m := map[string]string{
		"eventid": "day and four digits from 9000 on, in the order of this export: never an id of the GTD; the register's id is in addnotes",
		"iyear":   "year", "imonth": "month; 0 not known", "iday": "day; 0 not known", "approxdate": "days that are possible, when it is not one",
		"extended": "always 0: a register does not say how long it went on", "country_txt": "country", "region_txt": "sub-region of UN M49; the GTD has regions of its own",
		"provstate": "province", "city": "place; Unknown when only a building or a part of a town is known", "latitude": "degrees", "longitude": "degrees",
		"specificity": "1 exact, 2 near, 3 district, 4 province, 5 wider or not known", "vicinity": "1 near the place, 0 in it", "location": "building or part of a town",
		"summary": "values of the register in a sentence, and no words of a source", "doubtterr": "-9, or 1 when the first party is a state's",
		"alternative": "5 when the first party is a state's", "alternative_txt": "State Actors", "multiple": "1 when it belongs to a series",
		"success": "1 carried out, 0 attempted", "suicide": "1 for a suicide bombing", "attacktype1": "from the type", "attacktype1_txt": "the same in words",
		"gname": "first of the parties that are said to have acted; Unknown", "gname2": "second", "gname3": "third",
		"individual": "always 0", "nperps": "always -99: unknown", "nperpcap": "always -99: unknown", "claimed": "1 when gname says it did it; -9 not known",
		"claim2": "the same of gname2", "claim3": "the same of gname3", "compclaim": "1 when two parties or more say they did it, 0 when one does, -9 when none",
		"nkill": "killed under the policy, with the attackers; empty where nobody says", "nkillter": "the attackers' own dead", "nwound": "injured, with the attackers",
		"nwoundte": "the attackers' own injured", "property": "always -9: unknown", "ishostkid": "1 for a kidnapping", "nhostkid": "abducted; -99 when nobody says",
		"ransom": "always -9: unknown", "addnotes": "id in the register, and the policy", "dbsource": "sabt", "INT_LOG": "always -9", "INT_IDEO": "always -9", "INT_MISC": "always -9",
		"INT_ANY": "always -9",
	}
	for i := 1; i <= 4; i++ {
		n := fmt.Sprint(i)
		m["weaptype"+n], m["weaptype"+n+"_txt"] = "kind of weapon, that of most accounts first; 13 Unknown", "the same in words"
		if i < 4 {
			m["targtype"+n], m["targtype"+n+"_txt"] = "type of target, that of most accounts first; 20 Unknown", "the same in words"
			m["guncertain"+n], m["scite"+n] = "1 when the party is suspected or accused, 0 when it says so itself or documents state it", `a document as "publisher, day, title"`
			m["claimmode"+strings.TrimPrefix(n, "1")] = "10 unknown, when claimed"
			m["claimmode"+strings.TrimPrefix(n, "1")+"_txt"] = "the same in words"
		}
	}
	m["weapsubtype1"], m["weapsubtype1_txt"] = "11 for rockets, mortars and the like", "the same in words"
	return m
}
