package postgres

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
)

// What SQLite says in other words. Hints which index to use are left out: PostgreSQL counts by itself. But where rows are to come in the order
// of an index until a page is full, it is told not to sort: it would often believe that few rows pass, and fetch all of them.
var (
	ordered = regexp.MustCompile(`(?s) INDEXED BY incident_(day|killed|since)\b.* ORDER BY i\.(day|killed|since)\b`)
	hint    = regexp.MustCompile(` INDEXED BY \w+`)
	outside = regexp.MustCompile(` NOT IN \(SELECT value FROM json_each\((\?\d*)\)\)`)
	inside  = regexp.MustCompile(` IN \(SELECT value FROM json_each\((\?\d*)\)\)`)
	hex     = regexp.MustCompile(`\bhex\((\w+)\)`)
	mark    = regexp.MustCompile(`\?\d*`)
)

// rewriter keeps queries in the words of PostgreSQL.
type rewriter struct{ done sync.Map }

// question is a query, with statements that set how it is planned, and set it back; "" for most.
type question struct{ sql, set, back string }

func (r *rewriter) query(sql string) question {
	if out, ok := r.done.Load(sql); ok {
		return out.(question)
	}
	out := question{sql: rewritten(sql)}
	m := ordered.FindStringSubmatch(sql)
	switch {
	case len(m) > 0 && m[1] == m[2]:
		out.set, out.back = setting("off", "enable_sort", "enable_hashjoin", "enable_mergejoin"), setting("on", "enable_sort", "enable_hashjoin", "enable_mergejoin")
	case strings.HasPrefix(sql, "SELECT count(*) FROM (SELECT 1 FROM words"): // cutting texts into words to count them takes longer than to walk the index
		out.set, out.back = setting("off", "enable_seqscan"), setting("on", "enable_seqscan")
	}
	r.done.Store(sql, out)
	return out
}

// setting sets what a transaction has for itself.
func setting(to string, names ...string) string {
	var out []string
	for _, n := range names {
		out = append(out, "set_config('"+n+"', '"+to+"', true)")
	}
	return "SELECT " + strings.Join(out, ", ")
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
