// Makes one style sheet of index.css and what it imports, before every build (see Trunk.toml): a
// browser that has one file to fetch shows the page sooner than one that has twenty.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const here = (path) => new URL(path, import.meta.url);
const bundle = readFileSync(here('index.css'), 'utf8').replace(
  /^@import "([^"]+)" ?([^;]*);$/gm,
  (_, path, media) => {
    const sheet = readFileSync(here(path), 'utf8');
    return media ? `@media ${media} {\n${sheet}}\n` : sheet;
  },
);
if (bundle.includes('@import')) {
  throw new Error('index.css: write each import as @import "path"; or @import "path" medium; on a line of its own.');
}
mkdirSync(here('../../target/'), { recursive: true });
writeFileSync(here('../../target/kanta-extranet.css'), bundle);
