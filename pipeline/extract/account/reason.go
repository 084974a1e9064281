package account

// reason is one that speaks for or against that a scene tells of a group's incident. How much it counts is learned.
type reason uint8

// What the scene itself says: does it point back, or bring in something new?
const (
	rBias reason = iota
	rAnother
	rHarmAlone      // no act: "At least 225 others were injured"
	rDefinite       // "the attack"
	rDescribed      // "the attack on the embassy"
	rDescribedClaim // "claimed the attack on the embassy", opening a paragraph
	rSame           // "the gunmen", "this incident"
	rWeak           // an agent or a plain verb: "gunmen", "killed"
	rNewcomer       // "a bomb", "gunmen" with an indefinite article
	rPluralAct      // "attacks"
	rItem           // a bullet, a time stamp
	rOpens          // first sentence of a paragraph
	rOpensNew       // first of a paragraph, with a day or place of its own
	rOpensDated     // a paragraph that begins with a day
	rLeading        // among the first sentences
	rSceneDay       // has a day
	rScenePlace     // has a place
	rSceneDayPlace  // has both
	rPast           // "last year", "previously"
	rPastPerfect    // "had killed"
	rAside          // named in passing
	rUnresolved     // its day is told relative to another: "the following day"
	rDraft          // has a figure
	rHeadingScene
	rBodies  // its figure counts the dead that were found
	rBack    // its figure points back: "three of the dead", "the attacker was killed"
	rAlso    // "also", "too", "meanwhile"
	rItems   // the document is a list of items
	rItemNew // the same, and the scene opens one
	rWhole   // no day, no place, nothing brought in as new
	rMany    // four groups or more before

	// How near the two stand.
	rLast
	rLastParagraph // the latest group, and the same paragraph
	rLastItem      // the latest group, and the scene opens an item
	rLastDefinite  // the latest group, and "the attack"
	rLastPronoun   // the latest group, in a sentence that opens with what points back
	rLastNewcomer
	rLastOpens
	rSentence // the latest group, and the same sentence
	rFar      // more than eight sentences
	rMiddling // three to eight
	rFirst    // the first group
	rFirstDefinite
	rTitle         // told of in the title, and the scene is in the lead
	rTitleFirst    // told of in the title, and the scene is in the first paragraph
	rTitleFigure   // the same, with the same figure
	rTitleNewcomer // the same, with "a bomb"
	rLead          // told of in the lead, and the scene stands far down
	rOthers        // both are another
	rOtherOnly     // the scene is another, the group is not
	rAsideGroup    // the group was named in passing
	rPastGroup     // the group lies in the past, the scene does not
	rPastBoth
	rSize // told in many scenes

	// Days.
	rDaySame
	rDaySameLast
	rDayOverlap
	rDayNext // a day apart
	rDayNextDefinite
	rDayApart
	rDayFar // more than a month apart
	rDayWords
	rDayWeekday
	rDayMixed // a weekday of an unknown week, and a full date
	rDayYear  // one is a year only
	rDayTitle // both stand in title and lead
	rDayFresh // the scene has one, the group none
	rDayFreshOpens
	rDayNone // the scene has none, the group has
	rTellings
	rClockSame
	rClockOther

	// Places.
	rPlaceAlike
	rPlaceNested
	rPlaceApart
	rPlaceApartGuess  // apart, says a guess of the gazetteer
	rPlaceApartWide   // apart, but one is a country or an origin; two villages of which one lies nobody knows where
	rPlaceApartBeside // apart, but named beside its own before
	rPlaceSilent
	rPlaceNewcomer // silent, both local, and "a bomb"
	rPlaceFacility // two buildings without a word in common
	rPlaceFresh    // the scene has one, the group none
	rPlaceNone
	rPlaceAround // silent, but what lies around agrees
	rPlaceSeat
	rApartPair // one clause of a sentence apart from the clause before, each with its place

	// Types.
	rTypeSame
	rTypeSameStrong
	rTypeWeak
	rTypeFamily
	rTypeOther

	// Figures and persons.
	rFigureSame
	rFigureTwice // two figures told before
	rRetold      // the same figure of the same people, by the same tactic
	rHarmSame    // harm of a kind that the group tells of
	rHarmOther   // only harm of a kind that it does not
	rFigureOther
	rFigureOtherSaid
	rFigureParts
	rVictimSame   // the same kind of people harmed: "policemen"
	rVictimOther  // others: "policemen" and "traders"
	rVictimCount  // the same kind of people, another number
	rFigureUpdate // "the toll rose"
	rPersonSame
	rPersonOther

	// Words.
	rWordOne
	rWordMore
	rPartySame
	rPartyOther

	reasons // how many there are
)
