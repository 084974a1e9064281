package web

import (
	"slices"

	"github.com/sabt-org/sabt/record"
)

// Role is what somebody is in a team. Each may do what those before it may.
type Role string

// The roles, from the least to the most.
const (
	Reader   Role = "reader"
	Coder    Role = "coder"
	Reviewer Role = "reviewer"
	Editor   Role = "editor"
	Admin    Role = "admin"
)

// Right is what an address or a decision takes.
type Right string

// The rights.
const (
	Open         Right = "open"       // nobody has to be signed in
	Signed       Right = "signed"     // whoever is signed in
	See          Right = "see"        // read everything that the register holds
	Export       Right = "export"     // take lists away as tables or data
	AddDocuments Right = "add"        // bring documents
	Code         Right = "code"       // correct and grade; set a claim aside; take one's own decisions back
	Judge        Right = "judge"      // accept and reject incidents; take back what anybody decided
	Shape        Right = "shape"      // merge, split, withdraw
	Administer   Right = "administer" // see who signed in and what was taken away
)

// needs is the one table of who may do what.
func needs() map[Right]Role {
	return map[Right]Role{Signed: Reader, See: Reader, Export: Reader, AddDocuments: Coder, Code: Coder, Judge: Reviewer, Shape: Editor, Administer: Admin}
}

// roles are all of them, from the least to the most.
func roles() []Role { return []Role{Reader, Coder, Reviewer, Editor, Admin} }

// May says whether a role has a right. Roles and rights that are not known have none.
func (r Role) May(what Right) bool {
	least, ok := needs()[what]
	have := slices.Index(roles(), r)
	return what == Open || ok && have >= 0 && have >= slices.Index(roles(), least)
}

// rightOf is what a decision takes. Of one that is not known the most.
func rightOf(a Act) Right {
	switch a.Action {
	case record.Correct, record.Grading, record.Code, record.Undo:
		return Code
	case record.Reject:
		if a.Claim != "" {
			return Code
		}
		return Judge
	case record.Accept:
		return Judge
	case record.Merge, record.Split, record.Withdraw:
		return Shape
	}
	return Administer
}
