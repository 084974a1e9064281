// Command accuracy prints how well sabt reads, and where it errs.
//
//	go run ./bench/accuracy                                            # the table, beside the committed figures
//	go run ./bench/accuracy errors --corpus gold --kind source-wrong   # every decision of the kind that was wrong
//	go run ./bench/accuracy errors --corpus polnear                    # how many there are of each kind
//	go run ./bench/accuracy errors --corpus linked-gold                # pairs of accounts missed and false, by cause
//	go run ./bench/accuracy errors --corpus pairs --kind link-wrong      # pairs of reports joined against the key
//
// It is run in the folder of the repository; SABT_SHARED names the folder of the corpora that are not in it. It is no part
// of the program that is shipped (docs/adr/0009-measuring-is-not-shipped.md).
package main
