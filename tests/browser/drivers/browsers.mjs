// Three engines behind one interface: open, evaluate, screenshot, setViewport, setScale, click, move, drag, press, close.
// Keys are named as in KeyboardEvent.key, held ones before them: press("Shift+ArrowRight"), click(x, y, { count: 2 }).
import { openChromium } from "./chromium.mjs";
import { openFirefox } from "./firefox.mjs";
import { openWebkit } from "./webkit.mjs";

export const browsers = { chromium: openChromium, firefox: openFirefox, webkit: openWebkit };
