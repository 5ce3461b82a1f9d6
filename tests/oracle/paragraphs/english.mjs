export const english = [
  "The ferry left eleven minutes late, which nobody on the quay seemed to mind: the sea was flat, the coffee was hot, and the harbour master had promised that the new timetable would be up before the first swallow came back.",
  "“You can’t moor there,” she said—and pointed at a sign, half hidden by nets, that read ‘No stopping, 6–9 a.m.’ The skipper shrugged; he’d seen worse (he said) in Rotterdam, Hull and Saint-Malo.",
  "See https://example.org/ports/north/2026/opening-hours.html?lang=en&from=quay-7#tides for the tides, write to harbour.office@example.org, or ring +44 20 7946 0018/19 between 9:00 and 17:30 on week-days and/or public holidays.",
  "In 2026 the port handled 1,204,500 tonnes, up 3.5% from 1,163,768; freight rose by £4.2m (US$5.3m), while passengers fell from 98,000 to 91,250—the lowest figure since 1987/88.",
  [
    { text: "The keeper’s log is " },
    { text: "the only witness", strong: true },
    { text: " of that night: three lines in pencil, a blot, and then, in " },
    { text: "another hand altogether", em: true },
    { text: ", the words “all well”, underlined twice. " },
    { text: "Read the whole log", href: "https://example.org/log" },
    { text: "." },
  ],
  "State-of-the-art cranes, self-driving straddle carriers and a twenty-four-hour customs desk: that was the well-known plan. What arrived was a second-hand forklift, a flat-pack office and a never-ending stream of e-mails.",
  "Mr. O’Brien’s 17-year-old boat, the Mary-Ann II, does 12.5 knots (23 km/h) with the wind behind her; against it, “she does what she likes”… and that’s that! Isn’t it? Well: yes/no/maybe.",
  "Counter\u00adrevolution\u00adaries and anti\u00addis\u00adestablishment\u00adarians shared one compart\u00adment, a thermos flask and an extra\u00adordinarily long silence between Ipswich and Norwich.",
  "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft is one word; pneumonoultramicroscopicsilicovolcanoconiosis is another, and neither of them fits.",
];
