// Starts the app, and looks after the page that stands there until the app does.
//
// The build gives every file a name of its own and lists the app's two in the head, as preloads
// with a checksum. They are taken from there, so that no name is written twice and no script
// stands in the page itself (the content security policy would refuse it).

const boot = document.getElementById("boot");

document.documentElement.lang = language();
boot.dataset.state = "loading";

try {
  const script = document.querySelector('link[rel="modulepreload"]');
  const wasm = document.querySelector('link[rel="preload"][type="application/wasm"]');
  const { default: start } = await import(script.href);
  await start({ module_or_path: fetch(wasm.href, { integrity: wasm.integrity }) });
  boot.remove();
} catch (error) {
  // No WebAssembly, or it was refused, or a file did not come: the page says what one can do.
  boot.dataset.state = "failed";
  throw error;
}

// The language of the address, or else of the last visit. The app keeps the latter.
function language() {
  const known = ["fi", "sv", "en"];
  const asked = new URLSearchParams(location.search).get("lang");
  return [asked, stored()].find((it) => known.includes(it)) ?? "fi";
}

function stored() {
  try {
    return localStorage.getItem("language");
  } catch {
    return null;
  }
}
