// Divides the wasm of the release build, so that a page fetches only what it needs: a main file, and
// the parts of its area (frontend/src/on_demand.rs). The splitter puts what the same areas need into a
// file of its own, which makes many small ones. They are joined to one part for each area; what several
// areas need is in the part of each. Trunk has no place for this between compiler and wasm-bindgen, so
// what it has bound is bound here once more.
//
// All of the wasm is listed in the head of the page in a way that only boot.js fetches it; a preload
// would be fetched once more than that by WebKit.

import { execFile } from 'node:child_process';
import { readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { integrity, named, only } from './built.mjs';

const { TRUNK_PROFILE, TRUNK_STAGING_DIR } = process.env;
/** What is smaller is not worth a request, in bytes with the names of the functions, for each area that it is for. */
const SMALLEST = 40_000;
/** The section of a wasm file that has the data. */
const DATA = 11;
/** What the compiler uses of WebAssembly. */
const FEATURES = ['bulk-memory', 'multivalue', 'mutable-globals', 'nontrapping-float-to-int', 'reference-types', 'sign-ext'].map(
  (it) => `--enable-${it}`,
);
/**
 * How a file gets small. Browsers compile each function when it is first called, which takes time for each one, and a third of what
 * runs first are functions of a few instructions that only call another: those become part of their callers.
 */
const SMALL = [
  '-Oz',
  '--always-inline-max-function-size=6',
  '--one-caller-inline-max-function-size=80',
  // Nothing is in the first kilobyte: the stack grows down to it, from a megabyte above.
  '--low-memory-unused',
  '--zero-filled-memory',
  // Copies of a generic function beside each other compress better.
  '--reorder-functions-by-name',
];

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
  // boot.js compares the wasm with its name, which Trunk makes otherwise.
  const built = join(TRUNK_STAGING_DIR, preload[1]);
  const main = named('kanta-frontend', '_bg.wasm', readFileSync(built));
  rmSync(built);
  return { main, bindings: script[1], parts: [] };
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
      // All that they share comes through the frame, once. The names are kept for sorting by them.
      const named = files.flatMap((it, number) => [it, `piece-${number}`]);
      await run('wasm-merge', ...FEATURES, '-g', frame, '__wasm_split', ...named, '-o', merged);
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
  const found = [...shared, ...own].map(([name, areas]) => ({ areas: new Set(areas), file: join(folder, `${name}.wasm`) }));
  const all = readdirSync(folder).filter((it) => /^(chunk|split)_.*\.wasm$/.test(it));
  if (all.length !== found.length) {
    throw new Error('The splitter no longer lists its files as it did.');
  }
  return found;
}

// Joins the pieces of each area. Areas within it, such as applications_form, have parts of their own, as have
// those within these, and there is one for what the same of them need. Each relies on the parts of the areas
// around it, which also have what is not worth a request.
function joined(pieces) {
  const areas = areasOf(pieces);
  const isWithin = (area, other) => `${area}_`.startsWith(`${other}_`);
  const outer = areas.filter((it) => !areas.some((other) => other !== it && isWithin(it, other)));
  const joins = outer.flatMap((area) => {
    const parts = new Map([[area, []]]);
    for (const { areas: needing, file } of pieces) {
      const name = around(areas.filter((it) => isWithin(it, area) && needing.has(it)), area);
      parts.set(name, [...(parts.get(name) ?? []), file]);
    }
    parts.delete('');
    const isSmall = (name) => parts.get(name).reduce((sum, it) => sum + statSync(it).size, 0) < SMALLEST * name.split(' ').length;
    // The innermost first: with what is small in it, the part around it may be large enough.
    const inwards = [...parts.keys()].sort((a, b) => a.length - b.length);
    for (const name of inwards.slice(1).reverse()) {
      if (isSmall(name)) {
        const outside = inwards.findLast((it) => it !== name && parts.has(it) && isWithin(name, it));
        parts.get(outside).push(...parts.get(name));
        parts.delete(name);
      }
    }
    return [...parts].map(([name, files]) => ({ areas: name.split(' '), files }));
  });
  const isRepeated = (file) => joins.filter((it) => it.files.includes(file)).length > 1;
  const unfit = pieces.find(({ file }) => isRepeated(file) && hasVariables(file));
  if (unfit) {
    throw new Error(`${unfit.file}: several parts would set the same variables, each when it comes.`);
  }
  return joins;
}

// The part for what these areas need, all of which are within an outer one: that of the smallest area around
// all of them or, if that is the outer one, one for the areas in it that they are in.
function around(areas, outer) {
  const names = areas.map((it) => it.split('_'));
  const common = (a, b) => a.filter((_, at) => a.slice(0, at + 1).join() === b.slice(0, at + 1).join());
  const same = names.length > 0 ? names.reduce(common) : [];
  const depth = outer.split('_').length;
  if (names.length === 0 || same.length > depth || areas.includes(outer)) {
    return same.join('_');
  }
  return [...new Set(names.map((it) => it.slice(0, depth + 1).join('_')))].join(' ');
}

function areasOf(pieces) {
  return [...new Set(pieces.flatMap((it) => [...it.areas]))].sort();
}

// Whether a piece sets what may have changed by the time that another part sets it again. Variables that
// begin as zero are not set: memory is zero at first. The first segments of data are those of the linker,
// of which the second is the lowest that has variables.
function hasVariables(file) {
  const bytes = readFileSync(file);
  let at = 8;
  const number = () => {
    const byte = bytes[at++];
    return byte < 128 ? byte : byte - 128 + 128 * number();
  };
  const taken = (length) => bytes.subarray(at, (at += length));
  let isData = false;
  while (!isData) {
    if (at >= bytes.length) {
      return false;
    }
    isData = bytes[at++] === DATA;
    const length = number();
    taken(isData ? 0 : length);
  }
  const segments = Array.from({ length: number() }, () => {
    // The address is between the kind with the instruction that gives it, and the end of that.
    if (taken(2)[0] !== 0) {
      throw new Error(`${file} has data of a kind that is not known here.`);
    }
    const start = number();
    taken(1);
    return { start, isZero: taken(number()).every((it) => it === 0) };
  });
  const lowest = segments[1]?.start ?? Infinity;
  return segments.some(({ start, isZero }) => start >= lowest && !isZero);
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
  await run('wasm-opt', ...SMALL, ...FEATURES, file, '-o', small);
  return named(name, ending, readFileSync(small));
}

function link(rel, address, more = '') {
  const { size } = statSync(join(TRUNK_STAGING_DIR, address));
  return `<link rel="${rel}" href="${address}" type="application/wasm" data-size="${size}"${more}>`;
}

async function run(program, ...argumentList) {
  const { stdout } = await promisify(execFile)(program, argumentList, { maxBuffer: 1e9 });
  return stdout;
}
