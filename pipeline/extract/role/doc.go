// Package role reads who is said to have done it, with what, and against what: the perpetrators, weapons, targets and
// victims of one account, each in the words of the text.
//
// A party is a perpetrator only by a relation to the act: it claims it, it is accused or suspected, it denies it, or
// the text makes it the agent ("an Israeli air strike", "killed by CODECO fighters", "RSF shelled"). Standing in the
// same sentence is none. The basis is the document's: nothing here decides who did it.
package role
