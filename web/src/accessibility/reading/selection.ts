/** What is selected on the page, told as far into `shadow` as it goes; undefined where nothing is. */
export function selectedRange(shadow: ShadowRoot): AbstractRange | undefined {
  const selection: Partial<Selection> | null = shadow.ownerDocument.getSelection();
  if (!selection) return undefined;
  // Browsers without composed ranges tell by the shadow root's own selection, or straight away.
  const own = (shadow as { getSelection?: () => Selection }).getSelection?.() ?? (selection as Selection);
  const range =
    selection.getComposedRanges?.({ shadowRoots: [shadow] })[0] ?? (own.rangeCount ? own.getRangeAt(0) : undefined);
  return range?.collapsed ? undefined : range;
}

/** A place in the text of a block that may be written anew. */
interface TextPlace {
  block: Element;
  characters: number;
}

function placeOf(root: HTMLElement, node: Node, offset: number): TextPlace | undefined {
  const block = root.contains(node) ? (node as Element).parentElement?.closest(".x") : undefined;
  if (!block) return undefined;
  const before = root.ownerDocument.createRange();
  before.setStart(block, 0);
  before.setEnd(node, offset);
  return { block, characters: before.toString().length };
}

function pointAt({ block, characters }: TextPlace): [Node, number] {
  const texts = block.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let left = characters;
  for (let node = texts.nextNode() as Text | null; node; node = texts.nextNode() as Text | null) {
    if (left <= node.length) return [node, left];
    left -= node.length;
  }
  return [block, block.childNodes.length];
}

/** Makes `change`, which may break the lines under `root` anew, and selects again what was selected. */
export function keepSelection(root: HTMLElement, change: () => void): void {
  const range = selectedRange(root.getRootNode() as ShadowRoot);
  if (!range) return change();
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const start = placeOf(root, startContainer, startOffset);
  const end = placeOf(root, endContainer, endOffset);
  const selection = root.ownerDocument.getSelection()!;
  const { direction } = selection;
  change();
  const isLost = ({ block }: TextPlace, node: Node) => block.isConnected && !root.contains(node);
  if (!(start && isLost(start, startContainer)) && !(end && isLost(end, endContainer))) return;
  const [first, last] = [
    start ? pointAt(start) : ([startContainer, startOffset] as const),
    end ? pointAt(end) : ([endContainer, endOffset] as const),
  ];
  if (direction === "backward") selection.setBaseAndExtent(...last, ...first);
  else selection.setBaseAndExtent(...first, ...last);
}
