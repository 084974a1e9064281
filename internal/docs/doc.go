// Package docs keeps the sessions in the documentation true: every fenced block of the kind "console" is commands with
// what they print.
//
//	```console
//	$ sabt check draft.txt
//	draft.txt:3:13: high: weekday mismatch: ...
//	```
//
// A line that begins with "$ " is a command, the lines below it are its output. [Refresh] runs the commands and writes
// their output anew; the tests of cmd/sabt run the same commands, so that none of them can cease to work. Output is not
// compared there: what is read out of an article is measured elsewhere, and gets better.
//
// Read next: [Commands], then refresh/main.go.
package docs
