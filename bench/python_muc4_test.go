package bench

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"github.com/sabt-org/sabt/bench/score"
	"github.com/sabt-org/sabt/bench/score/muc4"
	"github.com/sabt-org/sabt/bench/texts"
	"github.com/sabt-org/sabt/view/contract"
)

// The scorer beside MUC-4 prints figures to the last digit; ours must be the same on what was read, in our view of it and in what
// the converter beside that scorer makes of it, which keeps incidents that our view leaves out and fills fewer slots.
func TestMUC4EqualsTheReference(t *testing.T) {
	folder := shared(t, "bench")
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip(err)
	}
	list, err := texts.MUC4(filepath.Join(folder, "data", "muc4", "TASK", "CORPORA"), texts.MUC4Dev)
	keys := must(t, list, err)
	wanted, err := muc4.OpenWanted()
	if err != nil {
		t.Fatal(err)
	}
	given, printed := map[string][]muc4.Template{}, []byte{}
	for _, k := range keys {
		o, err := load(t).Read(k.Article, false)
		if err != nil {
			t.Fatal(err)
		}
		given[k.ID] = wanted.View(o)
		printed = append(printed, jsonLine(t, o)...)
	}
	dir := t.TempDir()
	view, converted := filepath.Join(dir, "view.json"), filepath.Join(dir, "converted.json")
	write(t, view, given)
	convert(t, python, filepath.Join(folder, "muc4_convert.py"), printed, converted)
	for predictions, measures := range map[string][]string{view: {"ree", "gtt", "tpl"}, converted: {"ree", "gtt"}} {
		t.Run(filepath.Base(predictions), func(t *testing.T) {
			out := filepath.Join(t.TempDir(), "out.json")
			cmd := exec.Command(python, filepath.Join(folder, "score_muc4.py"), "all", "--split", "dev", "--pred", predictions, "--json", out)
			if b, err := cmd.CombinedOutput(); err != nil {
				t.Fatalf("%v\n%s", err, b)
			}
			ours, templates := muc4Sums{}, given
			if predictions == converted {
				templates = roles(t, converted)
			}
			for _, k := range keys {
				ours.add(k, templates[k.ID])
			}
			ours.compare(t, out, measures)
		})
	}
}

// roles reads what the converter writes, without dates, which it gives in another shape and no role needs; of weapons it
// gives only the names.
func roles(t *testing.T, path string) map[string][]muc4.Template {
	t.Helper()
	var all map[string][]struct {
		muc4.Template
		Date  json.RawMessage `json:"date"`
		Tools [][]string      `json:"incident_instrument_id"`
	}
	b, err := os.ReadFile(path)
	if err == nil {
		err = json.Unmarshal(b, &all)
	}
	out := map[string][]muc4.Template{}
	for id, templates := range must(t, all, err) {
		for i := range templates {
			for _, names := range templates[i].Tools {
				templates[i].Instruments = append(templates[i].Instruments, muc4.Instrument{ID: names})
			}
			out[id] = append(out[id], templates[i].Template)
		}
	}
	return out
}

func jsonLine(t *testing.T, o contract.Object) []byte {
	t.Helper()
	b, err := json.Marshal(o)
	return append(must(t, b, err), '\n')
}

func convert(t *testing.T, python, script string, lines []byte, out string) {
	t.Helper()
	cmd := exec.Command(python, script)
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	go func() {
		in.Write(lines)
		in.Close()
	}()
	b, err := cmd.Output()
	if err == nil {
		err = os.WriteFile(out, b, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// muc4Sums are our figures under the reference's names: "ree micro", "tpl hum_tgt_name".
type muc4Sums map[string]score.Sums

func (m muc4Sums) put(name string, s score.Sums) { m[name] = m[name].Plus(s) }

func (m muc4Sums) add(k texts.Keyed, given []muc4.Template) {
	micro, roles, _ := muc4.RolesOf(k.Key, k.Kept, given)
	m.put("ree micro", micro)
	for ours, theirs := range map[string]string{
		"individual": "perp_individual_id", "organization": "perp_organization_id", "target": "phys_tgt_id", "victim": "hum_tgt_name",
		"weapon": "incident_instrument_id",
	} {
		m.put("ree "+theirs, roles[ours])
	}
	m.put("gtt micro", muc4.TypedOf(k.Key, k.Kept, given))
	filled := muc4.TemplatesOf(k.Key, given)
	m.put("tpl TEMPLATES", filled.Templates)
	m.put("tpl ALL SLOTS (as MUC-4 counts)", filled.All)
	for slot, s := range filled.Slots {
		m.put("tpl "+slot, s)
	}
}

func (m muc4Sums) compare(t *testing.T, path string, measures []string) {
	t.Helper()
	b, err := os.ReadFile(path)
	var theirs map[string]map[string][3]float64
	if err == nil {
		err = json.Unmarshal(b, &theirs)
	}
	if err != nil {
		t.Fatal(err)
	}
	for name, s := range m {
		got := [3]float64{s.Precision(), s.Recall(), s.F1()}
		if want := theirs[name[:3]][name[4:]]; got != want && slices.Contains(measures, name[:3]) {
			t.Errorf("%s: %v, the reference has %v (%+v)", name, got, want, s)
		}
	}
}
