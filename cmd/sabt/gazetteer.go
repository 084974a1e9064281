package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/sabt-org/sabt/reference/gazetteer"
)

const gazetteerHint = "a CSV file whose first line names its columns: name,latitude,longitude,country,admin1,kind,alternates; only name is required"

// openGazetteer adds the places of the user's file to the embedded ones. Every bad line of it is named, so that all can
// be put right at once; nothing is read with half of a file.
func openGazetteer(path string) (*gazetteer.Gazetteer, error) {
	g, err := gazetteer.Open()
	if err != nil || path == "" {
		return g, err
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, failed("--gazetteer takes "+gazetteerHint, err)
	}
	defer f.Close()
	own, err := g.WithUser(f)
	if err != nil {
		lines := strings.ReplaceAll(err.Error(), "\n", "\nsabt: error: "+path+": ")
		return nil, failed("it is "+gazetteerHint, fmt.Errorf("%s: %s", path, lines))
	}
	return own, nil
}
