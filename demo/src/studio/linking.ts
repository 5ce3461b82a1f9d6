/** The version of the states that this studio writes; see the package's own. */
import { version as ours } from "../../../web/package.json";
import { fill, words } from "../words/language.js";
import { checkedState } from "./checked_state.js";
import { loadPermalinks } from "./extensions.js";
import type { StudioState } from "./state.js";

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

export interface Linked {
  state?: StudioState;
  /** What there is to say about the link. */
  message: string;
}

/** The state that this page's own address brings along, if any. */
export async function linkedState(otherwise: StudioState): Promise<Linked> {
  const fragment = location.hash.slice(1);
  if (!fragment) return { message: "" };
  const { studio } = words();
  const links = await loadPermalinks();
  if (!links) return { message: studio.linkTooEarly };
  try {
    const { state, version } = await links.decodePermalink(fragment);
    const isOther = version !== ours;
    return {
      state: checkedState(state, otherwise),
      message: isOther ? fill(studio.linkOtherVersion, { theirs: version, ours }) : "",
    };
  } catch (error) {
    return { message: fill(studio.linkBroken, { reason: reasonOf(error) }) };
  }
}

/** Copies the address of the state, and answers what there is to say. */
export async function copyLink(state: StudioState): Promise<string> {
  const { studio } = words();
  const links = await loadPermalinks();
  if (!links) return studio.linkTooEarly;
  try {
    const fragment = await links.encodePermalink(state);
    const address = new URL(location.href);
    address.hash = fragment;
    history.replaceState(null, "", address);
    await navigator.clipboard.writeText(address.href);
    return studio.linkCopied;
  } catch (error) {
    return fill(studio.linkFailed, { reason: reasonOf(error) });
  }
}
