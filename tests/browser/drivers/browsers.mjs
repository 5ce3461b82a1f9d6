// Three engines behind one interface: open, evaluate, screenshot, setViewport, setScale, click, press, close.
import { openChromium } from "./chromium.mjs";
import { openFirefox } from "./firefox.mjs";
import { openWebkit } from "./webkit.mjs";

export const browsers = { chromium: openChromium, firefox: openFirefox, webkit: openWebkit };
