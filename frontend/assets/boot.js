// Starts the app, and looks after the page that is shown until then. The public start page is a document
// that needs no app (visitor.js, which the build puts before this): it stays unless a user is logged in.
//
// The build gives every file a name of its own, with its checksum, and lists those of the app in the head: the
// script as a preload; the wasm, its parts and their texts as links that no browser follows by itself.
// They are taken from there, so that no name is written twice and the page has no inline script (the
// content security policy would refuse it).

// Markup is made by the app's own code alone. No text becomes a script or the address of one.
window.trustedTypes?.createPolicy("default", { createHTML: (markup) => markup });

/** After how long the page helps, in milliseconds since it was asked for. */
const HELP_AFTER = 10_000;
/** After how long the page does without its style sheet. Until then the browser shows nothing. */
const SHOW_AFTER = 5_000;

const boot = document.getElementById("boot");
/** The area of the app that the pages under a path are in, where it has another name than the path. */
const AREAS = {
  accessibility: "public",
  documents: "others",
  login: "public",
  mandates: "public",
  organisations: "others",
  pharmacies: "others",
  services: "others",
};
/**
 * The smallest area within it that a step is in, or would be in if the area were divided further. For a step that is not here, all
 * of the outermost area is fetched.
 */
const STEPS = {
  "access-points": "form_systems",
  billing: "form_billing",
  commitment: "end",
  confirmation: "end",
  contact: "form",
  contacts: "form_contacts",
  customer: "form_customer",
  instructions: "instructions",
  "last-day": "form",
  received: "end",
  reply: "end",
  "service-description": "end",
  summary: "end",
};
/** By the link that names it: what is here of wasm and texts or on its way, and what is in the app. */
const files = new Map();
const inApp = new Map();
let app;
let received = 0;

/** How long a page is left alone before more is fetched for the next ones, in milliseconds. */
const PAUSE = 500;
/**
 * How long the page waits before it says that the app cannot be opened, in milliseconds. Firefox ends what a page still fetches as
 * soon as the user leaves it, which is no failure: by then another page is there.
 */
const LEAVING = 1_000;
/** How long the app waits for the answers to what has been asked early, in milliseconds. */
const EARLY_WAIT = 1_000;
/** How long an answer may take, as in the app, in milliseconds. */
const ANSWER_WITHIN = 30_000;
/** How old an answer may be when the app takes it, in milliseconds. */
const EARLY_AGE = 10_000;
/** What has been asked early, by address. */
const early = new Map();
/** The session, from the first time that it is asked for. */
let session;
/** The API's path of the data of a page that is about one service, by the page's. */
const PAGES = { applications: "services", customership: "customership" };
const SERVICES = ["patient-data", "social-welfare", "prescription", "imaging"];

/** How long a copy of what is not saved is kept, in milliseconds. */
const COPY_AGE = 24 * 60 * 60 * 1_000;
/** What the names of the copies begin with in the browser's storage. */
const COPY = "unsaved.";
/** What is done with the copies, one after the other. */
let copying = Promise.resolve();
/** How often all copies have been removed. */
let removals = 0;

/** The language in which the texts come with the parts. Of another, all come at once (`fetchTexts`). */
let spoken = language();
/** The texts that the app has not taken yet, by file. */
const texts = [];

document.documentElement.lang = spoken;
Object.assign(globalThis, { texts, takeEarly, fetchTexts, loadArea, keepCopy, readCopy, forgetCopy, forgetCopies });
removeOldCopies();
setInterval(removeOldCopies, 60 * 60 * 1_000);
const [page, ...within] = placesOf(location.pathname);
const [service] = within;
const step = within.find((it) => Object.hasOwn(STEPS, it));
/** The outermost area of the first page, and of the page that is shown. */
const first = Object.hasOwn(AREAS, page) ? AREAS[page] : page;
let here = first;
const needed = [document.querySelector('link[rel="app"]'), ...new Set([...filesOf(""), ...firstFiles()])];
const size = needed.reduce((sum, it) => sum + Number(it.dataset.size), 0);
let slow;

