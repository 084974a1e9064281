package places_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/sabt-org/sabt/pipeline/read/places"
	"github.com/sabt-org/sabt/record"
)

// Each line: language | text | the places in order, as "words=Name/Admin1/Country kind flags"; "*" leaves a part open.
var cases = `
en|A bomb killed six in Baghlan's Pul-e-Khumri on Sunday.|Baghlan=Baghlan/Baghlan/AF province; Pul-e-Khumri=Pul-e-Khumri/Baghlan/AF town
en|Gunmen stormed a base in Kunduz province.|Kunduz=Kunduz/Kunduz/AF province
en|The blast tore through a market in Kunduz, killing three.|Kunduz=Kunduz/Kunduz/AF town
en|KABUL (Agency) - Two people died near Khair Khana.|KABUL=Kabul/Kabul/AF town dateline origin; Khair Khana=Khair Khana/Kabul/AF neighbourhood near
en|KABUL, Oct. 3, 2021 - A blast hit Herat.|KABUL=Kabul/*/AF town dateline origin; Herat=Herat/*/AF town
en|The Afghan army said three Malian soldiers had died.|Afghan=Afghanistan//AF country adjective; Malian=Mali//ML country adjective
en|Sibghatullah Ahmadi, a spokesman in Herat, said Mr Lincoln had left.|Herat=Herat/Herat/AF town
en|The Washington Post and the Tehran Times reported it from Paris, Texas.|Paris=Paris/Texas/US town origin; Texas=Texas/Texas/US province
en|They came from Termez, Uzbekistan, to MazareSharif.|Termez=Termez/*/UZ town origin; Uzbekistan=Uzbekistan//UZ country; MazareSharif=Mazar-i-Sharif/Balkh/AF town
en|Two suicide bombers attacked the DashteBarchi area of Kabul.|DashteBarchi=Dasht-e Barchi/Kabul/AF neighbourhood; Kabul=Kabul/Kabul/AF town
en|The raid took place in Zurmat district of Paktia.|Zurmat=Zurmat/Paktia/AF district; Paktia=Paktia/Paktia/AF province
en|Attackers burned houses in the village of Bodio, near Bandiagara, in Mali.|Bodio=Bodio/*/ML town; Bandiagara=Bandiagara/*/ML town near; Mali=Mali//ML country
en|A convoy was ambushed in Nohawende, not far from Bittou in Burkina Faso.|Nohawende=Nohawende/*/BF town; Bittou=Bittou/*/BF town near; Burkina Faso=Burkina Faso//BF country
en|The bomber blew himself up at the Imam Bargah mosque in Kandahar.|Imam Bargah mosque=*/Kandahar/AF facility; Kandahar=Kandahar/Kandahar/AF town
en|A bomber struck the Noor Hospital in Herat.|Noor Hospital=Noor Hospital/Herat/AF facility; Herat=Herat/Herat/AF town
en|The blast outside the Ministry of Foreign Affairs in Kabul was claimed.|Ministry of Foreign Affairs=Ministry of Foreign Affairs/Kabul/AF facility near; Kabul=Kabul/Kabul/AF town
en|The Russian Embassy in Kabul was attacked.|Russian Embassy=Russian Embassy/Kabul/AF facility; Kabul=Kabul/Kabul/AF town
en|The White House said so.|White House=White House/*/US facility
en|Rockets were fired across the AfghanistanTajikistan border.|Afghanistan=Afghanistan//AF country modifier; Tajikistan=Tajikistan//TJ country modifier
en|Shelling hit Saltivka, a district of Kharkiv, and the West Bank city of Jenin.|Saltivka=Saltivka/*/UA neighbourhood; Kharkiv=Kharkiv/Kharkiv/UA town; West Bank=West Bank/West Bank/PS province; Jenin=Jenin/*/PS town
en|Kabul police said the man from Ghazni fled 20 km north of Gardez.|Kabul=Kabul/Kabul/AF town modifier; Ghazni=Ghazni/Ghazni/AF town origin; Gardez=Gardez/Paktia/AF town near
en|THREE PEOPLE WERE KILLED IN BOGOTA AND IN MEDELLIN, COLOMBIA, POLICE SAID.|BOGOTA=*/*/CO town; MEDELLIN=*/*/CO town; COLOMBIA=Colombia//CO country
en|three people were killed in kabul and near jalalabad, afghanistan.|kabul=Kabul/Kabul/AF town; jalalabad=Jalalabad/Nangarhar/AF town near; afghanistan=Afghanistan//AF country
en|Five shells fell on the Mirzontal region of the Uzbek province of Surkhandarya.|Mirzontal=Mirzontal/*/UZ region; Uzbek=Uzbekistan//UZ country adjective; Surkhandarya=Surxondaryo/*/UZ province
en|Rockets were fired from theSarechaah area of Bandare-Hairataan in Afghanistan.|Sarechaah=Sarechaah/*/AF neighbourhood origin; Bandare-Hairataan=Hairatan/Balkh/AF town; Afghanistan=Afghanistan//AF country
en|THEY TOLD US THAT A GRENADE EXPLODED IN THE CITY OF CALI.|CALI=Cali/*/CO town
en|The US said us and Chili supper.|US=United States//US country
en|The Islamic State of Iraq and Syria, its Khorasan branch and al-Qaeda in the Arabian Peninsula fight in Iraq and Syria.|Iraq=Iraq//IQ country; Syria=Syria//SY country
en|The governor of Kandahar and the Balkh governor spoke in Kabul.|Kandahar=Kandahar/Kandahar/AF province; Balkh=Balkh/Balkh/AF province modifier; Kabul=Kabul/Kabul/AF town
en|A blast at a Kunduz mosque and at Kabul airport, in Afghanistan.|Kunduz=Kunduz/Kunduz/AF town modifier; Kabul airport=Hamid Karzai International Airport/Kabul/AF facility; Afghanistan=Afghanistan//AF country
en|Two soldiers died in Kashmir, the Indian army said in Srinagar.|Kashmir=Kashmir//IN region; Indian=India//IN country adjective; Srinagar=Srinagar/*/IN town
en|Rebels hit a base close to Puerto Jordán, in Colombia, and one near Kafr Amman in Syria.|Puerto Jordán=Puerto Jordán//CO town near; Colombia=Colombia//CO country; Kafr Amman=Kafr Amman//SY town near; Syria=Syria//SY country
en|A bomb went off in Dand-e-Shahab, the capital city of Baghlan, and on the Kabul-Kandahar road.|Dand-e-Shahab=Dand-e-Shahab/Baghlan/AF town; Baghlan=Baghlan/Baghlan/AF province; Kabul=*/*/AF town; Kandahar=Kandahar/Kandahar/AF town modifier
en|Shells fell on Jabal al-Zawiyah in Idlib and the Syrian town of Deir Amman.|Jabal al-Zawiyah=Jabal al-Zawiyah/Idlib/SY town; Idlib=Idlib/Idlib/SY town; Syrian=Syria//SY country adjective; Deir Amman=Deir Amman/Idlib/SY town
en|In Mali a mosque in the Breton town of Lannion, in France, was named, and a drone hit Kamo village of Gao.|Mali=Mali//ML country; Breton=*/*/FR town adjective; Lannion=Lannion/*/FR town; France=France//FR country; Kamo=Kamo/*/ML town; Gao=Gao/*/ML town
en|Gunmen killed a tailor in the Chamkani area of Peshawar, in Pakistan.|Chamkani=Chamkani/Khyber Pakhtunkhwa/PK town; Peshawar=Peshawar/*/PK town; Pakistan=Pakistan//PK country
en|They hit Barangay San Roque, Placer town, in the Philippines.|San Roque=San Roque/Bicol/PH neighbourhood; Placer=Placer/Bicol/PH town; Philippines=Philippines//PH country
en|Men came to Kaborun, a community in Mali. The governor flew to Kaborun later.|Kaborun=Kaborun//ML town; Mali=Mali//ML country; Kaborun=Kaborun//ML town
en|Police in March said nice men were reading.|
en|They will march on.|
fa|در انفجاری در ولسوالی زرمت ولایت پکتیا سه نفر کشته شدند.|زرمت=Zurmat/Paktia/AF district; پکتیا=Paktia/Paktia/AF province
fa|انفجار در مسجد عیدگاه شهر کابل رخ داد.|مسجد عیدگاه=Eidgah Mosque/Kabul/AF facility; کابل=Kabul/Kabul/AF town
fa|در دشت‌برچی، در غرب کابل، سه نفر زخمی شدند.|دشت‌برچی=Dasht-e Barchi/Kabul/AF neighbourhood; کابل=Kabul/Kabul/AF town
ps|په کابل کې د عیدګاه جومات ته څېرمه چاودنه وشوه.|کابل=Kabul/Kabul/AF town; عیدګاه جومات=Eidgah Mosque/Kabul/AF facility
ps|په کندهار کې چاودنه وشوه.|کندهار=Kandahar/Kandahar/AF town
ar|قتل ثلاثة أشخاص بكركوك أمس، وأصيب آخرون في الموصل.|كركوك=Kirkuk/*/IQ town; الموصل=Mosul/*/IQ town
ar|أصيب ثلاثة في العاصمة بغداد قرب وزارة الداخلية.|بغداد=Baghdad/*/IQ town; وزارة الداخلية=وزارة الداخلية/*/IQ facility near
ar|قصف الجيش السوري مدينة حلب.|السوري=Syria//SY country adjective; حلب=Aleppo/Aleppo/SY town
ru|Взрыв прогремел в Кабуле, а не под Киевом.|Кабуле=Kabul/Kabul/AF town; Киевом=Kyiv/*/UA town near
ru|Погибли два афганских солдата из Пакистана.|афганских=Afghanistan//AF country adjective; Пакистана=Pakistan//PK country origin
es|Tres soldados afganos murieron en Tumaco, Colombia.|afganos=Afghanistan//AF country adjective; Tumaco=Tumaco/Nariño/CO town; Colombia=Colombia//CO country
fr|L'armée malienne a frappé près d'Alep, en Syrie.|malienne=Mali//ML country adjective; Alep=Aleppo/Aleppo/SY town near; Syrie=Syria//SY country
`

