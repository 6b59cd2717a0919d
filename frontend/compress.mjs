// Puts a brotli and a gzip twin beside each file of the release build, so that the server of the
// folder sends a quarter of the bytes and compresses nothing while people wait.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const { TRUNK_PROFILE, TRUNK_STAGING_DIR } = process.env;
const COMPRESSIBLE = /\.(css|html|js|svg|txt|wasm)$/;

// A development build is served once, from this machine.
if (TRUNK_PROFILE === 'release') {
  const files = readdirSync(TRUNK_STAGING_DIR, { recursive: true });
  for (const name of files.filter((it) => COMPRESSIBLE.test(it))) {
    const path = join(TRUNK_STAGING_DIR, name);
    const content = readFileSync(path);
    const params = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
    writeFileSync(`${path}.br`, brotliCompressSync(content, { params }));
    writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
  }
}
