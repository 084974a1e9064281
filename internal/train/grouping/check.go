package main

import (
	"fmt"
	"path/filepath"

	"github.com/sabt-org/sabt/pipeline/extract/account"
)

// tried counts decisions.
type tried struct{ right, all int }

func (c *tried) add(right bool) {
	c.all++
	if right {
		c.right++
	}
}

func (c tried) String() string {
	return fmt.Sprintf("%4d of %4d right, %.3f", c.right, c.all, float64(c.right)/float64(max(1, c.all)))
}

// crossCheck prints how many decisions are right in each folder by weights learned on the others.
func crossCheck(dirs []string, sets [][]*article, wrong bool) {
	var joins, mains tried
	for i, dir := range dirs {
		l := learn(join(sets, i))
		var j, m tried
		for _, a := range sets[i] {
			a.tryJoins(l, &j, wrong)
			a.tryMains(l, &m, wrong)
		}
		fmt.Printf("%-10s joining %v; main %v\n", filepath.Base(dir), j, m)
		joins, mains = tried{joins.right + j.right, joins.all + j.all}, tried{mains.right + m.right, mains.all + m.all}
	}
	fmt.Printf("%-10s joining %v; main %v\n", "all", joins, mains)
}

// tryJoins counts the decisions that the weights make right where scenes go where they belong.
func (a *article) tryJoins(l account.Learned, c *tried, wrong bool) {
	for _, d := range a.decisions(l, true) {
		k := d.Choice(l.Join)
		right := k == d.Right || k >= 0 && d.Right == account.NotNew
		c.add(right)
		if wrong && !right {
			fmt.Printf("%s: %s\n   chose %s\n   right %s\n", a.id, a.quote(d.Scene), a.show(d, k, l.Join), a.show(d, d.Right, l.Join))
		}
	}
}

func (a *article) tryMains(l account.Learned, c *tried, wrong bool) {
	for _, v := range a.verdicts(l) {
		right := (l.Main.Sum(&v.Reasons) > 0) == v.main
		c.add(right)
		if wrong && !right {
			fmt.Printf("%s: main is %v: %s\n   %s\n", a.id, v.main, a.tell(v.Scenes), l.Main.Explain(&v.Reasons))
		}
	}
}
