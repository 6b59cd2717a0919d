// Looks after the public start page, a document that needs no app (frontend/start.mjs). The build puts this
// before boot.js into one file.

/** The start page as a document; nothing in the page that other addresses get. */
const start = document.getElementById("start");
/** By link, what has been fetched for the page behind it. */
const ahead = new Map();

// Whether the start page is all there is to show: no user is logged in, as far as is known in good time, and
// none has just logged out. What is seen already, because this script was late, stays too.
async function isForVisitor() {
  if (page !== "" || new URLSearchParams(location.search).has("logged-out")) {
    return false;
  }
  const isSeen = isStyled() && getComputedStyle(start).visibility === "visible";
  return isSeen || !(await Promise.race([isLoggedIn(), later(EARLY_WAIT)]));
}

async function isLoggedIn() {
  try {
    return (await askSession()).status === 200;
  } catch {
    return false;
  }
}

// Once it is seen, the start page is not replaced: a click or a focus would be lost.
function showStart() {
  boot.remove();
  speak(document.documentElement.lang);
  if (new URLSearchParams(location.search).has("lang")) {
    nameInAddress(document.documentElement.lang);
  }
  start.classList.add("is-shown");
  styled().catch(() => undefined);
  start.addEventListener("click", press);
  start.addEventListener("keydown", closeByKey);
  start.addEventListener("pointerover", fetchAhead);
  start.addEventListener("focusin", fetchAhead);
  addEventListener("beforeprint", headPrint);
  // A user who has logged in meanwhile, in another tab or on a page before this one, gets the app.
  document.addEventListener("visibilitychange", comeBack);
  addEventListener("pageshow", ({ persisted }) => persisted && comeBackByHistory());
}

// On a page after this one another language may have been chosen.
function comeBackByHistory() {
  const latest = stored() ?? start.lang;
  if (latest !== start.lang) {
    speak(latest);
    nameInAddress(latest);
  }
  return comeBack();
}

async function comeBack() {
  session = undefined;
  if (!document.hidden && (await isLoggedIn())) {
    location.reload();
  }
}

// Shows the start page in a language, and keeps it as the app does (i18n.rs). What has the focus keeps it:
// the controls are the same in each language.
function speak(language) {
  const { content, dataset } = document.querySelector(`template[lang="${language}"]`);
  document.title = dataset.title;
  document.documentElement.lang = language;
  spoken = language;
  if (start.lang !== language) {
    start.lang = language;
    const controls = () => [...start.querySelectorAll("a, button")];
    const focused = controls().indexOf(document.activeElement);
    const isOpen = isMenuOpen();
    start.replaceChildren(content.cloneNode(true));
    openMenu(isOpen);
    controls()[focused]?.focus();
  }
  try {
    localStorage.setItem("language", language);
  } catch {
    // Then only the choice is forgotten.
  }
}

function press(event) {
  const link = event.target.closest(".language-menu a");
  if (link) {
    event.preventDefault();
    speak(link.hreflang);
    nameInAddress(link.hreflang);
  } else if (event.target.closest(".site-header__toggle")) {
    openMenu(!isMenuOpen());
  }
}

function nameInAddress(language) {
  const address = new URL(location.href);
  address.searchParams.set("lang", language);
  history.replaceState(history.state, "", address);
}

// On a small screen most of the header is folded in (layout/header.rs).
function isMenuOpen() {
  return start.querySelector(".site-header").classList.contains("site-header--open");
}

function openMenu(isOpen) {
  start.querySelector(".site-header").classList.toggle("site-header--open", isOpen);
  start.querySelector(".site-header__toggle").setAttribute("aria-expanded", isOpen);
}

function closeByKey({ key, target }) {
  if (key === "Escape" && isMenuOpen() && target.closest(".site-header")) {
    openMenu(false);
    start.querySelector(".site-header__toggle").focus();
  }
}

// Fetches what the page behind a link of ours needs, once the visitor seems to want it.
function fetchAhead({ target }) {
  const { origin, pathname = "" } = target.closest("a[href]") ?? {};
  const area = origin === location.origin && AREAS[placesOf(pathname)[0]];
  if (area) {
    const needed = [document.querySelector('link[rel="app"]'), bindings(), ...filesOf(""), ...filesOf(area)];
    // What does not come is fetched by the page that needs it.
    needed.forEach((link) => once(ahead, link, async () => (await fetch(link.href)).arrayBuffer()).catch(() => undefined));
  }
}

// Writes the head of what is printed, as the app does (layout/print_head.rs).
function headPrint() {
  // Finnish time, on whatever device. Swedish has the order and the signs of ISO 8601.
  const finnish = new Date().toLocaleString("sv", { timeZone: "Europe/Helsinki" });
  const now = new Date(finnish.replace(" ", "T") + "Z");
  const numbers = {
    day: now.getUTCDate(),
    month: now.getUTCMonth() + 1,
    year: now.getUTCFullYear(),
    hour: now.getUTCHours(),
    minute: String(now.getUTCMinutes()).padStart(2, "0"),
  };
  start.querySelector(".print-head__title").textContent = document.title;
  const printed = start.querySelector("[data-words]");
  printed.textContent = printed.dataset.words.replace(/\{(\w+)\}/g, (_, name) => numbers[name]);
}
