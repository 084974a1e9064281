// Package usage tells what a process has used so far: usage.CPU() and usage.Peak(). On systems other than Unix the clock stands for the one,
// and the other is not known.
package usage
