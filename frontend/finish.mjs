// What is done to the built page after every build, in this order (see Trunk.toml): Trunk runs the
// hooks of one stage at the same time, and what is compressed has to be finished.
import './wasm-link.mjs';
import './texts.mjs';
import './page.mjs';
import './compress.mjs';
