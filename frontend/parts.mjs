// Divides the wasm of the release build, so that a page fetches only what it needs: a main file, and
// parts that some areas need (frontend/src/on_demand.rs). The splitter puts what the same areas need
// into a file of its own. That makes many small files, so those that cost least are joined. Trunk has
// no place for this between compiler and wasm-bindgen, so what it has bound is bound here once more.
//
// All of the wasm is listed in the head of the page in a way that only boot.js fetches it; a preload
// would be fetched once more than that by WebKit.

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const { TRUNK_PROFILE, TRUNK_STAGING_DIR } = process.env;
/** The most parts beside the main file that a page fetches. */
const MOST = 5;
/** What is smaller is not worth a request, in bytes before it is compressed. */
const SMALLEST = 20_000;
/** What the compiler uses of WebAssembly. */
const FEATURES = ['bulk-memory', 'multivalue', 'mutable-globals', 'nontrapping-float-to-int', 'reference-types', 'sign-ext'].map(
  (it) => `--enable-${it}`,
);

const path = join(TRUNK_STAGING_DIR, 'index.html');
const page = readFileSync(path, 'utf8');
const script = only(page, /<link rel="modulepreload" href="([^"]+)"[^>]*>/);
const preload = only(page, /<link rel="preload" href="([^"]+)"[^>]*? as="fetch" type="application\/wasm">/);
// A development build stays whole: it is made often, and fetched from this machine.
const { main, bindings, parts } = TRUNK_PROFILE === 'release' ? await divided() : whole();
const links = [link('app', main), ...parts.map((it) => link('part', it.file, ` data-areas="${[...it.areas].join(' ')}"`))];
writeFileSync(
  path,
  page
    .replace(script[0], `<link rel="modulepreload" href="${bindings}" crossorigin="anonymous" integrity="${integrity(bindings)}">`)
    .replace(preload[0], links.join('\n')),
);

function whole() {
  return { main: preload[1], bindings: script[1], parts: [] };
}

async function divided() {
  const { target_directory: target } = JSON.parse(await run('cargo', 'metadata', '--no-deps', '--format-version', '1'));
  const folder = join(target, 'parts');
  rmSync(folder, { recursive: true, force: true });
  await run('wasm-split-cli', join(target, 'wasm32-unknown-unknown/wasm-release/kanta-frontend.wasm'), folder);
  await run('wasm-bindgen', '--target', 'web', '--no-typescript', '--keep-lld-exports', '--out-dir', folder, join(folder, 'main.wasm'));
  const frame = join(folder, 'frame.wat');
  writeFileSync(frame, await frameOf(folder));
  const made = pieces(folder);
  for (const name of [script[1], preload[1]]) {
    rmSync(join(TRUNK_STAGING_DIR, name));
  }
  const [main, ...parts] = await Promise.all([
    optimised(join(folder, 'main_bg.wasm'), 'kanta-frontend', '_bg.wasm'),
    ...joined(made).map(async ({ areas, files }, index) => {
      const merged = join(folder, `part-${index}.wasm`);
      // All that they share comes through the frame, once.
      const named = files.flatMap((it, number) => [it, `piece-${number}`]);
      await run('wasm-merge', ...FEATURES, frame, '__wasm_split', ...named, '-o', merged);
      return { areas, file: await optimised(merged, 'part', '.wasm') };
    }),
  ]);
  const bindings = named('kanta-frontend', '.js', bound(readFileSync(join(folder, 'main.js'), 'utf8'), areasOf(made)));
  return { main, bindings, parts };
}

// What the splitter has made: each piece with the areas that need it.
function pieces(folder) {
  const loader = readFileSync(join(folder, '__wasm_split.js'), 'utf8');
  const shared = [...loader.matchAll(/\/\* (.+) \*\/\nconst __(chunk_\d+) /g)].map(([, areas, name]) => [name, areas.split(', ')]);
  const own = [...loader.matchAll(/"\.\/split_(\w+)\.wasm"/g)].map(([, area]) => [`split_${area}`, [area]]);
  const found = [...shared, ...own].map(([name, areas]) => {
    const file = join(folder, `${name}.wasm`);
    return { areas: new Set(areas), files: [file], size: code(file) };
  });
  const all = readdirSync(folder).filter((it) => /^(chunk|split)_.*\.wasm$/.test(it));
  if (all.length !== found.length) {
    throw new Error('The splitter no longer lists its files as it did.');
  }
  return found;
}

