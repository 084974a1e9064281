package postgres

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
)

// What SQLite says in other words. Hints which index to use are left out: PostgreSQL counts by itself.
var (
	hint    = regexp.MustCompile(` INDEXED BY \w+`)
	outside = regexp.MustCompile(` NOT IN \(SELECT value FROM json_each\((\?\d*)\)\)`)
	inside  = regexp.MustCompile(` IN \(SELECT value FROM json_each\((\?\d*)\)\)`)
	hex     = regexp.MustCompile(`\bhex\((\w+)\)`)
	mark    = regexp.MustCompile(`\?\d*`)
)

// rewriter keeps queries in the words of PostgreSQL.
type rewriter struct{ done sync.Map }

func (r *rewriter) query(sql string) string {
	if out, ok := r.done.Load(sql); ok {
		return out.(string)
	}
	out := rewritten(sql)
	r.done.Store(sql, out)
	return out
}

func rewritten(sql string) string {
	sql = hint.ReplaceAllString(sql, "")
	sql = strings.ReplaceAll(sql, "CROSS JOIN", "JOIN")
	sql = strings.ReplaceAll(sql, "instr(", "strpos(")
	sql = outside.ReplaceAllString(sql, " <> ALL ($1)")
	sql = inside.ReplaceAllString(sql, " = ANY ($1)")
	sql = hex.ReplaceAllString(sql, "encode($1, 'hex')")
	n := 0
	return mark.ReplaceAllStringFunc(sql, func(m string) string {
		if len(m) > 1 {
			return "$" + m[1:]
		}
		n++
		return "$" + strconv.Itoa(n)
	})
}

// handed are arguments as the server takes them: its texts hold no zero byte and are UTF-8.
func handed(args []any) []any {
	out := make([]any, len(args))
	for i, a := range args {
		switch a := a.(type) {
		case string:
			out[i] = clean(a)
		case []string:
			list := make([]string, len(a))
			for j, s := range a {
				list[j] = clean(s)
			}
			out[i] = list
		default:
			out[i] = a
		}
	}
	return out
}

func clean(s string) string {
	if strings.IndexByte(s, 0) >= 0 {
		s = strings.ReplaceAll(s, "\x00", "")
	}
	return strings.ToValidUTF8(s, "\uFFFD")
}
