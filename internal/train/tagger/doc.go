// Command tagger trains the part-of-speech models that pipeline/read/tag embeds.
//
//	go run ./internal/train/tagger -train en_ewt-ud-train.conllu -dev en_ewt-ud-dev.conllu \
//		-extra internal/train/tagger/data/reporting.en.txt -known 3 -copies 4 -out pipeline/read/tag/data/en.model
//
// A Universal Dependencies treebank is cut anew by package token, since the model will see that package's tokens, and
// the tags are carried over ([project]). Every sentence is seen with and without its capitals and as a headline, in
// turn, so that wire copy in capitals reads as well as edited text. The result depends on the input and the flags alone.
//
// Read next: [project], [train].
package main
