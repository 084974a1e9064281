// Package export writes incidents in the shapes that other tools open: CSV, Parquet, GeoJSON, the columns of ACLED, UCDP and GTD, and more.
//
//	f, _ := export.Lookup("geojson")
//	w, err := f.Open(job)
//	err = w.Write(dossier) // one after the other, in bounded memory
//	err = w.Close()
//
// A format is a file of code: a Format and a Writer. Each Writer takes incidents that package profile has cleared, one at a time, and
// counts in job.Losses what its shape cannot say. Beside the data, cmd writes the dictionary of the columns, the losses, and how the
// export was made.
//
// It clears nothing, chooses nothing and adds nothing up: which incidents, under which profile, is said by whoever calls it. A shape with one
// number an incident takes the toll of the policy, as the register computed it.
//
// Read next: export.go for what a format is, table.go for tables, csv.go for the simplest format.
package export
