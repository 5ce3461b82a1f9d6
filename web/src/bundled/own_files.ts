// For tools that take new URL("…", import.meta.url) for a file of the site's: Vite, webpack, Parcel and their like.
import { nowhere } from "../runtime/nowhere.js";
import type { OpenSession } from "../runtime/worker.js";
import { answering, themeText } from "./answer.js";
import { files, fonts } from "./package_files.js";

/** The list of fonts has addresses of its own, whose names no folder has any more. */
const fontList = () => `data:application/json;base64,${btoa(JSON.stringify(fonts))}`;

export const ownFile = (name: string): string => files[name] ?? (name === "fonts/" ? fontList() : nowhere + name);

export const ownFetch = answering(themeText);

export const ownFull: string | undefined = files["card-full.wasm"];

export const ownWorker = (_configured: string | undefined): boolean => true;

export const importWorker = (_url: string): Promise<{ openSession: OpenSession }> => import("../runtime/worker.js");
