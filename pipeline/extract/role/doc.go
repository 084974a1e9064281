// Package role reads who is said to have done it, with what, and against what: the perpetrators, weapons, targets and
// victims of one account, each in the words of the text.
//
// A party is a perpetrator only by a relation to the act: it claims it, it is accused or suspected, it denies it, or
// the text makes it the agent ("an Israeli air strike", "killed by CODECO fighters", "RSF shelled"). Standing in the
// same sentence is none. The basis is the document's: nothing here decides who did it.
//
// Perpetrators is the function to read first: it reads each account's own sentences, then gives what stands elsewhere
// ("Suspicion fell on", "The army blamed") to the account it is said of, then settles one entry a party and basis.
// Read next: agent and subject (syntax), claim, statement and deny (who says so), person, assign, settle.
//
// Where all of this names nobody, Choose (choose.go) takes the party for which most speaks among those that words tie to the act (tie.go,
// laying.go); what counts how much is learned by internal/train/party.
package role
