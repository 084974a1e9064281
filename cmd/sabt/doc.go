// Command sabt turns reporting on armed violence into a sourced register of incidents.
//
//	sabt read article.txt                     a table for people
//	sabt read --format json article.txt       one JSON object a line, for programs
//	sabt check article.txt                    only what does not fit; exit code 3 if there is any
//
// Data goes to standard output, talk to standard error. Exit codes: 0 done, 1 something could not be done, 2 the
// command was not understood, 3 the check found something, 130 stopped from the keyboard.
//
// Only this package reads the clock, the environment and the arguments, prints, and exits. Start with main.go; a
// subcommand is a file.
package main
