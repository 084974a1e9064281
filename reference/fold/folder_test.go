package fold

import "testing"

// What a folder gave out stays as it was, whatever is folded after it.
func TestFolder(t *testing.T) {
	var f Folder
	words := []string{"KABUL", "kabul", "Pont-Sondé", "كابل", "کابل", "Йемен", "Łódź", "", "۳۰"}
	var got []string
	for range 200 { // more than one long string holds
		for _, w := range words {
			got = append(got, f.String(w))
		}
	}
	for i, g := range got {
		if want := String(words[i%len(words)]); g != want {
			t.Fatalf("word %d: %q folded is %q, want %q", i, words[i%len(words)], g, want)
		}
	}
}

// The table of letters with marks says what decomposing them says.
func TestUnmarked(t *testing.T) {
	for r := rune(firstMarked); r < firstMarked+marked; r++ {
		if got, want := unmarked()[r-firstMarked], string(appendUnmarked(nil, r)); got != want {
			t.Errorf("%c: %q, want %q", r, got, want)
		}
	}
	if got := String("ÀÉÎõüÇñ"); got != "aeioucn" {
		t.Errorf("got %q", got)
	}
}
