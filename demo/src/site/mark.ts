import { svg } from "lit";

/** A card between its crop marks. */
export const mark = svg`<svg class="mark" viewBox="0 0 28 28" width="28" height="28" aria-hidden="true">
  <path d="M6 0v4M0 6h4M22 0v4M28 6h-4M6 28v-4M0 22h4M22 28v-4M28 22h-4" fill="none" stroke="currentColor" />
  <rect x="6" y="6" width="16" height="16" rx="1" fill="var(--accent)" />
  <path d="M9 10.5h10M9 14h10M9 17.5h6" fill="none" stroke="var(--paper)" stroke-width="1.6" />
</svg>`;
