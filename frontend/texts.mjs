// Writes the texts of the app into files, so that a page fetches those that it shows, in one language: see
// shared/src/language/texts/catalogue.rs, which says what a file looks like and has the same `key`. A text comes
// with the parts of the wasm that have its key (parts.mjs). A user who chooses another language gets all texts in it,
// in one file. The files are listed in the head of the page, where boot.js finds them.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { LANGUAGES, named } from './built.mjs';

const { TRUNK_PROFILE, TRUNK_SOURCE_DIR, TRUNK_STAGING_DIR } = process.env;
/** What is smaller is not worth a request, in bytes in Finnish. */
const SMALLEST = 3_000;
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

const path = join(TRUNK_STAGING_DIR, 'index.html');
const page = readFileSync(path, 'utf8');
const parts = [...byPart()];
const links = LANGUAGES.flatMap((language, index) => [
  link('language', language, '', index, [...texts.keys()]),
  ...parts.map(([areas, keys]) => link('texts', language, ` data-areas="${areas}"`, index, keys)),
]);
writeFileSync(path, page.replace('</head>', `${links.join('\n')}\n</head>`));

// The keys of the texts that come with the main file, and with each part beyond those that are there whenever it is.
function byPart() {
  const everything = new Map([['', [...texts.keys()]]]);
  // A development build is whole.
  return TRUNK_PROFILE === 'release' ? withoutSmall(divided()) : everything;
}

function divided() {
  const files = [...page.matchAll(/<link rel="(?:app|part)" href="([^"]+)"[^>]*?(?: data-areas="([^"]+)")?>/g)].map(([, address, areas = '']) => ({
    areas,
    content: readFileSync(join(TRUNK_STAGING_DIR, address)),
  }));
  const keys = new Map(files.map(({ areas }) => [areas, []]));
  for (const key of texts.keys()) {
    const having = files.filter(({ content }) => content.includes(key)).map(({ areas }) => areas);
    if (having.length === 0) {
      throw new Error(`No file of the app has the key of a text: ${texts.get(key)[0]}`);
    }
    having.filter((it) => !having.some((other) => other !== it && isAround(other, it))).forEach((it) => keys.get(it).push(key));
  }
  return keys;
}

// Whether the one part is there whenever the other is.
function isAround(one, other) {
  return one === '' || other.split(' ').every((area) => one.split(' ').some((it) => `${area}_`.startsWith(`${it}_`)));
}

// Moves the texts of a part that has few to the outermost part around it.
function withoutSmall(parts) {
  const size = (keys) => keys.reduce((sum, it) => sum + Buffer.byteLength(texts.get(it)[0]), 0);
  for (const [areas, keys] of parts) {
    const [outer] = areas.split(/[ _]/);
    if (areas !== outer && size(keys) < SMALLEST) {
      parts.set(outer, [...new Set([...(parts.get(outer) ?? []), ...keys])]);
      parts.delete(areas);
    }
  }
  return parts;
}

function link(rel, language, areas, index, keys) {
  const entries = [...keys].sort().map((it) => it + texts.get(it)[index]);
  const content = [language, ...entries].join(END);
  const address = named(`texts-${language}`, '.txt', content);
  return `<link rel="${rel}" hreflang="${language}" href="${address}" type="text/plain" data-size="${Buffer.byteLength(content)}"${areas}>`;
}

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
