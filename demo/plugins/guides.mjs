import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Marked } from "marked";

const docs = fileURLToPath(new URL("../../docs/", import.meta.url));
const dist = fileURLToPath(new URL("../dist/", import.meta.url));

const slugOf = (text) =>
  text
    .toLowerCase()
    .replace(/<[^>]*>|[^\p{L}\p{N}\s-]/gu, "")
    .trim()
    .replace(/\s+/g, "-");

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Links between guides stay between guides; those to other files of the repository have nothing to lead to. */
function renderer(names) {
  return {
    heading({ tokens, depth, text }) {
      return `<h${depth} id="${slugOf(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
    },
    link({ href, tokens }) {
      const text = this.parser.parseInline(tokens);
      if (/^(https?:|#)/.test(href)) return `<a href="${escaped(href)}">${text}</a>`;
      const [, name, hash = ""] = /^(?:\.\/)?(\w[\w-]*)\.md(#.*)?$/.exec(href) ?? [];
      return names.includes(name) ? `<a href="${name}.html${hash}">${text}</a>` : text;
    },
    code({ text }) {
      return `<pre tabindex="0"><code>${escaped(text)}</code></pre>\n`;
    },
    table(token) {
      const row = (cells, tag) =>
        `<tr>${cells.map((cell) => `<${tag}>${this.parser.parseInline(cell.tokens)}</${tag}>`).join("")}</tr>`;
      const head = token.header.some((cell) => cell.text) ? `<thead>${row(token.header, "th")}</thead>` : "";
      const body = token.rows.map((cells) => row(cells, "td")).join("");
      return `<div class="table" tabindex="0"><table>${head}<tbody>${body}</tbody></table></div>\n`;
    },
  };
}

/** docs/*.md as pages of the demo, in the frame of guide.html. */
export function guides() {
  return {
    name: "guides",
    writeBundle() {
      const names = readdirSync(docs).flatMap((file) => (file.endsWith(".md") ? [file.slice(0, -3)] : []));
      const marked = new Marked({ renderer: renderer(names) });
      const frame = readFileSync(join(dist, "guide.html"), "utf8").replaceAll('="./', '="../');
      const titles = new Map(
        names.map((name) => [name, /^# (.*)$/m.exec(readFileSync(join(docs, `${name}.md`), "utf8"))?.[1] ?? name]),
      );
      mkdirSync(join(dist, "guides"), { recursive: true });
      for (const name of names) {
        const list = names.map(
          (other) =>
            `<li><a href="${other}.html"${other === name ? ' aria-current="page"' : ""}>${escaped(titles.get(other))}</a></li>`,
        );
        const page = frame
          .replace("<!-- title -->", () => escaped(titles.get(name)))
          .replace("<!-- guides -->", () => list.join(""))
          .replace("<!-- guide -->", () => marked.parse(readFileSync(join(docs, `${name}.md`), "utf8")));
        writeFileSync(join(dist, "guides", `${name}.html`), page);
      }
      rmSync(join(dist, "guide.html"));
    },
  };
}