if (start && (await isForVisitor())) {
  showStart();
} else {
  await openApp();
}

async function openApp() {
  start?.remove();
  boot.hidden = false;
  // The start page does not preload the script of the app.
  document.querySelectorAll('link[rel="bindings"]').forEach((it) => Object.assign(it, { integrity: it.dataset.integrity, rel: "modulepreload" }));
  boot.dataset.state = "loading";
  slow = setTimeout(tellHowMuch, HELP_AFTER - performance.now());
  try {
    const compiled = Promise.all(needed.map(fetched));
    const asked = Promise.race([askEarly(), later(EARLY_WAIT)]);
    const [[main], imported] = await Promise.all([compiled, import(bindings().href), styled(), asked]);
    app = imported;
    await Promise.all(filesOf("").map(put));
    await app.default({ module_or_path: main });
    clearTimeout(slow);
    boot.remove();
    fetchNext(first);
  } catch (error) {
    clearTimeout(slow);
    await later(LEAVING);
    // No WebAssembly, or it was refused, or a file did not come: the page says what to do.
    boot.dataset.state = "failed";
    throw error;
  }
}

// The script of the app, which has a checksum as a preload.
function bindings() {
  return document.querySelector('link[rel="modulepreload"], link[rel="bindings"]');
}

function later(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

// Fetches a file of wasm or texts, unless it is here or on its way.
function fetched(link) {
  return once(files, link, () => load(link));
}

// Does something once, and again if it has failed.
function once(done, link, work) {
  if (!done.has(link)) {
    const doing = work();
    done.set(link, doing);
    doing.catch(() => done.delete(link));
  }
  return done.get(link);
}

// Fetches a file, and compiles wasm while it comes. It is read along, to count what has come and to see
// that it is the file that was built.
async function load({ href, type, dataset }) {
  const response = await fetch(href);
  if (!response.ok) {
    throw new Error(`${href}: ${response.status}`);
  }
  const copy = response.clone();
  const content = type === "text/plain" ? response.text() : WebAssembly.compileStreaming(response);
  const [loaded, bytes] = await Promise.all([content, read(copy.body, Number(dataset.size))]);
  // Browsers have no checksums where the connection is not secure.
  if (crypto.subtle && !href.includes(await checksum(bytes))) {
    throw new Error(`${href}: not the file that was built`);
  }
  return loaded;
}

async function read(body, length) {
  const bytes = new Uint8Array(length);
  const reader = body.getReader();
  let here = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes.set(part.value, here);
    here += part.value.length;
    received += part.value.length;
  }
  return bytes;
}

// The files that the first page needs. A wizard's own address leads on to any of its steps.
function firstFiles() {
  const smaller = page === "customership" && !step ? "summary" : STEPS[step];
  return smaller ? filesOf(`${first}_${smaller}`) : filesOf(first, true);
}

// The parts that an area needs: those in its name, and if it is one within another, the other's; and the texts that
// come with them. With all that is within it, on request. The texts of the main file are those of the area without a name.
function filesOf(area, isWhole = false) {
  const isNeeded = (it) => `${area}_`.startsWith(`${it}_`) || (isWhole && it.startsWith(`${area}_`));
  const links = document.querySelectorAll(`link[rel="part"], link[rel="texts"][hreflang="${spoken}"]`);
  return [...links].filter((it) => it.dataset.areas.split(" ").some(isNeeded));
}

// Fetches what the user may need next, and not get once the connection is lost: the dialogs at once, as they
// may be about that, and a moment later all that is within the outermost area. What did not come is fetched
// again on the next page, and when the connection is back.
function fetchNext(area) {
  if (area !== "session") {
    [here] = area.split("_");
  }
  ["session", `${here}_questions`].flatMap((it) => filesOf(it)).forEach(fetched);
  setTimeout(() => filesOf(here, true).forEach(fetched), PAUSE);
}

