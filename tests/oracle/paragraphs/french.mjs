export const french = [
  "Le bac est parti avec onze minutes de retard, ce dont personne, sur le quai, ne semblait s’inquiéter : la mer était plate, le café brûlant, et le capitaine du port avait promis que le nouvel horaire serait affiché avant l’été.",
  "«\u202fVous ne pouvez pas rester là\u202f!\u202f» dit-elle en montrant l’écriteau. «\u202fMais si\u202f; regardez\u202f: “stationnement interdit”, c’est pour les autres, non\u202f?\u202f» répondit-il, l’œil rieur.",
  "« C’est aujourd’hui qu’elle revient ? » demanda l’aîné. « Qu’est-ce que j’en sais ? Peut-être jeudi ; peut-être jamais ! » — et là-dessus il referma la porte (à double tour).",
  "En 2026, le port a traité 1 204 500 tonnes, soit 3,5 % de plus qu’en 2025 ; le fret a augmenté de 4,2 M€, tandis que les passagers passaient de 98 000 à 91 250, au plus bas depuis 1987-1988.",
  "L’après-midi, les demi-tarifs s’arrachent : aller-retour à 12,50 € jusqu’à l’île, c’est-à-dire moins cher qu’un café-crème sur le vieux port. Renseignez-vous sur www.exemple.org/horaires/ete-2026 avant le départ.",
  [
    { text: "Le gardien tenait un journal, " },
    { text: "l’unique témoin de cette nuit-là", em: true },
    { text: " : trois lignes au crayon, une tache, puis, d’une " },
    { text: "autre écriture", strong: true },
    { text: ", les mots « tout va bien », soulignés deux fois. " },
    { text: "Lire le journal", href: "https://example.org/journal" },
    { text: "." },
  ],
  "Où naît-il, ce vent d’août ? Nul ne l’a su : ni l’hôtelier, ni le pêcheur, ni Mme de La Rochefoucauld-Montbel, quatre-vingt-dix-neuf ans, qui l’attend chaque soir à sa fenêtre du 2ᵉ étage.",
];
