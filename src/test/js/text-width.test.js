/** How wide a text can be at most. */

import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { openPage } from './support/page.js';

let fits;

before(async () => {
  ({ fits } = await openPage().load('text-width.js'));
});

describe('a text', () => {
  test('fits where even its widest letters would', () => {
    assert.equal(fits('Ada', 10, 30), true);
    assert.equal(fits('WWW', 10, 30), false);
    assert.equal(fits('', 10, 0), true);
  });

  test('of Chinese characters takes at least a square for each', () => {
    assert.equal(fits('会议室', 10, 30), false);
    assert.equal(fits('会议室', 10, 40), true);
  });

  test('of signs outside the basic plane is counted by sign', () => {
    assert.equal(fits('\u{1F600}', 10, 13), true);
    assert.equal(fits('\u{1F600}\u{1F600}', 10, 13), false);
  });

  test('that is very long does not fit', () => {
    assert.equal(fits('i'.repeat(100000), 12, 142), false);
  });
});
