package main

import (
	"github.com/sabt-org/sabt/internal/train/fit"
	"github.com/sabt-org/sabt/pipeline/extract/weigh"
)

const (
	pull = 2.0 // towards zero: the precision of a normal prior on each weight
	few  = 8   // a reason that held less often is not learned
)

// learn fits the log-odds of each reason.
func learn(as []fit.Answer) weigh.Model { return fit.Answers(as, pull, few) }
