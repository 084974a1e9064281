package docs

import (
	"fmt"
	"strings"
)

const (
	open   = "```console"
	shut   = "```"
	prompt = "$ "
)

// Commands lists the commands of all sessions in a Markdown text, in order.
func Commands(markdown string) []string {
	var out []string
	_, _ = Refresh(markdown, func(command string) (string, error) {
		out = append(out, command)
		return "", nil
	})
	return out
}

// Refresh returns the text with the output of each command as run gives it. Nothing else of the text changes.
func Refresh(markdown string, run func(command string) (string, error)) (string, error) {
	var b strings.Builder
	inside := false
	for line := range strings.Lines(markdown) {
		bare := strings.TrimRight(line, "\n")
		switch {
		case !inside:
			inside = bare == open
		case bare == shut:
			inside = false
		case !strings.HasPrefix(bare, prompt):
			continue // output of an earlier time
		default:
			output, err := run(bare[len(prompt):])
			if err != nil {
				return "", fmt.Errorf("%s: %w", bare, err)
			}
			line = bare + "\n" + fenced(output)
		}
		b.WriteString(line)
	}
	if inside {
		return "", fmt.Errorf("a session is not closed with %s", shut)
	}
	return b.String(), nil
}

// fenced is output as it may stand in a fence: no blanks at line ends, no blank line at the end, no end of the fence.
func fenced(output string) string {
	var b strings.Builder
	for line := range strings.Lines(strings.TrimSpace(output)) {
		line = strings.TrimRight(line, " \n")
		if strings.HasPrefix(line, shut) {
			line = " " + line
		}
		b.WriteString(line + "\n")
	}
	return b.String()
}
