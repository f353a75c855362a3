/** The wallboard fetches the files of a room before a room is opened. */

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { openPage } from './support/page.js';

let page;
let idle;
let fetched;
let answer;
let prefetchSoon;

beforeEach(async () => {
  page = openPage({ body: '<template id="roomFiles"><link rel="stylesheet" href="/room.css"/><script src="/room.js"></script></template>' });
  idle = [];
  fetched = [];
  answer = async () => ({ arrayBuffer: async () => new ArrayBuffer(0) });
  page.provide('requestIdleCallback', (callback) => idle.push(callback));
  page.provide('fetch', (address, how) => {
    fetched.push([address, how.priority]);
    return answer();
  });
  ({ prefetchSoon } = await page.load('prefetch.js'));
});

test('The files of a room come when the page has nothing else to do, each once', async () => {
  prefetchSoon(page.byId('roomFiles'));
  prefetchSoon(page.byId('roomFiles'));
  assert.equal(idle.length, 1);
  assert.deepEqual(fetched, []);
  idle[0]();
  await page.settled();
  assert.deepEqual(fetched, [['/room.css', 'low'], ['/room.js', 'low']]);
});

test('They come one after the other, so that nothing else waits for them', async () => {
  let arrive;
  answer = () => new Promise((resolve) => { arrive = () => resolve({ arrayBuffer: async () => new ArrayBuffer(0) }); });
  prefetchSoon(page.byId('roomFiles'));
  idle[0]();
  await page.settled();
  assert.equal(fetched.length, 1);
  arrive();
  await page.settled();
  assert.equal(fetched.length, 2);
});

test('A file that cannot be fetched stops nothing', async () => {
  answer = () => Promise.reject(new TypeError('Failed to fetch'));
  prefetchSoon(page.byId('roomFiles'));
  idle[0]();
  await page.settled();
  assert.equal(fetched.length, 1);
});
