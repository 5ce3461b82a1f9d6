const schemes = [
  "javascript",
  "vbscript",
  "data",
  "blob",
  "file",
  "filesystem",
  "about",
  "view-source",
  "ftp",
  "ws",
  "intent",
  "tel",
];
const tails = { data: "text/html,<script>alert(1)</script>", blob: "https://site.example/1" };

/** Ways to write a scheme that browsers read as the plain one. */
const disguises = [
  (address) => address,
  (address) => address.toUpperCase(),
  (address) => address.replace(/^(.)(.)/, (_, a, b) => a + b.toUpperCase()),
  (address) => ` ${address}`,
  (address) => `\t\n\r ${address}`,
  (address) => `\u0000${address}`,
  (address) => `\u0001\u001f${address}`,
  (address) => address.replace(/^(..)/, "$1\t"),
  (address) => address.replace(/^(..)/, "$1\n"),
  (address) => address.replace(/^(..)/, "$1\r\n"),
  (address) => address.replace(":", "\t:"),
  (address) => address.replace(":", "\n\r\t:"),
  (address) => address.split("").join("\t"),
  (address) => address.replace(":", ":\n"),
  (address) => address.replace(":", "://%0a"),
  (address) => address.replace(":", ":///"),
  (address) => `${address}#https://site.example/`,
];

/** Addresses that no card may ever lead to, each written in ways that browsers read as the plain one. */
export const hostileLinks = schemes.flatMap((scheme) =>
  disguises.map((disguise) => disguise(`${scheme}:${tails[scheme] ?? "alert(1)//"}`)),
);
