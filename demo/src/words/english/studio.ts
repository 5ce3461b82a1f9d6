import { content } from "./studio_content.js";
import { design } from "./studio_design.js";
import { preview } from "./studio_preview.js";

export const studio = {
  title: "Studio · Article Card",
  heading: "Studio",
  tabs: "Panels",
  panels: { content: "Content", preview: "Preview", design: "Design" },
  undo: "Undo",
  redo: "Redo",
  startAnew: "Start again",
  copyLink: "Copy link",
  linkCopied: "Link copied",
  linkFailed: "The link could not be made: {reason}",
  linkTooEarly: "This build has no permalinks.",
  linkBroken: "The link's state could not be read: {reason}",
  linkOtherVersion: "This link was made with version {theirs}; this is {ours}. What both know is shown.",
  inspect: "Inspect",
  inspectorMissing: "This build has no inspector.",
  takeAway: "Export",
  takeAwayMissing: "This build has nothing to take away with.",
  close: "Close",
  dismiss: "Dismiss",
  themes: {
    broadsheet: "Broadsheet",
    magazine: "Magazine",
    tech: "Tech",
    hearth: "Hearth",
    contrast: "Contrast",
    quiet: "Quiet",
  },
  content,
  preview,
  design,
};
