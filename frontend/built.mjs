// What the steps after a build share (see finish.mjs).

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const { TRUNK_STAGING_DIR } = process.env;

/** The languages of the app, in the order of its texts. */
export const LANGUAGES = ['fi', 'sv', 'en'];

// The checksum of which names are made: half of a SHA-256, in hexadecimal digits. boot.js compares what it fetches with it.
export function checksum(content) {
  return createHash('sha256').update(content).digest('hex').slice(0, 32);
}

// Writes a file under a name that holds its checksum, and returns its address.
export function named(name, ending, content) {
  const address = `/${name}-${checksum(content)}${ending}`;
  writeFileSync(join(TRUNK_STAGING_DIR, address), content);
  return address;
}

// What a browser compares a file with.
export function integrity(address) {
  const content = readFileSync(join(TRUNK_STAGING_DIR, address));
  return `sha384-${createHash('sha384').update(content).digest('base64')}`;
}

// What a pattern finds in a text. Throws if it finds nothing: then something else has changed.
export function only(text, pattern) {
  const found = text.match(pattern);
  if (!found) {
    throw new Error(`Nothing is like ${pattern} any more.`);
  }
  return found;
}
