// Command desk measures how long pages take when many people read at once: it builds the program, opens the desk on a register, and lets readers
// ask for pages as people do, each with a while to read between. It prints a table in Markdown.
//
//	go run ./bench/scale -incidents 100000 -o large.sabt
//	go run ./bench/desk -register large.sabt
//	go run ./bench/desk -register large.sabt -docs docs/benchmarks.md    # puts the table there
//
// What is asked for is drawn with a seed from the register's own incidents, places and parties, so that most questions are new to the desk. One
// reader decides something now and then, by which everything that the desk has kept is out of date.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"time"
)

type options struct {
	register, docs string
	readers        int
	think, lasts   time.Duration
	decide         time.Duration
	seed           uint64
}

func main() {
	var o options
	flag.StringVar(&o.register, "register", "", "file of the register; decisions are written into it")
	flag.IntVar(&o.readers, "readers", 50, "how many read at once")
	flag.DurationVar(&o.think, "think", 2*time.Second, "how long each looks at a page, on the average; 0 asks as fast as it is answered")
	flag.DurationVar(&o.decide, "decide", 10*time.Second, "how long from one decision to the next; 0 for none")
	flag.DurationVar(&o.lasts, "for", time.Minute, "how long it is measured")
	flag.StringVar(&o.docs, "docs", "", "a page between whose lines <!-- bench/desk --> and <!-- end --> the table is put")
	flag.Uint64Var(&o.seed, "seed", 1, "of what is asked for")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, o); err != nil {
		fmt.Fprintln(os.Stderr, "desk:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, o options) error {
	s, err := serve(ctx, o.register)
	if err != nil {
		return err
	}
	q, err := draw(ctx, s.address)
	if err != nil {
		s.close()
		return err
	}
	began, before, waited := time.Now(), s.cpu(), s.waited()
	list := measure(ctx, s.address, q, o)
	spent := spent{time.Since(began), s.cpu() - before, s.waited() - waited, 0}
	spent.peak, err = s.close()
	if err != nil {
		return err
	}
	table := report(list, o, q.total, spent)
	if o.docs == "" {
		fmt.Print(table)
		return nil
	}
	return put(o.docs, table)
}
