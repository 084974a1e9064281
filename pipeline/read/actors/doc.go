// Package actors finds the parties in a text: those of the authority list, those that the text names without the list
// knowing them, and those without a name.
//
//	finder.Find(reading)
//	// "Islamic State's Khorasan branch"  -> ISIS-K
//	// "the Taliban-appointed governor"   -> Taliban, an adjective
//	// "Israeli air strikes"              -> Israel, a nation standing for its forces
//	// "Front for Hill Unity (FHU)"       -> a named party that the list lacks; so is every later "FHU"
//	// "unidentified gunmen"              -> a party without a name
//
// It does not decide who did what, nor whether "ISIS" in an article about Kabul means the branch there: the words say
// ISIS. Names come from package reference/actors, which is the one to read next; the words around them from data/.
package actors
