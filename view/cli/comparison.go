package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/sheet"
)

// WriteComparison lays the register beside another data set. limit is the rows of each table, 0 all; only is the part that was asked for.
func WriteComparison(w io.Writer, c record.Comparison, limit int, only string, o Options) error {
	p := newPage(o)
	p.beside(c)
	if only == "" || only == "differ" {
		p.differing(c, limit)
	}
	if only == "" || only == "theirs" {
		p.theirs(c, limit)
	}
	if only == "" || only == "ours" {
		p.ours(c, limit)
	}
	if only == "" || only == "both" {
		p.agreeing(c, limit)
	}
	if only == "" {
		p.compares("By month", "MONTH", c, c.ByMonth, limit)
		p.compares("By province", "PROVINCE", c, c.ByProvince, limit)
	}
	_, err := io.WriteString(w, p.out.String())
	return err
}

// beside is the head: what is compared, and how it came out.
func (p *page) beside(c record.Comparison) {
	p.para(0, titleStyle, sheet.SetTitle(c.Set)+" beside the register · "+string(c.Effect)+" · policy "+string(c.Policy))
	p.para(0, dimStyle, c.Scope+" · as of entry "+sheet.Number(int(c.AsOf))+", "+c.At.UTC().Format("2006-01-02 15:04")+" UTC")
	for _, r := range c.Releases {
		p.para(0, dimStyle, strings.Join(nonEmpty(release(r.Release), r.File, plural(r.Events, "event"), r.From.String()+" to "+r.To.String(), countries(r.Countries)), " · "))
	}
	if c.Updated > 0 {
		p.para(0, dimStyle, plural(c.Updated, "event")+" of earlier releases changed or taken out by later ones")
	}
	if c.Apart > 0 {
		p.para(0, dimStyle, plural(c.Apart, "event")+" of theirs left out: no act of violence")
	}
	p.line(p.ink.paint(dimStyle, strings.Repeat("─", p.width)))
}

func within(n, limit int) int {
	if limit <= 0 {
		return n
	}
	return min(n, limit)
}

// part is the head of a table, with how many of its rows are shown.
func (p *page) part(head string, n, limit int, note string) bool {
	p.para(0, headStyle, fmt.Sprintf("%s: %s", head, sheet.Number(n)))
	if note != "" {
		p.para(0, dimStyle, note)
	}
	return n > 0
}

func (p *page) rest(n, limit int) {
	if more := n - within(n, limit); more > 0 {
		p.para(0, dimStyle, sheet.Number(more)+" more: --limit 0")
	}
	p.blank()
}

func (p *page) differing(c record.Comparison, limit int) {
	var list []record.Compared
	for _, b := range c.Both {
		if b.Agreement.Differs() {
			list = append(list, b)
		}
	}
	if p.part("Tolls that differ", len(list), limit, "") {
		p.pairs(list[:within(len(list), limit)])
	}
	p.rest(len(list), limit)
}

func (p *page) agreeing(c record.Comparison, limit int) {
	var list []record.Compared
	for _, b := range c.Both {
		if !b.Agreement.Differs() {
			list = append(list, b)
		}
	}
	if p.part("In both, and the tolls do not differ", len(list), limit, "") {
		p.pairs(list[:within(len(list), limit)])
	}
	p.rest(len(list), limit)
}

func (p *page) pairs(list []record.Compared) {
	columns := []column{{head: "INCIDENT", style: boldStyle}, {head: "EVENT", least: 8}, {head: "DATE"}, {head: "WHERE", least: 12}, {head: "OURS", right: true, style: boldStyle},
		{head: "THEIRS", right: true, style: boldStyle}, {head: "", least: 10}, {head: "WHY ONE", least: 22}}
	var rows [][]string
	for _, b := range list {
		rows = append(rows, []string{b.Incident.ID, b.Event.ID, days(b.Incident.Date), sheet.Where(b.Incident.Place), sheet.ShortToll(b.Toll), sheet.TheirFigure(b.Figure),
			sheet.Agreement(b.Agreement), why(b)})
	}
	p.table(columns, rows)
}

// why says why two are one: a person's word, or the machine's reasons.
func why(b record.Compared) string {
	if b.Decided != nil {
		return b.Decided.Author + ": " + b.Decided.Reason
	}
	return sheet.Likely(b.Judgement) + " " + sheet.Because(b.Judgement)
}

