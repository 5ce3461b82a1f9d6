import { render } from "lit";
import { goOffline } from "../offline/register.js";
import { byId } from "../page.js";
import { speak } from "../words/language.js";
import { appearance, dress } from "./appearance.js";
import { masthead, type Page } from "./masthead.js";

/** What the smaller pages have in common: the masthead, the language, the appearance. `show` renders their own words. */
export function framePage(page: Page, show: () => void = () => {}): void {
  const renew = () => {
    render(masthead(page, renew), byId("masthead", HTMLElement));
    show();
  };
  speak();
  dress(appearance());
  renew();
  goOffline();
}
