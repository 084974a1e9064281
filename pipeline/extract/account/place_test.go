package account_test

import (
	"strings"
	"testing"

	"github.com/sabt-org/sabt/pipeline"
)

// Where it happened, among the places that a text names. Each line: text, paragraphs by "/" | words of the places.
var settings = `
Sixteen soldiers were killed when a patrol was ambushed near Niger's border with Mali.|Niger
Jets that had taken off from the base in Malatya bombed a village near Daglica, killing four people.|Daglica
A mine hit a bus on the road from Trincomalee to Colombo, killing 12 sailors.|Trincomalee
Gunmen attacked two trucks on the highway from Kano to Kaduna and killed five drivers.|Kano
The wounded were flown to Nairobi after a bomb killed five people in Mandera.|Mandera
Gunmen shot dead a labourer, Sanjay Kumar of Bihar, at Pulwama late on Wednesday.|Pulwama
Rebels killed four soldiers in Amazonas, a state of Venezuela that borders on Colombia.|Amazonas
Militants abducted nine students from a school in Chibok on Monday.|Chibok
Two soldiers heading to Gao were killed when their car hit a mine near Ansongo.|Ansongo
Small squads raided Lumbo island, in Palma, for food and killed two men.|Lumbo
Four men were killed when a drone hit their car in Nata, a district on the road between Bayda and Shabwa, in Yemen.|Nata
Gunmen opened fire in Drodro, a village of Ituri province, killing 11 people.|Drodro
The Ministry of Health announced that four people were shot dead in Jenin on Monday.|Jenin
The mayor of Biu and two guards were killed by a mine in Kamo village, in Nigeria's Borno state.|Kamo
A bomb at a military academy in Cherchell killed 18 people; the Algerian academy has many foreigners.|Cherchell
Gunmen stormed the Ministry of Justice in Kabul and killed five guards.|Ministry of Justice
Gunmen kidnapped 30 students from the Federal College of Forestry Mechanization on the outskirts of Kaduna city on Thursday.|Federal College of Forestry Mechanization
Two tourists were shot dead by a gunman in Ledeberg, a quarter of Ghent.|Ledeberg
A man was gunned down in the west of Mosul, 390 km (240 miles) north of Baghdad, a medical source said.|Mosul
Gunmen shot dead a prominent journalist on Sunday, an official in Dhamar said.|Dhamar
On Monday a car bomb killed five people in Ramadi. / Four traders were shot dead by gunmen on Saturday in an unrelated attack.|Ramadi;Ramadi
Attackers crossed from Afghanistan and killed five guards in Chitral.|Chitral
A suicide blast killed 13 people in Quetta on Friday. / Anwarul Haq Kakar, a spokesman for the government, said the bomb was planted in a car. / No one claimed the attack, but Kakar blamed militants.|Quetta
Five officers were beaten by inmates of Golden Grove Prison on Tuesday. / Those hurt in the clash were treated at the Mary Seacole Medical Complex.|Golden Grove Prison
A woman died in a drone strike in the Belgorod region on Thursday. / It happened in Krasnyi Kutok, the governor said.|Krasnyi Kutok
A gang killed 70 people in a small Haitian town on Thursday. / The town is Pont-Rouvert, in the region of Artibonite.|Pont-Rouvert
Gunmen killed a marine on Wednesday in Anbar province, west of Baghdad.|Anbar province
Two petrol bombs were thrown at the consulate of Norway in Izmir on Monday and wounded a guard.|Izmir
Two rockets fired from southern Lebanon towards Metulla on Monday wounded a farmer.|Metulla
A drone that was heading for Jizan airport on Tuesday wounded two guards, the spokesman of the coalition fighting in Yemen said.|Jizan airport
In Yangon's Hlaing Township a truck was attacked on Monday by volunteers, who killed two soldiers.|Hlaing
In North Sumarang a base was raided on Thursday, at the village of Pantan Jaya; six rebels were shot dead.|Pantan Jaya
KATHMANDU, July 9: Two policemen were killed early on Tuesday as rebels tried to rob a bank in Dholpani, a village in Nepal.|Dholpani
BANDA ACEH, Aceh: Rebels shot dead four traders on Tuesday night at Alue Rambut, a village of Aceh, police said.|Alue Rambut
Rebels killed 20 people in a camp in northern Uganda on Sunday, the UN said. / The place is Lakwana, a camp 12 kilometres from Gulu.|Lakwana
A police post was attacked in Sindhuli district on Saturday; five men died. / The wounded policemen were flown by helicopter to a hospital in Kathmandu.|Sindhuli
Gunmen killed three people on the Wardhigley road, a busy street in the main Bakara Market in Mogadishu, on Tuesday night.|Wardhigley road
Two soldiers were killed on Monday in an attack by rebels in Barangay Tan-alog of Kabankalan City.|Tan-alog
`

func TestPlaceOfIncident(t *testing.T) {
	p, err := pipeline.New(pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(strings.TrimSpace(settings), "\n") {
		text, want, _ := strings.Cut(line, "|")
		var got []string
		for _, i := range incidents(t, p, strings.ReplaceAll(text, " / ", "\n\n")) {
			got = append(got, strings.Split(i, ", ")[1])
		}
		if places := strings.Join(got, ";"); places != want {
			t.Errorf("%s\n got %s\nwant %s", text, places, want)
		}
	}
}
