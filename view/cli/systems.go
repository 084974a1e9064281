package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/sheet"
)

// WriteSystems lays out how many no list has, or why nobody can say.
func WriteSystems(w io.Writer, s record.Systems, o Options) error {
	p := newPage(o)
	title := "Multiple systems estimation"
	if s.Unit != "" {
		title += " · " + map[string]string{"incident": "incidents", "victim": "named victims"}[s.Unit] + " by " + s.By
	}
	p.para(0, titleStyle, title)
	scope := s.Scope
	if s.AsOf > 0 {
		scope += " · as of entry " + sheet.Number(int(s.AsOf))
	}
	p.para(0, dimStyle, scope)
	p.line(p.ink.paint(dimStyle, strings.Repeat("─", p.width)))
	p.overlaps(s.Captures, s.Beyond)
	if len(s.Left) > 0 {
		p.para(0, dimStyle, fmt.Sprintf("not taken: %s", named(s.Left)))
	}
	p.blank()
	if len(s.Refused) > 0 {
		p.para(0, headStyle, "No estimate")
		for _, r := range s.Refused {
			p.para(0, plainStyle, "· "+r)
		}
	} else {
		p.methods(s)
	}
	if len(s.Doubts) > 0 {
		p.blank()
		p.para(0, headStyle, "Caution")
		for _, d := range s.Doubts {
			p.para(0, plainStyle, "· "+d)
		}
	}
	if len(s.Refused) == 0 {
		p.blank()
		p.para(0, headStyle, "What is assumed")
		for _, a := range s.Assumed {
			p.para(0, plainStyle, "· "+a)
		}
	}
	_, err := io.WriteString(w, p.out.String())
	return err
}

func named(list []string) string {
	s := strings.Join(list[:min(len(list), 6)], ", ")
	if n := len(list) - 6; n > 0 {
		s += fmt.Sprintf(" and %d more", n)
	}
	return s
}

// overlaps shows each list, and with which others it has how many in common.
func (p *page) overlaps(c record.Captures, beyond int) {
	columns := []column{{head: "", style: boldStyle}, {head: "LIST", least: 12}, {head: "ON IT", right: true, style: boldStyle}, {head: "ALONE", right: true}}
	for i := range c.Lists {
		columns = append(columns, column{head: "WITH " + string('A'+rune(i)), right: true})
	}
	var rows [][]string
	for i, name := range c.Lists {
		row := []string{string('A' + rune(i)), name, sheet.Number(c.On(1 << i)), sheet.Number(c.Counts[1<<i])}
		for j := range c.Lists {
			cell := "·"
			if i != j {
				cell = sheet.Number(c.On(1<<i | 1<<j))
			}
			row = append(row, cell)
		}
		rows = append(rows, row)
	}
	if len(rows) > 0 {
		p.table(columns, rows)
	}
	several := 0
	for set, n := range c.Counts {
		if set&(set-1) != 0 {
			several += n
		}
	}
	p.para(0, plainStyle, sheet.Number(c.Observed())+" on a list, "+sheet.Number(several)+" of them on two or more")
	if beyond > 0 {
		p.para(0, plainStyle, sheet.Number(beyond)+" more are in the register and on none of these lists")
	}
}

func (p *page) methods(s record.Systems) {
	columns := []column{{head: "METHOD", least: 16}, {head: "ALL", right: true, style: boldStyle}, {head: "95 % INTERVAL", right: true}, {head: "ON NO LIST", right: true, style: boldStyle},
		{head: "MODELS WITH MOST WEIGHT", least: 20}}
	var rows [][]string
	for _, m := range s.Methods {
		rows = append(rows, []string{m.Name, round(m.N), round(m.Low) + " to " + round(m.High), round(m.N - float64(s.Observed())), strings.Join(m.Best, "; ")})
	}
	p.table(columns, rows)
}

func round(x float64) string { return sheet.Number(int(x + 0.5)) }
