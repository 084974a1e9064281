package main

import "github.com/sabt-org/sabt/register/registertest"

type linker struct{ registertest.Linker }