func (p *page) theirs(c record.Comparison, limit int) {
	if p.part("They have, and the register does not", len(c.Theirs), limit, "") {
		columns := []column{{head: "EVENT", style: boldStyle}, {head: "DATE"}, {head: "WHERE", least: 12}, {head: strings.ToUpper(string(c.Effect)), right: true, style: boldStyle}, {head: "WHAT", least: 10},
			{head: "SIDES", least: 12}, {head: "MAY BE", least: 10}}
		var rows [][]string
		for _, t := range c.Theirs[:within(len(c.Theirs), limit)] {
			rows = append(rows, []string{t.Event.ID, days(t.Event.Date), sheet.Where(t.Event.Place), sheet.TheirFigure(figure(t.Event, c.Effect)), t.Event.Kind, sheet.SidesOf(t.Event),
				near(t.Near, func(j record.Judgement) string { return j.A })})
			if p.width < roomy {
				r := rows[len(rows)-1]
				r[2], r[4], r[5] = p.short(t.Event.Place), "", ""
			}
		}
		p.table(columns, rows)
	}
	p.rest(len(c.Theirs), limit)
}

// short leaves the province out where there is no room for it.
func (p *page) short(place record.Place) string {
	place.Admin1 = ""
	return sheet.Where(place)
}

func figure(e record.Coded, effect record.Effect) record.Figure {
	if effect == record.Injured {
		return e.Injured
	}
	return e.Killed
}

// near names what it may be after all.
func near(list []record.Judgement, id func(record.Judgement) string) string {
	var out []string
	for _, j := range list {
		out = append(out, id(j)+" ("+sheet.Likely(j)+")")
	}
	return strings.Join(out, ", ")
}

func (p *page) ours(c record.Comparison, limit int) {
	var missing []record.OursAlone
	outside := map[record.Outside]int{}
	for _, u := range c.Ours {
		if u.Outside == "" {
			missing = append(missing, u)
		} else {
			outside[u.Outside]++
		}
	}
	if p.part("The register has, and they do not", len(missing), limit, "") {
		columns := []column{{head: "INCIDENT", style: boldStyle}, {head: "DATE"}, {head: "WHERE", least: 12}, {head: strings.ToUpper(string(c.Effect)), right: true, style: boldStyle}, {head: "WHAT", least: 10},
			{head: "BY", least: 10}, {head: "MAY BE", least: 10}}
		var rows [][]string
		for _, u := range missing[:within(len(missing), limit)] {
			rows = append(rows, []string{u.Incident.ID, days(u.Incident.Date), sheet.Where(u.Incident.Place), sheet.ShortToll(u.Toll), what(u.Incident), sheet.PartyNames(u.Incident),
				near(u.Near, func(j record.Judgement) string { return j.B })})
			if p.width < roomy {
				r := rows[len(rows)-1]
				r[2], r[5] = p.short(u.Incident.Place), ""
			}
		}
		p.table(columns, rows)
		if n := len(missing) - within(len(missing), limit); n > 0 {
			p.para(0, dimStyle, sheet.Number(n)+" more: --limit 0")
		}
	}
	for _, why := range []record.Outside{record.OutsidePeriod, record.OutsideCountry, record.OutsideDeaths, record.OutsideStage, record.OutsideUndated, record.OutsideWhole} {
		if outside[why] > 0 {
			p.para(0, dimStyle, "and "+sheet.Number(outside[why])+" that they could not have: "+sheet.OutsideOf(why, c.Set))
		}
	}
	p.blank()
}

func (p *page) compares(title, head string, c record.Comparison, list []record.Compares, limit int) {
	p.para(0, headStyle, title)
	p.para(0, dimStyle, "theirs, ours: alone; outside: ours that they could not have")
	columns := []column{{head: head, least: 14}, {head: "BOTH", right: true}, {head: "THEIRS", right: true}, {head: "OURS", right: true}, {head: "OUTSIDE", right: true},
		{head: "OUR " + strings.ToUpper(string(c.Effect)), right: true, style: boldStyle}, {head: "THEIR " + strings.ToUpper(string(c.Effect)), right: true, style: boldStyle}}
	var rows [][]string
	for _, l := range list[:within(len(list), limit)] {
		rows = append(rows, []string{sheet.KeyOfCompares(l.Key), some(l.Both), some(l.Theirs), some(l.Ours), some(l.Outside), sheet.OursOf(l), sheet.TheirsOf(l)})
	}
	if len(rows) > 0 {
		p.table(columns, rows)
	}
	p.rest(len(list), limit)
}