func TestFind(t *testing.T) {
	f := finder(t)
	for _, line := range strings.Split(strings.TrimSpace(cases), "\n") {
		part := strings.Split(line, "|")
		lang, text := part[0], part[1]
		var want []string
		if part[2] != "" {
			want = strings.Split(part[2], "; ")
		}
		var got []string
		for _, m := range f.Find(read(text, lang)) {
			got = append(got, show(text, &m))
		}
		if !slices.EqualFunc(got, want, matches) {
			t.Errorf("%s\n got %s\nwant %s", text, strings.Join(got, "; "), strings.Join(want, "; "))
		}
	}
}

func show(text string, m *record.PlaceMention) string {
	s := m.Span.Quote(text) + "=" + m.Name + "/" + m.Admin1 + "/" + m.Country + " " + string(m.Kind)
	for _, flag := range []struct {
		on   bool
		name string
	}{{m.Adjective, "adjective"}, {m.Modifier, "modifier"}, {m.Near, "near"}, {m.Dateline, "dateline"}, {m.Origin, "origin"}} {
		if flag.on {
			s += " " + flag.name
		}
	}
	return s
}

// matches compares with "*" for a part that the case leaves open.
func matches(got, want string) bool {
	if !strings.Contains(want, "*") {
		return got == want
	}
	g, w := strings.FieldsFunc(got, isPart), strings.FieldsFunc(want, isPart)
	if strings.Contains(got, "//") { // an empty province
		g = strings.FieldsFunc(strings.Replace(got, "//", "/-/", 1), isPart)
	}
	return slices.EqualFunc(g, w, func(a, b string) bool { return b == "*" || a == b })
}

