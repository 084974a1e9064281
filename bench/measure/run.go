package measure

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// Roots are the folders under which corpora lie.
type Roots struct {
	Ours   string // the repository
	Shared string // gold/ and bench/data/ of others; "" when there are none
}

// Folder is where a corpus lies; false when it is not there.
func (r Roots) Folder(c Corpus) (string, bool) {
	root := r.Shared
	if c.Ours {
		root = r.Ours
	}
	if root == "" {
		return "", false
	}
	_, err := os.Stat(filepath.Join(root, c.Folder))
	return root, !errors.Is(err, fs.ErrNotExist)
}

// Run measures every corpus that is there.
func Run(r *Reader, roots Roots) (Table, error) {
	out, scores := Table{}, reliability{}
	for _, c := range Corpora() {
		root, ok := roots.Folder(c)
		if !ok {
			continue
		}
		groups, err := c.judge(r, root, scores)
		if err != nil {
			return nil, err
		}
		for name, all := range groups {
			out[name] = figures(all)
		}
	}
	scores.put(out)
	if err := links(r, roots, out); err != nil {
		return nil, err
	}
	return out, linkedGold(r, roots, out)
}

// judge reads all texts of a corpus; every text is read alone, so the figures depend on nothing else.
func (c Corpus) judge(r *Reader, root string, scores reliability) (map[string][]Judged, error) {
	cases, err := c.Cases(root)
	if err != nil {
		return nil, err
	}
	out := map[string][]Judged{}
	for _, x := range cases {
		j, err := c.Judge(r, x)
		if err != nil {
			return nil, err
		}
		if c.Ours {
			scores.add(x.Groups, j.Scored)
		}
		for _, name := range x.Groups {
			out[name] = append(out[name], j)
		}
	}
	return out, nil
}
