import { render } from "lit";
import { goOffline } from "./offline/register.js";
import { byId } from "./page.js";
import { appearance, dress } from "./site/appearance.js";
import { masthead } from "./site/masthead.js";
import { speak } from "./words/language.js";

function show(): void {
  render(masthead("guides", show), byId("masthead", HTMLElement));
}

speak();
dress(appearance());
show();
goOffline();
