package collect

import (
	"strings"
	"testing"

	"github.com/sabt-org/sabt/record"
)

func newCollector(t testing.TB) *Collector {
	t.Helper()
	c, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// Three layouts of newspapers, a page in Dari, and one that lies about its encoding.
func TestPages(t *testing.T) {
	tests := []struct {
		file, title, publisher, url, language, published string
		first, last                                      string // paragraphs' beginnings
		paragraphs                                       int
		with, without                                    []string
	}{
		{
			"agency.html", "Roadside bomb kills six on minibus in Baghlan", "Northern Wire", "https://wire.example/2024/05/14/baghlan-minibus", "en", "2024-05-14",
			"Roadside bomb kills six", "Residents told the agency", 9,
			[]string{"Baghlan’s Pul-e-Khumri on Sunday, killing at least six people, two of them children, and wounding 14, a health official\u00a0said.", "“killed or wounded”", "mine wounded five herdsmen"},
			[]string{"cookies", "Earthquake", "99 people", "fifty bodies", "Mosque bombing", "landslide", "Advertisement", "August 2019", "Share", "reserved"},
		},
		{
			"tables.html", "Gunmen free prisoners in Jalalabad raid", "The Eastern Herald", "", "en", "2020-08-03",
			"Gunmen free prisoners", "", 0,
			[]string{"JALALABAD - Gunmen who had set off", "three hundred were still missing"},
			[]string{"Classifieds", "Weather", "Best viewed"},
		},
		{
			"divs.html", "Court, market, school: three attacks in one day", "Hill Post", "https://hillpost.example/news/three-attacks", "en", "2023-01-31",
			"Court, market, school", "No group has said", 0,
			[]string{"shot a judge, Karim Khan", "Main market\t5\t31", "girls' school"},
			[]string{"Two soldiers", "kills nine", "Facebook", "Provinces"},
		},
		{
			"dari.html", "انفجار در شهر کندز جان شش نفر را گرفت", "روزنامهٔ نمونه", "", "fa", "2023-03-09",
			"انفجار در شهر کندز", "گروه داعش در خبرنامهٔ", 5,
			[]string{"شده\u200cاند. مسئولان محلی", "«کشته و زخمی»"},
			[]string{"خانه", "حقوق"},
		},
		{
			"windows1256.html", "انفجار در بازار هرات", "", "", "fa", "2023-03-14",
			"انفجار در بازار هرات", "هيچ گروهي", 0,
			[]string{"پنج نفر كشته و نُه نفر زخمي شدند"}, nil,
		},
	}
	c := newCollector(t)
	for _, tt := range tests {
		doc, err := c.File("testdata/"+tt.file, Hints{})
		if err != nil {
			t.Errorf("%s: %v", tt.file, err)
			continue
		}
		if doc.Title != tt.title || doc.Publisher != tt.publisher || doc.URL != tt.url || doc.Language != tt.language || doc.Published.String() != tt.published {
			t.Errorf("%s: title %q publisher %q url %q language %q published %s", tt.file, doc.Title, doc.Publisher, doc.URL, doc.Language, doc.Published)
		}
		paras := strings.Split(doc.Text, "\n\n")
		if !strings.HasPrefix(paras[0], tt.first) || !strings.HasPrefix(paras[len(paras)-1], tt.last) {
			t.Errorf("%s: text is\n%s", tt.file, doc.Text)
		}
		if tt.paragraphs > 0 && len(paras) != tt.paragraphs {
			t.Errorf("%s: %d paragraphs, want %d:\n%s", tt.file, len(paras), tt.paragraphs, doc.Text)
		}
		for _, s := range tt.with {
			if !strings.Contains(doc.Text, s) {
				t.Errorf("%s: %q is missing in\n%s", tt.file, s, doc.Text)
			}
		}
		for _, s := range tt.without {
			if strings.Contains(doc.Text, s) {
				t.Errorf("%s: %q does not belong to the article", tt.file, s)
			}
		}
		if doc.Extractor != "html/1" || strings.Count(doc.Text, tt.title) != 1 {
			t.Errorf("%s: extractor %q, title %d times", tt.file, doc.Extractor, strings.Count(doc.Text, tt.title))
		}
	}
}

func TestPublishedBasis(t *testing.T) {
	c := newCollector(t)
	day := record.DayOf(2024, 6, 1)
	doc, err := c.File("testdata/agency.html", Hints{Published: day, Publisher: "Other", Language: "prs", ID: "x"})
	if err != nil || doc.Published != day || doc.PublishedBasis != record.PublishedGiven || doc.Publisher != "Other" || doc.Language != "fa" || doc.ID != "x" {
		t.Errorf("hints do not win: %+v %v", doc, err)
	}
	doc, err = c.Bytes([]byte("KABUL, Oct. 3, 2021 - A bomb went off near the gate of the mosque, the police said."), Hints{})
	if err != nil || doc.PublishedBasis != record.PublishedText || doc.PublishedSpan.Quote(doc.Text) != "Oct. 3, 2021" {
		t.Errorf("dateline: %+v %v", doc, err)
	}
	doc, err = c.Bytes([]byte("A bomb went off on Sunday."), Hints{})
	if err != nil || doc.Published.Known() || doc.PublishedBasis != record.PublishedNone || !doc.PublishedSpan.IsZero() {
		t.Errorf("no date: %+v %v", doc, err)
	}
}
