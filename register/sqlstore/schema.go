package sqlstore

import _ "embed"

//go:embed schema_log.sql
var logSchema string

//go:embed schema_views.sql
var viewSchema string

// LogSchema makes the tables of the log and the documents, in the words of SQLite.
func LogSchema() string { return logSchema }

// ViewSchema makes the tables of the views, but for that of words.
func ViewSchema() string { return viewSchema }
