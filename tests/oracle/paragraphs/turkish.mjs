export const turkish = [
  "Vapur on bir dakika geç kalktı; ama rıhtımda buna aldıran yoktu: deniz çarşaf gibiydi, çay sıcaktı ve liman başkanı yeni tarifenin ilk kırlangıçtan önce asılacağına söz vermişti.",
  "“Buraya yanaşamazsınız,” dedi ve ağların yarı örttüğü levhayı gösterdi: ‘06.00–09.00 arası durmak yasaktır.’ Kaptan omuz silkti; İzmir’de, Iğdır’da, Şişli’de daha beterini görmüştü (öyle diyordu).",
  "Ayrıntılar https://ornek.org/liman/kuzey/2026/calisma-saatleri.html?dil=tr#gelgit adresinde; telefon 0212 555 01 18/19, hafta içi 9.00–17.30, bayramlarda ve/veya pazar günleri kapalı.",
  "2026’da limandan 1.204.500 ton yük geçti, yani bir önceki yıldan %3,5 fazla; navlun 4,2 milyon ₺ artarken yolcu sayısı 98.000’den 91.250’ye, 1987/88’den beri en düşük düzeye indi.",
  "Çekoslovakyalılaştıramadıklarımızdan mısınız, yoksa Afyonkarahisarlılaştırabildiklerimizden misiniz? Muvaffakiyetsizleştiricileştiriveremeyebileceklerimizdenmişsinizcesine bir soru bu.",
  [
    { text: "Fenercinin defteri, o gecenin " },
    { text: "biricik tanığı", strong: true },
    { text: ": kurşun kalemle üç satır, bir leke ve sonra " },
    { text: "bambaşka bir elden", em: true },
    { text: " çıkmış, iki kez altı çizilmiş “her şey yolunda” sözü. " },
    { text: "Defterin tamamı", href: "https://example.org/defter" },
  ],
  "İhtiyar İdris, ılık ışıkta iğne ipliğe döndü; fıstıklı fincan, çiftlik, ofis, filika… Ne var ki Ilgaz’ın eteğindeki kahvede “üçüncü sınıf” bir ağırbaşlılık hüküm sürüyordu.",
];
