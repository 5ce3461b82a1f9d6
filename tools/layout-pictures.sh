#!/usr/bin/env bash
# The pictures of docs/layouts.md: each layout with the English sample, 360 px wide, the site's own blocks left out.
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
article="$ROOT/demo/articles/.layout-picture.json"
trap 'rm -f "$article"' EXIT
node -e '
const { readFileSync, writeFileSync } = require("fs");
const { signup, banner, consent, related, ...article } = JSON.parse(readFileSync(process.argv[1], "utf8"));
const body = article.body.filter(({ type }) => type === "paragraph").slice(0, 3);
writeFileSync(process.argv[2], JSON.stringify({ ...article, body }));
' "$ROOT/demo/articles/english.json" "$article"
for layout in standard compact hero list headline brief; do
  "$ROOT/build/native/article-card" render "$article" --layout "$layout" --width 360 --scale 1 \
    -o "$ROOT/docs/layouts/$layout.png"
done
