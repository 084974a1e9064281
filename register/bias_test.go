package register

import (
	"math"
	"testing"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register/policy"
)

// Hospitals name twice what the police do, in twelve incidents; the interval is that of Student's t.
func TestRatio(t *testing.T) {
	logs, names := map[string][]float64{}, map[string]string{}
	for i := range 12 {
		compareVoices([]policy.Heard{{Speaker: "a", Kind: record.SourceMedical, Figure: 2*i + 2}, {Speaker: "b", Kind: record.SourceAuthority, Figure: i + 1},
			{Speaker: "c", Kind: record.SourceAuthority, Figure: i + 1}}, false, logs, names)
	}
	up, down := ratio(logs["medical"]), ratio(logs["authority"])
	if up.Pairs != 12 || !up.Enough || up.Low < 1.7 || up.High > 2 || math.Abs(up.Ratio*down.Ratio-1) > 1e-9 {
		t.Errorf("up %+v, down %+v", up, down)
	}
	// Twelve logs with mean 0 and standard deviation 1: t(11) is 2.201, and so the half width 0.6354.
	var unit []float64
	for range 6 {
		unit = append(unit, math.Sqrt(11.0/12), -math.Sqrt(11.0/12))
	}
	if b := ratio(unit); math.Abs(math.Log(b.High)-0.6354) > 0.005 || math.Abs(math.Log(b.Low)+0.6354) > 0.005 || math.Abs(b.Ratio-1) > 1e-9 {
		t.Errorf("%+v", b)
	}
	if b := ratio(logs["medical"][:9]); b.Enough || b.Low != 0 {
		t.Errorf("nine pairs are taken for enough: %+v", b)
	}
}

// Sources of one kind that differ among themselves say nothing of the kind.
func TestDifferingSourcesAreNoPair(t *testing.T) {
	logs := map[string][]float64{}
	compareVoices([]policy.Heard{{Speaker: "a", Kind: record.SourceMedical, Figure: 4}, {Speaker: "b", Kind: record.SourceMedical, Figure: 5},
		{Speaker: "c", Kind: record.SourceAuthority, Figure: 3}}, false, logs, map[string]string{})
	if len(logs) != 0 {
		t.Errorf("pairs %v", logs)
	}
}
