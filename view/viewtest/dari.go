package viewtest

import "github.com/sabt-org/sabt/record"

const dari = `انفجار در برابر مکتب در غرب کابل

یک مقام صحی روز یکشنبه، ۲۳ ثور ۱۴۰۳، گفت که در انفجار بمب در دشت برچی بیش از ۳۰ نفر کشته و ۱۴ تن زخمی شدند. سخنگوی پولیس شمار کشته‌شدگان را ۶ نفر گفت. گروه داعش در کانال تلگرام خود مسئولیت این حمله را پذیرفت.
`

// Dari is an invented article written from right to left.
func Dari() record.Result {
	w := words(dari)
	official := w.source("یک مقام صحی", record.SourceMedical)
	r := record.Result{Document: &record.Document{
		ID: "dari-1", SHA256: hash, Title: "انفجار در برابر مکتب در غرب کابل", Publisher: "خبرگزاری نمونه", URL: "https://news.example/1",
		PublishedBasis: record.PublishedText, Published: day("2024-05-12").From, PublishedSpan: w.at("یکشنبه، ۲۳ ثور ۱۴۰۳"), Language: "fa", Text: dari,
	}}
	r.Accounts = []record.Account{{
		Key: "1", Main: true, Type: record.Bombing, Stage: record.CarriedOut, Trigger: w.says("انفجار بمب", ""),
		Date: &record.DateValue{Evidence: w.says("یکشنبه، ۲۳ ثور ۱۴۰۳", ""), Date: day("2024-05-12"), Text: "یکشنبه، ۲۳ ثور ۱۴۰۳"},
		Place: &record.PlaceValue{Evidence: w.says("دشت برچی", ""), Place: record.Place{Name: "Dasht-e Barchi", Kind: record.PlaceNeighbourhood,
			Admin1: "Kabul", Country: "AF", Latitude: 34.49, Longitude: 69.06, Located: true, Precision: record.PlaceExact},
			Within: []record.NamedSpan{{Name: "Kabul", Span: w.at("کابل")}}},
		Weapons: []record.Weapon{{Evidence: w.says("بمب", ""), Kind: record.Explosive}},
		Perpetrators: []record.Responsibility{{Evidence: w.says("گروه داعش", ""), Canonical: "ISIS-K", Named: true, Basis: record.ClaimedByPerpetrator,
			Source: w.source("گروه داعش", record.SourcePerpetrator, "کانال تلگرام")}},
		Casualties: []record.Casualty{
			{Evidence: w.says("بیش از ۳۰ نفر", ""), Effect: record.Killed, Count: moreThan(30), Source: official},
			{Evidence: w.says("۱۴ تن", ""), Effect: record.Injured, Count: exactly(14), Source: official},
			{Evidence: w.says("۶ نفر", ""), Effect: record.Killed, Count: exactly(6), Source: w.source("سخنگوی پولیس", record.SourceAuthority)},
		},
	}}
	return r
}

// Empty is a document that tells of nothing, with nothing known about it.
func Empty() record.Result {
	return record.Result{Document: &record.Document{ID: "empty", SHA256: hash, Text: ""}}
}
