/** Who takes which of the files that are dropped on the page. */
interface Takers {
  font(file: File): void;
  file(file: File): void;
  text(text: string): void;
}

const isFont = ({ name, type }: File) => /\.(ttf|otf|woff2?)$/i.test(name) || type.startsWith("font/");

/** The whole page takes what is dropped on it; fields of text keep what browsers do with text. */
export function takeDrops(page: HTMLElement, takers: Takers): void {
  const isWanted = (event: DragEvent) => {
    const { types } = event.dataTransfer ?? { types: [] as string[] };
    const isInField = event.composedPath().some((node) => node instanceof HTMLElement && node.isContentEditable);
    return types.includes("Files") || (types.includes("text/plain") && !isInField);
  };
  page.addEventListener("dragover", (event) => {
    if (!isWanted(event)) return;
    event.preventDefault();
    page.dataset.dropping = "";
  });
  page.addEventListener("dragleave", (event) => {
    if (!page.contains(event.relatedTarget as Node | null)) delete page.dataset.dropping;
  });
  page.addEventListener("drop", (event) => {
    delete page.dataset.dropping;
    if (!isWanted(event) || !event.dataTransfer) return;
    event.preventDefault();
    const { files } = event.dataTransfer;
    for (const file of files) takers[isFont(file) ? "font" : "file"](file);
    const text = event.dataTransfer.getData("text/plain");
    if (files.length === 0 && text.trim()) takers.text(text);
  });
}
