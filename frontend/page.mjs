// Finishes the head of the built page (see finish.mjs), in which every file is named already.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { checksum } from './built.mjs';

const path = join(process.env.TRUNK_STAGING_DIR, 'index.html');
let page = readFileSync(path, 'utf8');

// Browsers check no icon, and HTML allows no checksum there.
page = page.replace(/(<link rel="icon"[^>]*?) integrity="[^"]+"/, '$1');

// The names of the files hold their checksums, so a checksum of the page is one of the whole build.
const build = checksum(page);
const unnamed = '<meta name="build" content="">';
if (!page.includes(unnamed)) {
  throw new Error('index.html: there is no place for the name of the build.');
}
writeFileSync(path, page.replace(unnamed, `<meta name="build" content="${build}">`));
