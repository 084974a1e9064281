package filler

import _ "embed"

//go:embed roles.model
var learned string

// Open reads the model that was learned.
func Open() (*Model, error) { return Read(learned) }
