package sqlstore

import "strings"

// insert writes rows of a table, several a statement: binding and stepping cost more than the row. tail is what follows the values.
// There are statements of few lengths, so that each is prepared once.
func (w *writer) insert(table string, width int, tail string, args []any) error {
	for _, rows := range lengths() {
		for len(args) >= rows*width {
			if err := w.exec(values(table, width, rows)+tail, args[:rows*width]...); err != nil {
				return err
			}
			args = args[rows*width:]
		}
	}
	return nil
}

// lengths are how many rows, or questions, go into one statement.
func lengths() []int { return []int{16, 4, 1} }

func values(table string, width, rows int) string {
	row := "(" + strings.Repeat("?, ", width-1) + "?)"
	return "INSERT INTO " + table + " VALUES " + strings.Repeat(row+", ", rows-1) + row
}
