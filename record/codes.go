package record

// IncidentType is the tactic, after GTD's attack types.
type IncidentType string

// The incident types.
const (
	Bombing        IncidentType = "bombing"
	SuicideBombing IncidentType = "suicide_bombing"
	ArmedAssault   IncidentType = "armed_assault"
	Assassination  IncidentType = "assassination"
	Kidnapping     IncidentType = "kidnapping"
	AirDroneStrike IncidentType = "air_drone_strike"
	ShellingRocket IncidentType = "shelling_rocket"
	Arson          IncidentType = "arson"
	ArmedClash     IncidentType = "armed_clash"
	UnarmedAssault IncidentType = "unarmed_assault"
	OtherType      IncidentType = "other"
)

// Stage is how far an act went, after MUC-4's stage of execution.
type Stage string

// The stages.
const (
	CarriedOut Stage = "carried_out"
	Attempted  Stage = "attempted"
	Foiled     Stage = "foiled"
	Threatened Stage = "threatened"
)

// Effect is the unit of a count of harm. 30 killed_or_injured is not 30 killed.
type Effect string

// The effects.
const (
	Killed          Effect = "killed"
	Injured         Effect = "injured"
	KilledOrInjured Effect = "killed_or_injured"
	Missing         Effect = "missing"
	Abducted        Effect = "abducted"
	Displaced       Effect = "displaced"
)

// VictimStatus is what the harmed person was in the conflict.
type VictimStatus string

// The victim statuses; "" is unknown.
const (
	Civilian          VictimStatus = "civilian"
	Fighter           VictimStatus = "fighter"
	SecurityForce     VictimStatus = "security_force"
	PerpetratorVictim VictimStatus = "perpetrator"
)

// Basis is on what ground a party is named as the perpetrator.
type Basis string

// The bases. The program never adds one of its own.
const (
	ReportedFact         Basis = "reported_fact"          // the document's own voice
	ClaimedByPerpetrator Basis = "claimed_by_perpetrator" // the party says it did it
	Accused              Basis = "accused"                // a named source says so
	Suspected            Basis = "suspected"              // hedged
	Denied               Basis = "denied"                 // the source says it was not this party
)

// WeaponKind is the sort of weapon.
type WeaponKind string

// The weapon kinds.
const (
	Explosive  WeaponKind = "explosive"
	Firearm    WeaponKind = "firearm"
	Incendiary WeaponKind = "incendiary"
	Projectile WeaponKind = "projectile"
	VehicleArm WeaponKind = "vehicle"
	Melee      WeaponKind = "melee"
	Chemical   WeaponKind = "chemical"
	OtherArm   WeaponKind = "other"
)

// TargetType codes follow GTD's target types (see docs/codebook/target.md).
type TargetType string

// The target types.
const (
	TargetBusiness       TargetType = "business"
	TargetGovernment     TargetType = "government"
	TargetPolice         TargetType = "police"
	TargetMilitary       TargetType = "military"
	TargetAirport        TargetType = "airports_aircraft"
	TargetDiplomatic     TargetType = "diplomatic"
	TargetEducation      TargetType = "educational"
	TargetFoodWater      TargetType = "food_water"
	TargetMedia          TargetType = "journalists_media"
	TargetMaritime       TargetType = "maritime"
	TargetNGO            TargetType = "ngo"
	TargetPrivate        TargetType = "private_citizens"
	TargetReligious      TargetType = "religious"
	TargetTelecom        TargetType = "telecommunication"
	TargetMilitia        TargetType = "non_state_militia"
	TargetTourists       TargetType = "tourists"
	TargetTransport      TargetType = "transport"
	TargetUtilities      TargetType = "utilities"
	TargetPoliticalParty TargetType = "political_party"
	TargetMedical        TargetType = "medical"
	TargetOther          TargetType = "other"
)
