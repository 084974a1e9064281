package account

import (
	"slices"

	"github.com/sabt-org/sabt/pipeline/extract/scene"
)

// What speaks for and against that a document is about an incident. The first are the light in which others count.
const (
	mBias     reason = iota
	mRoundUp         // many incidents, and it dwells on none
	mJoint           // the title or lead counts several together, or they are told as items
	mLead            // in the first sentences
	mFirst           // the first incident
	mOpens           // opens a paragraph
	mWeek            // not more than eight days before publication
	mMany            // the document tells of more than four
	mSameDay         // on the day of the first
	mFew             // of two or three
	mOnly            // of no other
	mTitle           // in the title
	mBody            // in the first paragraph under the title
	mNear            // first told of among the first eight sentences
	mLate            // first told of in the last third
	mThird           // every third live scene tells of it
	mTenth           // every tenth
	mSingle          // one scene
	mLargest         // no other has more scenes
	mAnother         // brought in as another
	mAside           // named in passing
	mPast            // "last year", "previously"
	mPerfect         // "had killed"
	mOld             // long before publication
	mMonth           // more than eight days before, and not long
	mYear            // known by its year alone
	mUndated         //
	mOtherDay        // on another day than the first
	mPlaced          //
	mAlike           // where the first was
	mApart           // elsewhere
	mToll            // has figures
	mItem            // a bullet
	mCounted         // as many as the title counts
	mCovered         // where the title says
	mHistory         // the document looks at a stretch of time
	mTypeSame        // of the same tactic as the first
	mUnder           // told of in a later heading

	mReasons
)

var mainNames = [mReasons]string{
	"bias", "round_up", "joint", "lead", "first", "opens", "week", "many", "same_day", "few", "only", "title", "body", "near", "late", "third", "tenth", "single",
	"largest", "another", "aside", "past", "perfect", "old", "month", "year", "undated", "other_day", "placed", "alike", "apart", "toll", "item", "counted", "covered",
	"history", "type_same", "under",
}

// Leading are the weights, all zero, of an incident's being what the document is about: it is when the sum is positive.
func Leading() *Weights {
	return weights(scale{mainNames[:], []reason{mRoundUp, mJoint, mLead, mFirst, mOpens, mWeek, mMany, mSameDay}, mFew})
}

// leading are the reasons that hold for a group.
func leading(d *Document, grp *Group) (v Reasons) {
	v.set(mBias, true)
	d.whole(&v, grp)
	d.standing(&v, grp)
	d.share(&v, grp)
	age(&v, d, grp)
	beside(&v, d.groups[0], grp)
	return v
}

// whole sets what lies in the document.
func (d *Document) whole(v *Reasons, grp *Group) {
	n := len(d.groups)
	v.set(mRoundUp, d.roundUp())
	v.set(mJoint, d.joint())
	v.set(mMany, n > 4)
	v.set(mFew, n == 2 || n == 3)
	v.set(mOnly, n == 1)
	v.set(mCounted, d.counted() == n)
	v.set(mCovered, d.covers(grp))
	v.set(mHistory, d.history())
	v.set(mFirst, grp == d.groups[0])
}

// standing sets where in the document it is told.
func (d *Document) standing(v *Reasons, grp *Group) {
	first := grp.Scenes[0]
	ss := d.Reading.Sentences
	v.set(mNear, first.Sentence < 8)
	v.set(mLate, first.Sentence*3 > len(ss)*2)
	v.set(mOpens, first.Sentence == 0 || ss[first.Sentence-1].Paragraph != first.Paragraph)
	v.set(mItem, d.item(first))
	v.set(mAnother, first.Another)
	v.set(mAside, first.Aside)
	v.set(mPast, first.Past)
	v.set(mPerfect, pastPerfect(d, first))
	for _, s := range grp.Scenes {
		v.set(mTitle, s.Heading && s.Paragraph == 0)
		v.set(mUnder, s.Heading && s.Paragraph > 0)
		v.set(mLead, s.Sentence < 4)
		v.set(mBody, s.Paragraph <= firstBody(d))
		v.set(mToll, len(s.Drafts) > 0)
	}
}

// share sets how much of the document tells of it.
func (d *Document) share(v *Reasons, grp *Group) {
	n, all := len(grp.Scenes), live(d)
	v.set(mThird, n*3 >= all)
	v.set(mTenth, n*10 >= all)
	v.set(mSingle, n == 1)
	v.set(mLargest, !slices.ContainsFunc(d.groups, func(o *Group) bool { return len(o.Scenes) > n }))
}

// age sets how long before publication it was.
func age(v *Reasons, d *Document, grp *Group) {
	v.set(mOld, past(d, grp))
	v.set(mPlaced, grp.place != nil && scene.Local(grp.place.Place))
	if grp.day == nil || !grp.day.Date.Known() {
		v.set(mUndated, true)
		return
	}
	if pub := d.Reading.Document.Published; pub.Known() {
		gap := pub - grp.day.Date.To
		v.set(mWeek, gap <= 8)
		v.set(mMonth, gap > 8 && gap <= 45)
	}
	v.set(mYear, grp.day.Date.To-grp.day.Date.From > 300)
}

// beside compares it with what is told first.
func beside(v *Reasons, first, grp *Group) {
	if grp == first {
		return
	}
	if a, b := first.day, grp.day; a != nil && b != nil && a.Date.Known() && b.Date.Known() {
		v.set(mSameDay, a.Date == b.Date)
		v.set(mOtherDay, a.Date != b.Date)
	}
	if first.place != nil && grp.place != nil {
		rel := scene.Relate(grp.place.Place, first.place.Place)
		v.set(mAlike, rel == scene.Alike)
		v.set(mApart, rel == scene.Apart)
	}
	t, _ := groupType(first)
	u, _ := groupType(grp)
	v.set(mTypeSame, t == u)
}
