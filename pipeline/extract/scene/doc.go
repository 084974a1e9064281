// Package scene cuts a reading into scenes: stretches that tell of at most one incident, with the acts, counts of
// harm, dates and places that belong to each.
//
// Mostly a scene is a sentence. "Missiles hit a shipyard in Odesa; in Kherson shelling killed one" is two. A date on
// which something was said, and a place where a source sits, belong to the source and not to the scene.
//
// Read next: package account, which joins scenes that tell of the same incident.
package scene
