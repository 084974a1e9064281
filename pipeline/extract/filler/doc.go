// Package filler finds who and what fills the roles of an incident: who did it (a person or persons by description, or a
// party), what and whom it was aimed at, with what. A learned model is a second witness beside the rules of package role.
//
//	model, err := filler.Open()
//	accounts = model.Fill(filler.Input{Reading: reading, Scenes: scenes, Accounts: accounts, ...})
//	// "Three hooded men set fire to a bus" gives the account a perpetrator "hooded men" and a target "bus",
//	// each with the chance that it is right as its score
//
// Every noun is weighed by a linear model over the words and the grammar around it (signs.go), alone and together with all
// nouns of the same word; another model cuts the words that go with it (cut.go). What names one thing is put together
// (entity.go), and a forest weighs it among all others of the document (traits.go). docs/model-roles.md is the model's card.
//
// Signs are of no language, but the model was learned on English, and is used for English alone.
package filler
