// Writes the texts of the app into one file for each language, so that a person fetches one of them:
// see shared/src/language/texts/catalogue.rs, which says what a file looks like and has the same `key`. The
// files are listed in the head of the page, where boot.js finds them.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { integrity, LANGUAGES, named } from './built.mjs';

const { TRUNK_SOURCE_DIR, TRUNK_STAGING_DIR } = process.env;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const END = '\u001e';
const LITERAL = String.raw`"((?:[^"\\]|\\[^])*)"`;
const TEXT = new RegExp(String.raw`\b(?:Text! \{|Sentence! \{ language[a-z_, ]*;)\s*fi: ${LITERAL},\s*sv: ${LITERAL},\s*en: ${LITERAL},?\s*\}`, 'g');

const texts = new Map();
for (const source of ['frontend/src', 'shared/src'].flatMap((it) => rustFiles(join(TRUNK_SOURCE_DIR, it)))) {
  // Neither comments nor tests have texts of the app.
  const [code] = readFileSync(source, 'utf8').replace(/^\s*\/\/.*$/gm, '').split('#[cfg(test)]\nmod tests');
  const found = [...code.matchAll(TEXT)];
  if (found.length !== code.split(/\b(?:Text|Sentence)! \{/).length - 1) {
    throw new Error(`${source}: a text is not three literals in the order fi, sv, en, or a parameter of it is no name.`);
  }
  for (const [, ...literals] of found) {
    const words = literals.map(unescaped);
    const before = texts.get(key(words));
    if (before && before.some((it, index) => it !== words[index])) {
      throw new Error(`${source}: two texts have the same key; change one of them a little: ${words[0]}`);
    }
    texts.set(key(words), words);
  }
}

const entries = [...texts].sort(([a], [b]) => (a < b ? -1 : 1));
const links = LANGUAGES.map((language, index) => {
  const address = named(`texts-${language}`, '.txt', entries.map(([key, words]) => key + words[index]).join(END));
  return `<link rel="texts" hreflang="${language}" href="${address}" type="text/plain" data-integrity="${integrity(address)}">`;
});
const page = join(TRUNK_STAGING_DIR, 'index.html');
writeFileSync(page, readFileSync(page, 'utf8').replace('</head>', `${links.join('\n')}\n</head>`));

function rustFiles(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((it) => it.endsWith('.rs'));
  return files.sort().map((it) => join(folder, it));
}

function unescaped(literal) {
  return literal.replace(/\\(?:u\{([0-9a-fA-F]+)\}|\n\s*|([^]))/g, (all, code, sign) => {
    if (code) {
      return String.fromCodePoint(Number.parseInt(code, 16));
    }
    const plain = { n: '\n', t: '\t', '"': '"', "'": "'", '\\': '\\' };
    if (sign && !(sign in plain)) {
      throw new Error(`An escape that no text has had so far: ${all}`);
    }
    return sign ? plain[sign] : '';
  });
}

// FNV-1a over the bytes of the three languages, each with its end; 30 bits of it as five letters.
function key(words) {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(words.map((it) => it + END).join(''))) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return [0, 6, 12, 18, 24].map((shift) => ALPHABET[(hash >>> shift) & 63]).join('');
}
