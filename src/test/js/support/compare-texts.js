/** Compares what the scripts make of texts with what the server made of them: `[[module, function, text, of the server], …]` in a file. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { register } from 'node:module';

register('./fresh.js', import.meta.url);

const SCRIPTS = new URL('../../../main/webapp/resources/js/', import.meta.url);
const compared = JSON.parse(readFileSync(process.argv[2], 'utf8'));

assert.ok(compared.length > 0);
for (const [module, name, text, server] of compared) {
  const script = await import(new URL(module, SCRIPTS));
  assert.equal(script[name](text), server, `${name} of ${JSON.stringify(text)}`);
}