// Puts the parts of an area into the app, which calls this when a page of the area is shown, and says
// by a callback of the app's whether they are there. What did not come is fetched again the next time.
async function loadArea(area, callback, data) {
  let isThere = true;
  try {
    await Promise.all(filesOf(area).map(put));
    fetchNext(area);
  } catch (error) {
    console.error(error);
    isThere = false;
    // A dialog opens while something is typed.
    if (!/^session|_questions$/.test(area) && (await isReplaced())) {
      // A user with text that is not saved may choose to stay; the page then says what to do.
      location.reload();
    }
  }
  started().__indirect_function_table.get(callback)(data, isThere);
}

// Puts a file into the app, once.
function put(link) {
  return once(inApp, link, async () => {
    const content = await fetched(link);
    return typeof content === "string" ? texts.push(content) : WebAssembly.instantiate(content, { main: started() });
  });
}

// What the app's parts rely on. It has been started, so this starts nothing.
function started() {
  return app.initSync();
}

// Whether there is a newer app, to which the parts of this one may have given way.
async function isReplaced() {
  try {
    const page = await fetch(said("base"), { cache: "no-cache" });
    const [, build] = /<meta name="build" content="([^"]+)">/.exec(await page.text());
    return build !== said("build");
  } catch {
    return false;
  }
}

// The checksum that the build puts into the name of a file.
async function checksum(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest.slice(0, 16), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

// Fetches all texts in a language. The app calls this when another language is chosen.
function fetchTexts(lang) {
  return put(document.querySelector(`link[rel="language"][hreflang="${lang}"]`));
}

// Asks the API for what the first page needs, while the app is on its way. Nothing waits for the session: each answer says whom it
// is for. A public page is often that of a visitor, though, for whom there is nothing more.
async function askEarly() {
  try {
    const answer = askSession();
    if (first !== "public" || (await answer).status === 200) {
      const isAboutService = Object.hasOwn(PAGES, page) && SERVICES.includes(service);
      const paths = ["organisations", ...(isAboutService ? [`${PAGES[page]}/${service}`] : [])];
      await Promise.all([answer, ...paths.map(askFor)]);
    }
  } catch {
    // The app reports what fails, and asks again.
  }
}

function askSession() {
  session ??= askFor("session");
  return session;
}

// Asks for something early. The app takes the answer through `takeEarly` (api/early.rs).
function askFor(path) {
  const { href } = new URL(`${said("api")}api/v1/${path}`, location.href);
  const answer = ask(href);
  early.set(href, { at: Date.now(), answer });
  return answer;
}

// Asks as the app does, but for the identity that the page speaks for, which is not known yet: the answer says it.
async function ask(href) {
  const at = Date.now();
  const headers = { Accept: "application/json" };
  const response = await fetch(href, { credentials: "include", headers, signal: AbortSignal.timeout(ANSWER_WITHIN) });
  return {
    at,
    status: response.status,
    identity: response.headers.get("Acting-As") ?? "",
    headers: Object.fromEntries(response.headers),
    body: await response.text(),
  };
}

// The parts of an address below where the app is.
function placesOf(pathname) {
  return pathname.slice(said("base").length).split("/");
}

// What the page says in its head about where it is deployed.
function said(name) {
  return document.querySelector(`meta[name="${name}"]`).content;
}

// The answer to a request of the app, once, and only if it was asked for just now and is for the app's identity. What a server
// that fails says is for every identity.
function takeEarly(href, identity) {
  const { at, answer } = early.get(href) ?? { at: 0 };
  early.delete(href);
  const isFor = (it) => it.identity === identity || it.status >= 500;
  return Date.now() - at < EARLY_AGE ? answer.then((it) => (isFor(it) ? it : undefined)) : undefined;
}

// Keeps what is typed and not saved yet, under a key that the server has given for this person and this
// filing (api/copies.rs). Neither the copy nor its name can be read without the key, which is not stored.
function keepCopy(key, text) {
  return inTurn(async (isWanted) => {
    const { name, secret } = await opened(key);
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const data = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, secret, new TextEncoder().encode(text));
    if (isWanted()) {
      localStorage.setItem(name, JSON.stringify({ at: Date.now(), iv: asText(iv), data: asText(new Uint8Array(data)) }));
    }
  });
}

