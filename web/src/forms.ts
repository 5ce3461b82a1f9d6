// What works the site's own blocks; loaded by the element when a card first shows one.
export type { Choices, ConsentDetail, FormsHost, SignupDetail } from "./forms/events.js";
export { SiteForms } from "./forms/site_forms.js";
