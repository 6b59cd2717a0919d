// What is done to the built app after every build, in this order (see Trunk.toml): Trunk runs the
// hooks of one stage at the same time, and what is compressed has to be finished.
for (const step of ['parts', 'texts', 'page', 'start', 'compress']) {
  await import(`./${step}.mjs`);
}
