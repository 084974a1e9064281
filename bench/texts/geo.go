package texts

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"os"
	"strconv"

	"github.com/sabt-org/sabt/bench/score"
)

// Placed is a text with the names of places in it.
type Placed struct {
	Article
	Key []score.Toponym
}

// placedXML is LGL, or GeoWebNews, which writes the same otherwise.
type placedXML struct {
	Articles []struct {
		Docid    string `xml:"docid,attr"`
		File     string `xml:"file,attr"`
		Text     string `xml:"text"`
		Toponyms struct {
			All []toponymXML `xml:",any"`
		} `xml:"toponyms"`
	} `xml:"article"`
}

type toponymXML struct {
	Start     string `xml:"start"`
	End       string `xml:"end"`
	Lat       string `xml:"lat"`
	Lon       string `xml:"lon"`
	Latitude  string `xml:"latitude"`
	Longitude string `xml:"longitude"`
	Gaztag    struct {
		Lat string `xml:"lat"`
		Lon string `xml:"lon"`
	} `xml:"gaztag"`
}

// Toponyms reads a file of articles with places: lgl.xml, GWN.xml.
func Toponyms(path string) ([]Placed, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var doc placedXML
	d := xml.NewDecoder(bytes.NewReader(b))
	d.Strict = false // an ampersand or two
	if err := d.Decode(&doc); err != nil {
		return nil, err
	}
	var out []Placed
	for i, a := range doc.Articles {
		p := Placed{Article: Article{ID: cmp.Or(a.Docid, a.File, strconv.Itoa(i)), Text: a.Text, Language: "en"}}
		for _, t := range a.Toponyms.All {
			if k, ok := t.toponym(); ok {
				p.Key = append(p.Key, k)
			}
		}
		out = append(out, p)
	}
	return out, nil
}

func (t toponymXML) toponym() (score.Toponym, bool) {
	start, err1 := strconv.Atoi(t.Start)
	end, err2 := strconv.Atoi(t.End)
	lat, err3 := strconv.ParseFloat(cmp.Or(t.Gaztag.Lat, t.Lat, t.Latitude), 64)
	lon, err4 := strconv.ParseFloat(cmp.Or(t.Gaztag.Lon, t.Lon, t.Longitude), 64)
	k := score.Toponym{Stretch: score.Stretch{Start: start, End: end}}
	if k.Located = err3 == nil && err4 == nil; k.Located {
		k.Lat, k.Lon = lat, lon
	}
	return k, err1 == nil && err2 == nil
}