// The copy that was kept under this key.
function readCopy(key) {
  return inTurn(async () => {
    removeOldCopies();
    const { name, secret } = await opened(key);
    const { iv, data } = JSON.parse(localStorage.getItem(name) ?? "{}");
    const text = data && (await crypto.subtle.decrypt({ name: "AES-GCM", iv: asBytes(iv) }, secret, asBytes(data)));
    return text && new TextDecoder().decode(text);
  });
}

function forgetCopy(key) {
  return inTurn(async () => localStorage.removeItem((await opened(key)).name));
}

// Removes every copy at once, also one that is being made.
function forgetCopies() {
  removals += 1;
  removeCopies(() => true);
}

// By the device's clock, which may be set meanwhile: what is too old or too new by it goes.
function removeOldCopies() {
  removeCopies(({ at }) => !(Math.abs(Date.now() - at) < COPY_AGE));
}

function removeCopies(isDue) {
  try {
    const names = Object.keys(localStorage).filter((name) => name.startsWith(COPY));
    names.filter((name) => isDue(JSON.parse(localStorage.getItem(name)))).forEach((name) => localStorage.removeItem(name));
  } catch {
    // Where nothing can be stored, nothing is there.
  }
}

// A browser that forbids to store anything, or that has no cryptography because the connection is not
// secure, keeps no copy. Everything else works there too.
function inTurn(deed) {
  const begun = removals;
  const isWanted = () => begun === removals;
  copying = copying.then(() => (isWanted() ? deed(isWanted) : undefined)).catch(() => undefined);
  return copying;
}

async function opened(key) {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(key));
  const [secret, digest] = await Promise.all([
    crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]),
    crypto.subtle.digest("SHA-256", bytes),
  ]);
  return { name: COPY + asText(new Uint8Array(digest)).slice(0, 16), secret };
}

function asText(bytes) {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

function asBytes(text) {
  return Uint8Array.from(atob(text), (it) => it.charCodeAt(0));
}

// Waits for the style sheet. One that does not come keeps the browser from showing anything, so it is
// then asked for in a way that the page does not wait for.
function styled() {
  return new Promise((resolve, reject) => {
    const link = document.querySelector('link[rel="stylesheet"]');
    if (isStyled()) {
      return resolve();
    }
    const failed = () => reject(new Error(`${link.href}: no style sheet`));
    link.addEventListener("load", resolve);
    setTimeout(() => {
      if (isStyled()) {
        return resolve();
      }
      const again = link.cloneNode();
      again.media = "print";
      again.addEventListener("load", () => {
        again.media = "all";
        resolve();
      });
      again.addEventListener("error", failed);
      link.replaceWith(again);
    }, SHOW_AFTER - performance.now());
  });
}

function isStyled() {
  return getComputedStyle(document.documentElement).getPropertyValue("--color-text") !== "";
}

// Says in each language that the app is still on its way, and how much of it is here.
function tellHowMuch() {
  boot.dataset.state = "slow";
  for (const line of boot.querySelectorAll("[data-slow]")) {
    const { lang } = line.closest("[lang]");
    const [here, all] = [received, size].map((bytes) =>
      (bytes / 1e6).toLocaleString(lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    );
    line.textContent = line.dataset.slow.replace("{here}", here).replace("{all}", all);
  }
  slow = setTimeout(tellHowMuch, 2_000);
}

// The language of the address, or else of the last visit. The app keeps the latter, which comes first on the
// way back to a page: another language may have been chosen after it.
function language() {
  const known = ["fi", "sv", "en"];
  const asked = new URLSearchParams(location.search).get("lang");
  const isBack = performance.getEntriesByType("navigation")[0]?.type === "back_forward";
  return (isBack ? [stored(), asked] : [asked, stored()]).find((it) => known.includes(it)) ?? "fi";
}

function stored() {
  try {
    return localStorage.getItem("language");
  } catch {
    return null;
  }
}
