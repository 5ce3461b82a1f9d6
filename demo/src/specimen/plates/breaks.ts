import type { Plate } from "../plate.js";

export const breaks: Plate = {
  id: "breaks",
  title: "Breaks",
  text: "Lines end where a reader of the language would end them, and where the web has taught its readers to expect it. What cannot be broken well is broken anyway before it would stick out of the column.",
  samples: [
    {
      lang: "en",
      headline: "Addresses and other machinery",
      paragraphs: [
        "The timetable is at https://example.org/lines/coast/2026/timetable.html?from=harbour&to=lighthouse#weekdays and/or behind the counter.",
        "Flight BA\u00a0117 carried 250\u00a0kg of mail and a double\u2011bass; part 7\u20112204\u2011K must stay whole.",
      ],
      note: "A long address; figures held to their units; hyphens that do not break.",
    },
    {
      lang: "fr",
      headline: "«\u202fVous partez déjà\u202f?\u202f»",
      paragraphs: [
        "«\u202fOui\u202f; le bateau n’attend pas\u202f!\u202f» Il ajouta, plus bas\u202f: «\u202fEt puis, on m’a dit\u202f: “\u202fviens\u202f”.\u202f» Dehors, 12\u202f% des lampes seulement brûlaient encore.",
        "« C’est fini ? » demanda le gardien. « Presque ! » répondit l’ouvrier ; et l’on entendit la mer.",
      ],
      note: "Thin spaces before ? ! ; : and inside guillemets never begin or end a line, nor do plain ones.",
    },
    {
      lang: "de",
      headline: "Zusammen\u00adsetzungen",
      paragraphs: [
        "Das Eisen\u00adbahn\u00adknoten\u00adpunkt\u00adhin\u00adweis\u00adschild stand seit Jahr\u00adzehnten an der Haupt\u00adver\u00adkehrs\u00adstraße.",
        "Die Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzgebung galt bis dahin als abgeschlossen.",
      ],
      note: "Soft hyphens show only where a line ends; a word without them that no line holds is divided by its language’s rules.",
    },
    {
      lang: "es",
      headline: "¿Y el siguiente?",
      paragraphs: [
        "¿Cuándo sale el tren? ¡Ya salió! —preguntó el viajero—. El siguiente… ¡quién sabe! —dijo el jefe de estación, riéndose—. ¡¿Cómo que quién sabe?!",
      ],
      note: "Opening marks and dashes stay with the words that they open.",
    },
  ],
};