// Joins the two pieces that cost least, as long as some page would fetch too many of them or a piece
// is too small to be fetched alone. What joining costs is what pages get without needing it.
function joined(pieces) {
  const areas = areasOf(pieces);
  // A page in an area within another, such as joining_form, needs both.
  const needed = areas.map((area) => areas.filter((it) => `${area}_`.startsWith(`${it}_`)));
  pieces = pieces.map((it) => ({ ...it, pages: new Set(needed.filter((some) => some.some((area) => it.areas.has(area)))) }));
  const isTooMany = () => needed.some((page) => pieces.filter((it) => it.pages.has(page)).length > MOST);
  const isTooSmall = (it) => it.size < SMALLEST;
  while (isTooMany() || pieces.some(isTooSmall)) {
    const candidates = isTooMany() ? pieces : pieces.filter(isTooSmall);
    const pairs = candidates.flatMap((one) => pieces.filter((it) => it !== one).map((other) => ({ one, other, cost: cost(one, other) })));
    const { one, other } = pairs.reduce((best, it) => (it.cost < best.cost ? it : best));
    const both = { areas: union(one.areas, other.areas), pages: union(one.pages, other.pages), files: [...one.files, ...other.files], size: one.size + other.size };
    pieces = [...pieces.filter((it) => it !== one && it !== other), both];
  }
  return pieces;
}

function cost(one, other) {
  const lacks = (it, pages) => [...pages].filter((page) => !it.has(page)).length;
  return lacks(one.pages, other.pages) * one.size + lacks(other.pages, one.pages) * other.size;
}

function union(one, other) {
  return new Set([...one, ...other]);
}

function areasOf(pieces) {
  return [...new Set(pieces.flatMap((it) => [...it.areas]))].sort();
}

// The size of a piece without the names of its functions, which do not stay in it.
function code(file) {
  const names = WebAssembly.Module.customSections(new WebAssembly.Module(readFileSync(file)), 'name');
  return statSync(file).size - names.reduce((sum, it) => sum + it.byteLength, 0);
}

// A module that hands on what every piece takes from the main file.
async function frameOf(folder) {
  const [any] = readdirSync(folder).filter((it) => it.startsWith('split_'));
  const text = await run('wasm-dis', ...FEATURES, join(folder, any));
  const imports = [...text.matchAll(/^ \(import "__wasm_split" "(\w+)" (\((memory|table|global) .+\))\)$/gm)];
  const counts = {};
  const exports = imports.map(([, name, , kind]) => {
    counts[kind] = (counts[kind] ?? -1) + 1;
    return `(export "${name}" (${kind} ${counts[kind]}))`;
  });
  const lines = imports.map(([, name, what]) => `(import "main" "${name}" ${what})`);
  return `(module ${[...lines, ...exports].join('\n')})`;
}

// The script that wasm-bindgen has made. The splitter has left it to load areas by a script of its own;
// here boot.js does it.
function bound(script, areas) {
  const own = /^import \* as import\d+ from "\.\/__wasm_split\.js";?\n/gm;
  const given = /(?:^\s*"\.\/__wasm_split\.js": import\d+,\n)+/m;
  only(script, own);
  only(script, given);
  const loaders = areas.map((it) => `__wasm_split_load_${it}: (...how) => loadArea("${it}", ...how)`);
  return script.replace(own, '').replace(given, `"./__wasm_split.js": { ${loaders.join(', ')} },\n`);
}

async function optimised(file, name, ending) {
  const small = `${file}.small`;
  await run('wasm-opt', '-Oz', ...FEATURES, file, '-o', small);
  return named(name, ending, readFileSync(small));
}

// Writes a file under a name that holds its checksum, and returns its address.
function named(name, ending, content) {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 16);
  const address = `/${name}-${hash}${ending}`;
  writeFileSync(join(TRUNK_STAGING_DIR, address), content);
  return address;
}

function link(rel, address, more = '') {
  const { size } = statSync(join(TRUNK_STAGING_DIR, address));
  return `<link rel="${rel}" href="${address}" type="application/wasm" data-size="${size}"${more} data-integrity="${integrity(address)}">`;
}

function integrity(address) {
  const content = readFileSync(join(TRUNK_STAGING_DIR, address));
  return `sha384-${createHash('sha384').update(content).digest('base64')}`;
}

async function run(program, ...argumentList) {
  const { stdout } = await promisify(execFile)(program, argumentList, { maxBuffer: 1e9 });
  return stdout;
}

function only(text, pattern) {
  const found = text.match(pattern);
  if (!found) {
    throw new Error(`Nothing is like ${pattern} any more.`);
  }
  return found;
}
