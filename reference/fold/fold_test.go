package fold

import "testing"

func TestString(t *testing.T) {
	for in, want := range map[string]string{
		"Mazār-e Sharīf": "mazar-e sharif", "كابل": "کابل", "خیر‌خانه": "خیرخانه", "Харьковская": "харьковская",
		"Sana’a": "sana'a", "٤٢": "42", "kabul": "kabul", "Ş": "s",
	} {
		if got := String(in); got != want {
			t.Errorf("String(%q) = %q, want %q", in, got, want)
		}
	}
}
