// Lists the wasm in the head of the built page so that only boot.js fetches it (see finish.mjs).
// Trunk makes it a preload, which WebKit fetches once more than the script does. Name and checksum
// stay; the size is added, so that the page can show how much is still to come.

import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.env.TRUNK_STAGING_DIR;
const path = join(folder, 'index.html');
const preload = /<link rel="preload" href="([^"]+)"[^>]*? integrity="([^"]+)" as="fetch" type="application\/wasm">/;
const page = readFileSync(path, 'utf8');
if (!preload.test(page)) {
  throw new Error('index.html: the wasm is no longer listed as a preload with its checksum.');
}
const link = (_, href, integrity) => {
  const { size } = statSync(join(folder, href));
  return `<link rel="app" href="${href}" type="application/wasm" data-size="${size}" data-integrity="${integrity}">`;
};
writeFileSync(path, page.replace(preload, link));
