package language

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestIdentify(t *testing.T) {
	id, err := New()
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct{ want, text string }{
		{"en", "A roadside bomb killed six people in Baghlan on Sunday, the police said."},
		{"en", "KABUL, Afghanistan - Gunmen opened fire on a bus that was carrying workers to the mine."},
		{"fa", "در این حمله سی نفر کشته و بیش از چهل تن دیگر زخمی شدند."},
		{"fa", "انفجار در یک مسجد در شهر کندز؛ ده‌ها نفر کشته و زخمی شده‌اند"},
		{"fa", "يك منبع محلي گفت كه در اين درگيري پنج سرباز كشته شده اند"}, // typed on an Arabic keyboard
		{"ps", "په کندهار کې په یوه چاودنه کې لږ تر لږه شپږ کسان وژل شوي دي."},
		{"ps", "طالبان وايي چې د داعش یو مرکز یې له منځه وړی دی"},
		{"ar", "قُتل ثلاثة أشخاص في انفجار سيارة مفخخة قرب مقر الشرطة في مدينة الموصل، وفق ما قال مصدر أمني."},
		{"ur", "پشاور میں ایک مسجد کے قریب دھماکے میں کم از کم پانچ افراد ہلاک ہو گئے ہیں۔"},
		{"ku", "لە تەقینەوەیەکدا لە شاری کەرکووک سێ کەس کوژران و هەر وەها چوار کەسی تر بریندار بوون بۆ"},
		{"ru", "В результате взрыва в Кабуле погибли не менее шести человек, сообщил представитель полиции."},
		{"uk", "Унаслідок вибуху в місті загинули щонайменше шестеро людей, повідомили в поліції, а ще двоє під вартою."},
		{"tg", "Дар натиҷаи таркиш дар шаҳри Кобул шаш нафар кушта ва даҳ нафари дигар захмӣ шуданд."},
		{"es", "Al menos seis personas murieron en un ataque con explosivos en el departamento del Cauca, según el ejército."},
		{"fr", "Au moins six personnes ont été tuées dans une attaque au nord du Mali, selon des sources militaires."},
		{"de", "Bei einem Anschlag auf eine Moschee sind mindestens sechs Menschen getötet worden, wie die Polizei mitteilte."},
		{"tr", "Bombalı saldırıda en az altı kişi öldü ve on kişi yaralandı, polis tarafından açıklama için bir heyet kuruldu."},
		{"pt", "Pelo menos seis pessoas foram mortas em um ataque no norte do país, segundo a polícia, e não há detidos."},
		{"en", "Gunmen killed five people in Mogadishu on Monday."}, // notes of one sentence
		{"en", "Bomb kills 5 in Kabul"},
		{"ru", "Боевики убили пять человек в Могадишо в понедельник."},
		{"fa", "در حمله روز دوشنبه در کابل پنج تن کشته شدند."},
		{"fr", "Trois personnes ont été tuées lundi à Gao."},
		{"", "Kabul"},
		{"", ""},
		{"", "12:30 2023-03-14 !!!"},
		{"", "Vähintään kuusi ihmistä kuoli pommi-iskussa poliisin mukaan kaupungin keskustassa eilen illalla."},
		{"", "爆炸造成至少六人死亡"},
	}
	for _, tt := range tests {
		if got := id.Identify(tt.text); got != tt.want {
			t.Errorf("Identify(%q) = %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestKnown(t *testing.T) {
	id, _ := New()
	for _, w := range []string{"the", "است", "كه", "для"} {
		if !id.Known(w) {
			t.Errorf("Known(%q) = false", w)
		}
	}
	if id.Known("æßðđ") || id.Known(strings.Repeat("а", 100)) {
		t.Error("a word of no language is known")
	}
}

// Every item of the table is stored as it is looked up, or it would never count.
func TestTable(t *testing.T) {
	id, _ := New()
	for w := range id.words {
		if !id.Known(w) || utf8.RuneCountInString(w) > 12 {
			t.Errorf("word %q", w)
		}
	}
	if len(id.codes) > maxLanguages {
		t.Errorf("%d languages", len(id.codes))
	}
}

func FuzzIdentify(f *testing.F) {
	id, _ := New()
	f.Add("در این حمله")
	f.Add("\xff\xfeabc")
	f.Fuzz(func(t *testing.T, s string) { id.Identify(s) })
}

func BenchmarkIdentify(b *testing.B) {
	id, _ := New()
	text := strings.Repeat("A roadside bomb killed six people in Baghlan on Sunday, the police said. ", 28)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		id.Identify(text)
	}
}
