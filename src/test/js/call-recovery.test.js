/** Sound and picture that get through no more are fetched again. */

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { openPage } from './support/page.js';

let page;
let recovery;
let fetches;
let outcome;

beforeEach(async () => {
  page = openPage();
  const { Recovery } = await page.load('call/recovery.js');
  fetches = 0;
  outcome = true;
  recovery = new Recovery(async () => {
    fetches += 1;
    return outcome;
  });
});

test('A connection that has failed is fetched at once', () => {
  recovery.look('failed');
  assert.equal(fetches, 1);
});

test('One that is only disconnected has five seconds to come back by itself', async () => {
  recovery.look('disconnected');
  await page.clock.pass(4999);
  assert.equal(fetches, 0);
  await page.clock.pass(1);
  assert.equal(fetches, 1);
});

test('One that comes back by itself is not fetched', async () => {
  recovery.look('disconnected');
  await page.clock.pass(3000);
  recovery.look('connected');
  await page.clock.pass(60000);
  assert.equal(fetches, 0);
});

test('It is fetched three times at most, where each is refused', async () => {
  outcome = false;
  recovery.look('failed');
  await page.clock.pass(600000);
  assert.equal(fetches, 3);
});

test('After it was connected it may be fetched three times again', async () => {
  outcome = false;
  recovery.look('failed');
  await page.clock.pass(600000);
  recovery.look('connected');
  recovery.look('failed');
  await page.clock.pass(600000);
  assert.equal(fetches, 6);
});

test('A call that has ended fetches nothing', async () => {
  recovery.look('disconnected');
  recovery.stop();
  await page.clock.pass(60000);
  recovery.look('failed');
  assert.equal(fetches, 0);
});
