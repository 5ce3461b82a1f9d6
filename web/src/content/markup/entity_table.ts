// The names of characters that pages write as &name;: those of HTML 4, the rest of Latin, and the punctuation of HTML 5.
// https://html.spec.whatwg.org/multipage/named-characters.html

/** Runs of names for neighbouring characters, from the code (hexadecimal) before the colon on; "-" skips one. */
const runs = [
  "a0:nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para " +
    "middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute " +
    "Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml " +
    "Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml " +
    "eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml Amacr amacr Abreve " +
    "abreve Aogon aogon Cacute cacute Ccirc ccirc Cdot cdot Ccaron ccaron Dcaron dcaron Dstrok dstrok Emacr emacr - - Edot " +
    "edot Eogon eogon Ecaron ecaron Gcirc gcirc Gbreve gbreve Gdot gdot Gcedil - Hcirc hcirc Hstrok hstrok Itilde itilde " +
    "Imacr imacr - - Iogon iogon Idot imath IJlig ijlig Jcirc jcirc Kcedil kcedil kgreen Lacute lacute Lcedil lcedil Lcaron " +
    "lcaron Lmidot lmidot Lstrok lstrok Nacute nacute Ncedil ncedil Ncaron ncaron napos ENG eng Omacr omacr - - Odblac " +
    "odblac OElig oelig Racute racute Rcedil rcedil Rcaron rcaron Sacute sacute Scirc scirc Scedil scedil Scaron scaron " +
    "Tcedil tcedil Tcaron tcaron Tstrok tstrok Utilde utilde Umacr umacr Ubreve ubreve Uring uring Udblac udblac Uogon uogon " +
    "Wcirc wcirc Ycirc ycirc Yuml Zacute zacute Zdot zdot Zcaron zcaron",
  "391:Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau Upsilon Phi Chi " +
    "Psi Omega",
  "3b1:alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi " +
    "chi psi omega",
  "9:Tab NewLine",
  "21:excl quot num dollar percnt amp apos lpar rpar ast plus comma - period sol",
  "3a:colon semi lt equals gt quest commat",
  "5b:lsqb bsol rsqb Hat lowbar grave",
  "7b:lcub vert rcub",
  "192:fnof",
  "2c6:circ caron",
  "2d8:breve dot ring ogon tilde dblac",
  "2002:ensp emsp emsp13 emsp14 - numsp puncsp thinsp hairsp ZeroWidthSpace zwnj zwj lrm rlm hyphen - - ndash mdash horbar " +
    "Verbar - lsquo rsquo sbquo - ldquo rdquo bdquo - dagger Dagger bull - - nldr hellip",
  "2030:permil pertenk prime Prime tprime bprime - - - lsaquo rsaquo",
  "203e:oline",
  "2044:frasl",
  "2060:NoBreak",
  "20ac:euro",
  "2116:numero copysr",
  "2122:trade",
  "2153:frac13 frac23 frac15 frac25 frac35 frac45 frac16 frac56 frac18 frac38 frac58 frac78",
  "2190:larr uarr rarr darr harr",
  "21d0:lArr uArr rArr dArr hArr",
  "2200:forall comp part exist - empty - nabla isin",
  "220f:prod - sum minus",
  "221a:radic - - prop infin",
  "2229:cap cup int",
  "2248:asymp",
  "2260:ne equiv - - le ge",
  "25cf:cir",
  "2605:starf star",
  "2660:spades - - clubs - hearts diams",
  "2713:check",
];

let known: Map<string, string> | undefined;

/** Names to characters; made when first asked for. */
export function namedCharacters(): ReadonlyMap<string, string> {
  known ??= new Map(
    runs.flatMap((run) => {
      const [first = "", names = ""] = run.split(":");
      return names
        .split(" ")
        .map((name, index): [string, string] => [name, String.fromCodePoint(Number.parseInt(first, 16) + index)]);
    }),
  );
  return known;
}