func isPart(r rune) bool { return r == '/' || r == '=' }

func TestPrecisionSaysWhatIsKnown(t *testing.T) {
	f := finder(t)
	for text, want := range map[string]record.PlacePrecision{
		"A bomb went off in Kandahar.":                   record.PlaceExact,
		"A bomb went off near Kandahar.":                 record.PlaceNear,
		"A bomb went off in Helmand province.":           record.PlaceInProvince,
		"A bomb went off in Mali.":                       record.PlaceInCountry,
		"A bomb struck the Omid Clinic in Kandahar.":     record.PlaceNear, // the clinic, by its town
		"Men came to the village of Qutibonge, in Mali.": "",               // named, not located
	} {
		if got := f.Find(read(text, "en"))[0].Precision; got != want {
			t.Errorf("%s: precision %q, want %q", text, got, want)
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, line := range strings.Split(strings.TrimSpace(cases), "\n") {
		part := strings.Split(line, "|")
		f.Add(part[1], part[0])
	}
	find := finder(f)
	f.Fuzz(func(t *testing.T, text, lang string) {
		text = strings.ToValidUTF8(text, "\uFFFD")
		check(t, find, text, lang)
	})
}

// check: spans lie in the text, on rune boundaries, in order, without overlap, on their tokens.
func check(t *testing.T, find *places.Finder, text, lang string) {
	r := read(text, lang)
	end := 0
	for _, m := range find.Find(r) {
		if m.Start < end || m.End <= m.Start || m.End > len(text) || !utf8.ValidString(m.Span.Quote(text)) {
			t.Fatalf("mention %v after %d of %q", m.Span, end, text)
		}
		if m.First < 0 || m.Last <= m.First || m.Last > len(r.Tokens) || r.Tokens[m.First].Start > m.Start || r.Tokens[m.Last-1].End < m.End {
			t.Fatalf("mention %v on tokens [%d, %d) of %q", m.Span, m.First, m.Last, text)
		}
		end = m.End
	}
}

const report = `KABUL, Afghanistan (Agency) - A suicide bomber killed at least 20 people at a mosque in the western Dasht-e-Barchi
district of Kabul on Friday, officials said, in the latest attack on the minority. The Taliban-appointed governor of Balkh,
whose office in Mazar-i-Sharif was hit in March, said the attacker had come from Jalalabad in the eastern province of
Nangarhar. Residents of Pul-e-Khumri, Baghlan, and of Kunduz, Herat and Kandahar told of similar blasts. The United States
and Russia condemned the attack; Pakistan closed the crossing at Torkham. The Ministry of Foreign Affairs had been the target
of an earlier bombing, as had the Russian Embassy and the Noor Hospital, where doctors put the toll at 32.
`

func BenchmarkFind(b *testing.B) {
	f := finder(b)
	r := read(strings.Repeat(report, 3)[:2048], "en")
	b.ReportAllocs()
	for b.Loop() {
		f.Find(r)
	}
}

func BenchmarkFindLong(b *testing.B) {
	f := finder(b)
	r := read(strings.Repeat(report+"\n", 200), "en")
	b.ReportAllocs()
	for b.Loop() {
		f.Find(r)
	}
}

func BenchmarkFindDari(b *testing.B) {
	f := finder(b)
	r := read(strings.Repeat("در انفجاری در ولسوالی زرمت ولایت پکتیا سه نفر کشته و ده نفر دیگر زخمی شدند. ", 14), "fa")
	b.ReportAllocs()
	for b.Loop() {
		f.Find(r)
	}
}
