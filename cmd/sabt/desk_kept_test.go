package main

import (
	"fmt"
	"testing"

	"github.com/sabt-org/sabt/view/web"
)

// An answer holds for its question and its state of the log alone.
func TestKept(t *testing.T) {
	var k kept[int]
	q := asked(web.Filter{"place": "Kunduz", "type": "bombing", "page": "2"}, "page")
	if q != asked(web.Filter{"type": "bombing", "place": "Kunduz"}) || q == asked(web.Filter{"place": "Kunduz"}) || q == asked(web.Filter{"place": `Kunduz" "type":"bombing`}) {
		t.Errorf("the question is %s", q)
	}
	k.put(7, q, 1)
	if v, ok := k.get(7, q); !ok || v != 1 {
		t.Error("what was put is not there")
	}
	if _, ok := k.get(8, q); ok {
		t.Error("an old answer is given after the log has grown")
	}
	k.put(8, "other", 2)
	if _, ok := k.get(8, q); ok {
		t.Error("an old answer comes back")
	}
	for i := range 10 * mostKept {
		k.put(8, fmt.Sprint(i), i)
	}
	if len(k.of) > mostKept {
		t.Errorf("%d answers are kept", len(k.of))
	}
}
