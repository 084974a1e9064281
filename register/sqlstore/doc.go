// Package sqlstore is a register in tables: what a store answers and writes, in SQL that SQLite and PostgreSQL both understand.
//
//	err := f(sqlstore.Writer(tx, dialect, packers)) // inside a transaction
//
// The log stands in one table, documents in another, both only ever added to; the other tables are views and are dropped and rebuilt when
// their version is not the program's. What databases do each in their own way, text search above all, is a Dialect.
//
// It opens no database and knows nothing of what rows mean. Read next: schema_log.sql, schema_views.sql, tx.go, then packages sqlite and
// postgres.
package sqlstore
