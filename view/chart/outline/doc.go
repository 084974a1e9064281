// Package outline is the coasts and borders of the world as lines, for a map without a network.
//
//	o, err := outline.Open()
//	lines := o.In(outline.Box{West: 60, South: 29, East: 75, North: 39}, 0.02)
//
// It turns a stretch of the earth and a fineness into lines. The lines are those of Natural Earth at 1:50m: where borders are disputed
// they show who holds the land, and sabt takes no position. It fills no areas and names nothing. data/SOURCES.md says where
// they come from; cmd/outlinebuild makes the table.
//
// Read next: [Outline.In].
package outline
