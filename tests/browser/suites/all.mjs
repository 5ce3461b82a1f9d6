import { assistive } from "./assistive.mjs";
import { containers } from "./containers.mjs";
import { demo } from "./demo.mjs";
import { domMode } from "./dom_mode.mjs";
import { endurance } from "./endurance.mjs";
import { errors } from "./errors.mjs";
import { failures } from "./failures.mjs";
import { faultMatrix } from "./fault_matrix.mjs";
import { fonts } from "./fonts.mjs";
import { forms } from "./forms.mjs";
import { formsAsHtml } from "./forms_as_html.mjs";
import { hyphenation } from "./hyphenation.mjs";
import { jsonLd } from "./json_ld.mjs";
import { landing } from "./landing.mjs";
import { layouts } from "./layouts.mjs";
import { lifecycle } from "./lifecycle.mjs";
import { links } from "./links.mjs";
import { navigation } from "./navigation.mjs";
import { nothingMissing } from "./nothing_missing.mjs";
import { oracle } from "./oracle.mjs";
import { overlayLines } from "./overlay_lines.mjs";
import { pictures } from "./pictures.mjs";
import { pointing } from "./pointing.mjs";
import { printing } from "./printing.mjs";
import { rendering } from "./rendering.mjs";
import { rewriting } from "./rewriting.mjs";
import { selecting } from "./selecting.mjs";
import { sharing } from "./sharing.mjs";
import { shift } from "./shift.mjs";
import { strictPages } from "./strict_pages.mjs";
import { studio } from "./studio.mjs";
import { studioAccess } from "./studio_access.mjs";
import { studioDesign } from "./studio_design.mjs";
import { studioOffline } from "./studio_offline.mjs";
import { studioParts } from "./studio_parts.mjs";
import { textWeight } from "./text_weight.mjs";
import { theme } from "./theme.mjs";
import { themeFonts } from "./theme_fonts.mjs";
import { unreadablePictures } from "./unreadable_pictures.mjs";
import { workerLoss } from "./worker_loss.mjs";

export const suites = [
  rendering,
  fonts,
  errors,
  failures,
  faultMatrix,
  workerLoss,
  pictures,
  unreadablePictures,
  lifecycle,
  jsonLd,
  endurance,
  links,
  navigation,
  overlayLines,
  containers,
  selecting,
  pointing,
  assistive,
  rewriting,
  printing,
  forms,
  formsAsHtml,
  domMode,
  sharing,
  shift,
  strictPages,
  textWeight,
  theme,
  themeFonts,
  layouts,
  hyphenation,
  nothingMissing,
  oracle,
  // These pages go on loading what they need without a network, after they are left too: others count requests.
  demo,
  studioParts,
  landing,
  studio,
  studioDesign,
  studioAccess,
  studioOffline,
];
