export const german = [
  "Die Fähre legte elf Minuten zu spät ab, woran sich am Kai niemand zu stören schien: Die See war glatt, der Kaffee heiß, und der Hafenmeister hatte versprochen, der neue Fahrplan hänge vor der ersten Schwalbe.",
  "„Hier dürfen Sie nicht anlegen“, sagte sie – und wies auf ein Schild, halb verdeckt von Netzen: ‚Halteverbot 6–9 Uhr‘. Der Schiffer zuckte die Achseln; er habe (so sagte er) in Kiel, Rügen und Groß Grönau Schlimmeres gesehen.",
  "Die Rindfleischetikettierungsüberwachungsaufgabenübertragungsverordnung galt als abgeschlossen; die Hafenbetriebsgenehmigungsverlängerungsanträge dagegen stapelten sich bis unter die Decke.",
  "Das Eisen\u00adbahn\u00adknoten\u00adpunkt\u00adhinweis\u00adschild stand seit Jahr\u00adzehnten an der Haupt\u00adverkehrs\u00adstraße, gegen\u00adüber der See\u00admanns\u00adkirche und der Schiff\u00adfahrts\u00addirektion.",
  "2026 schlug der Hafen 1.204.500 t um, 3,5 % mehr als 2025; die Fracht stieg um 4,2 Mio. €, die Zahl der Fahrgäste fiel von 98.000 auf 91.250, z. B. auch auf der Nord-Süd-Linie und im Sommer-/Winterverkehr.",
  [
    { text: "Das Wachbuch ist " },
    { text: "der einzige Zeuge", strong: true },
    { text: " jener Nacht: drei Zeilen Bleistift, ein Klecks und dann, von " },
    { text: "ganz anderer Hand", em: true },
    { text: ", die Worte »alles wohl«, zweimal unterstrichen. " },
    { text: "Zum Wachbuch", href: "https://example.org/wachbuch" },
  ],
];
