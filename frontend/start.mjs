// Writes the two pages of the build: index.html, the public start page, and app.html, which every other
// address gets. The start page is a plain document, so that a visitor fetches no wasm to read it. The app
// itself draws it, here, once in each language, in a document that happy-dom simulates: header, page and footer
// are written once, as components. assets/visitor.js looks after it.
//
// A development build has the page of the app under both names.

import { once } from 'node:events';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

import { LANGUAGES, only } from './built.mjs';

const { KANTA_HAPPY_DOM, TRUNK_PROFILE, TRUNK_STAGING_DIR } = process.env;
/** When the page is drawn: no number of it is there twice, so that each can be found in a text. */
const DRAWN = { day: 13, month: 11, year: 2222, hour: 14, minute: 15 };

/** The clock by which it is drawn, set by Finnish time. */
class Then extends Date {
  constructor() {
    super(`${DRAWN.year}-${DRAWN.month}-${DRAWN.day}T${DRAWN.hour}:${DRAWN.minute}+02:00`);
  }
}

if (isMainThread) {
  await writePages();
} else {
  parentPort.postMessage(await drawn(workerData));
}

async function writePages() {
  const shell = join(TRUNK_STAGING_DIR, 'index.html');
  copyFileSync(shell, join(TRUNK_STAGING_DIR, 'app.html'));
  if (TRUNK_PROFILE === 'release') {
    const page = readFileSync(shell, 'utf8');
    writeFileSync(shell, startPage(page, await Promise.all(LANGUAGES.map((language) => drawnApart({ page, language })))));
  }
}

// Each language is drawn in a thread, whose globals are those of a browser. By itself the app does not end.
async function drawnApart(workerData) {
  const thread = new Worker(fileURLToPath(import.meta.url), { workerData });
  const [drawn] = await once(thread, 'message');
  await thread.terminate();
  return drawn;
}

// The page of the app, with the start page before what is shown until the app is there.
function startPage(page, languages) {
  const [{ language, title, body }] = languages;
  const [noScript] = only(page, /<noscript>[^]*<\/noscript>/);
  const [preload] = only(page, /<link rel="modulepreload"[^>]*>/);
  const templates = languages.map((it) => `<template lang="${it.language}" data-title="${it.title}">${it.body}</template>`);
  const start = `<div class="start" id="start" lang="${language}">${body.replace(only(body, /<main[^>]*>/)[0], (it) => it + noScript)}</div>`;
  return [
    [/<title>[^]*<\/title>/, `<title>${title}</title>`],
    // Fetched only when the app is opened (openApp in boot.js).
    [/<link rel="modulepreload"[^>]*>/, preload.replace('modulepreload', 'bindings').replace(' integrity', ' data-integrity')],
    [/<noscript>[^]*<\/noscript>/, ''],
    [/id="boot"/, 'id="boot" hidden'],
    [/<body>/, ['<body>', start, ...templates].join('\n')],
  ].reduce((text, [place, content]) => text.replace(only(text, place)[0], () => content), page);
}

// What the app shows at its first address to a visitor who is not logged in.
async function drawn({ page, language }) {
  const { Window } = await import(pathToFileURL(join(KANTA_HAPPY_DOM, 'lib/index.js')));
  const window = new Window({ url: 'https://start.invalid/' });
  const { document } = window;
  document.head.innerHTML = page.match(/<meta[^>]*>/g).join('');
  document.documentElement.lang = language;
  const file = ([, address]) => join(TRUNK_STAGING_DIR, address);
  Object.assign(window, {
    takeEarly: () => Promise.resolve({ at: 0, status: 401, headers: {}, body: '' }),
    texts: [readFileSync(file(only(page, new RegExp(`<link rel="language" hreflang="${language}" href="([^"]+)"`))), 'utf8')],
  });
  // The app looks for a window, and finds it behind what Node has itself.
  Object.setPrototypeOf(globalThis, window);
  globalThis.Date = Then;
  // Node would not take the file for a module.
  const script = readFileSync(file(only(page, /rel="modulepreload" href="([^"]+)"/)), 'utf8');
  const app = await import(`data:text/javascript,${encodeURIComponent(script)}`);
  await app.default({ module_or_path: readFileSync(file(only(page, /rel="app" href="([^"]+)"/))) });
  // What it waits for is there, so by now it has drawn everything.
  await setTimeout();
  if (!document.querySelector('h1')?.textContent) {
    throw new Error('The app has not drawn the start page.');
  }
  window.dispatchEvent(new window.Event('beforeprint'));
  return { language, title: document.title, body: plain(document, language) };
}

// What the app has drawn, without what only the app needs.
function plain(document, language) {
  document.querySelectorAll('dialog').forEach((it) => it.remove());
  // The app's skip link moves the focus itself.
  document.querySelector('main').tabIndex = -1;
  document.querySelector('.print-head__title').textContent = '';
  const printed = document.querySelector('.print-head__title ~ :last-child');
  const words = Object.entries(DRAWN).reduce((text, [name, number]) => {
    if (!text.includes(number)) {
      throw new Error(`The head of what is printed has no ${name} any more: ${text}`);
    }
    return text.replace(number, `{${name}}`);
  }, printed.textContent);
  printed.dataset.words = words;
  printed.textContent = '';
  // The next page gets the language also where nothing can be stored.
  for (const link of document.querySelectorAll('a[href^="/"]:not([href*="lang="])')) {
    link.setAttribute('href', `${link.getAttribute('href')}?lang=${language}`);
  }
  return document.body.innerHTML.replace(/<!---->/g, '').trim();
}
