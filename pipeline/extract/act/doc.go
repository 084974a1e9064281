// Package act finds the words that name violent acts, and says of each whether it happened: "a car bomb exploded"
// did, "failed to explode" was attempted, "police foiled a bombing" was foiled, "threatened to attack" is a threat,
// "heart attack" and "could attack" are nothing.
//
// An act is a mention, not yet an incident: package account joins the acts that tell of the same one.
package act
