package record

import "time"

// Coding is what one person made of an account by reading its document alone. It changes no incident: what is settled afterwards is a
// decision like any other.
type Coding struct {
	Entry    int64     `json:"entry"`
	At       time.Time `json:"at"`
	Author   string    `json:"author"`
	Account  string    `json:"account"`
	Incident string    `json:"incident"` // that the account belongs to now; "" for none
	Document string    `json:"document"` // SHA-256
	Values   []Claim   `json:"values"`
	Hidden   bool      `json:"kept_back"` // the values are kept back, for fewer than two people have coded the account
}

// Reliability is how far people agree who coded the same accounts without seeing each other's work.
type Reliability struct {
	Variable string  `json:"variable"` // type, date, place, perpetrator, or an effect
	Level    string  `json:"level"`    // nominal or ratio
	Alpha    float64 `json:"alpha"`    // Krippendorff's; 1 is agreement in all, 0 what chance gives
	Known    bool    `json:"known"`    // there is an alpha: somebody differs somewhere, or could
	Accounts int     `json:"accounts"` // with two values or more
	Values   int     `json:"values"`   // in them
	Same     int     `json:"same"`     // accounts in which all gave the same
}
