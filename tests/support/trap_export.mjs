/** A number of the wasm format at `at`, seven bits a byte, and where the next thing begins. */
function readNumber(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return [value, at];
  }
}

const section = { import: 2, export: 7, code: 10 };
const nop = 0x01;
const unreachable = 0x00;
const end = 0x0b;

function sectionsOf(wasm) {
  const sections = new Map();
  for (let at = 8; at < wasm.length; ) {
    const id = wasm[at];
    const [length, start] = readNumber(wasm, at + 1);
    sections.set(id, start);
    at = start + length;
  }
  return sections;
}

/** How many functions a module imports: its own are counted after them. Other imports than functions are not expected. */
function importedFunctions(wasm, start) {
  if (start === undefined) return 0;
  let [count, at] = readNumber(wasm, start);
  const all = count;
  for (; count > 0; --count) {
    for (let name = 0; name < 2; ++name) {
      const [length, after] = readNumber(wasm, at);
      at = after + length;
    }
    if (wasm[at] !== 0) throw new Error("an import that is no function");
    [, at] = readNumber(wasm, at + 1);
  }
  return all;
}

function exportedFunction(wasm, start, wanted) {
  let [count, at] = readNumber(wasm, start);
  for (; count > 0; --count) {
    const [length, name] = readNumber(wasm, at);
    const [index, after] = readNumber(wasm, name + length + 1);
    if (wasm[name + length] === 0 && wasm.toString("latin1", name, name + length) === wanted) return index;
    at = after;
  }
  throw new Error(`no function ${wanted}`);
}

/** A copy of a module whose exported function of this name traps as soon as it is called. */
export function trapExport(bytes, name) {
  const wasm = Buffer.from(bytes);
  const sections = sectionsOf(wasm);
  const index = exportedFunction(wasm, sections.get(section.export), name);
  let at = readNumber(wasm, sections.get(section.code))[1];
  for (let own = index - importedFunctions(wasm, sections.get(section.import)); own > 0; --own) {
    const [length, start] = readNumber(wasm, at);
    at = start + length;
  }
  const [length, start] = readNumber(wasm, at);
  // No locals; the rest is never reached.
  wasm[start] = 0;
  wasm[start + 1] = unreachable;
  wasm.fill(nop, start + 2, start + length - 1);
  wasm[start + length - 1] = end;
  return wasm;
}
