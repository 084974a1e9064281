// Package muc4 scores incidents against the answer keys of the fourth Message Understanding Conference (1992): articles on
// terrorist incidents in Latin America, and for each incident a template of 24 slots.
//
//	keys, err := muc4.Keys(file)                    // by document
//	wanted, err := muc4.OpenWanted()                // which incidents the conference asked for
//	given := wanted.View(object)                    // what sabt read printed, as templates of the conference
//	muc4.Roles(keys, texts)                         // role fillers of a document, as GRIT counts them (CEAF-REE)
//	muc4.Typed(keys, texts)                         // templates of a type with five roles, as GTT counts them
//	muc4.Templates(keys, given)                     // all slots, as the conference counted them
//
// It follows the scorer that stands beside the corpus step by step, with its settings for MUC-4 (templates are paired when the
// type fits and a perpetrator, target or victim is in common; no tolerance of days), so that both print the same figures.
//
// It holds no text of the corpus. Read next: key.go (the keys), view.go (what is compared with them), then template.go.
package muc4
