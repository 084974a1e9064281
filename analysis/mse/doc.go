// Package mse estimates how many were on no list: multiple systems estimation, or capture and recapture with several lists.
//
//	t, other, err := mse.Read(file)         // a row a person or incident, or a row a capture history with its count
//	e := mse.Estimate(ctx, t)
//	e.Refused                         // why the data do not carry an estimate; else
//	e.Methods[0].N                    // all, those on no list included
//
// Three methods stand side by side and are never averaged: log-linear models of every hierarchical shape, weighed by BIC; Bayesian averaging over
// decomposable graphs (Madigan and York 1997); and latent classes (Manrique-Vallier 2016), as a check that does without interactions. What all
// assume is printed with them. docs/mse.md has the formulae and the literature.
//
// It knows counts alone: neither incidents nor sources. Read next: [Estimate], then check.go.
package mse
