/** The page's socket: docs/push.md. */

import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { openPage } from './support/page.js';

const NOBODY = 4401;
let page;
let push;

beforeEach(async () => {
  page = openPage({ meta: { context: '/desk' } });
  const { Push } = await page.load('push.js');
  push = new Push();
});

/** Ends the socket and tells how long the page waits until it opens another one. */
async function pauseAfter(code = 1006) {
  const before = page.sockets.length;
  page.socket.end(code);
  let pause = 0;
  while (page.sockets.length === before && pause < 60000) {
    await page.clock.pass(10);
    pause += 10;
  }
  return pause;
}

describe('the page’s socket', () => {
  test('leads to the page’s own server and nowhere else', () => {
    push.open();
    assert.equal(page.socket.url, 'ws://gavel.test/desk/live');
  });

  test('is encrypted where the page is', async () => {
    page = openPage({ address: 'https://gavel.test/room' });
    const { Push } = await page.load('push.js');
    new Push('/session').open();
    assert.equal(page.socket.url, 'wss://gavel.test/session');
  });

  test('is opened once, however often it is asked for', () => {
    push.open();
    push.open();
    page.socket.open();
    push.open();
    assert.equal(page.sockets.length, 1);
  });

  test('tells each listener of a kind, in their order, and no others', () => {
    const heard = [];
    push.on('room', ({ n }) => heard.push(['first', n])).on('room', ({ n }) => heard.push(['second', n])).on('wall', () => heard.push('wall'));
    push.open();
    page.socket.open();
    page.socket.tell({ t: 'room', n: 1 });
    page.socket.tell({ t: 'unheard' });
    page.socket.tell({ t: 'room', n: 2 });
    assert.deepEqual(heard, [['first', 1], ['second', 1], ['first', 2], ['second', 2]]);
  });

  test('skips messages that it cannot read and reads later ones', () => {
    const heard = [];
    push.on('room', ({ n }) => heard.push(n));
    push.open();
    page.socket.open();
    page.socket.tell('{"t":"room"');
    page.socket.tell({ t: 'room', n: 7 });
    assert.deepEqual(heard, [7]);
  });

  test('queues nothing: a message that cannot be sent now is refused', () => {
    assert.equal(push.send({ t: 'act' }), false);
    push.open();
    assert.equal(push.send({ t: 'act' }), false, 'while it connects');
    page.socket.open();
    assert.equal(push.send({ t: 'seen', n: 1 }), true);
    assert.deepEqual(page.socket.sent, [{ t: 'seen', n: 1 }]);
    page.socket.end();
    assert.equal(push.send({ t: 'act' }), false, 'after it was lost');
  });
});

describe('a lost connection', () => {
  beforeEach(() => {
    push.open();
    page.socket.open();
  });

  test('is told at once, and comes back by itself after at most half a second', async () => {
    const lost = [];
    push.on('lost', (message) => lost.push(message));
    const pause = await pauseAfter();
    assert.deepEqual(lost, [{ signedOut: false, reason: '' }]);
    assert.ok(pause >= 250 && pause <= 510, `${pause} ms`);
  });

  test('is tried again after pauses that double up to fifteen seconds, each shortened at random by up to a half', async () => {
    for (const longest of [500, 1000, 2000, 4000, 8000, 15000, 15000]) {
      const pause = await pauseAfter();
      assert.ok(pause >= longest / 2 && pause <= longest + 10, `${pause} ms of ${longest}`);
    }
  });

  test('is tried again at different times by different pages, so that they do not all come at once', async () => {
    const random = Math.random;
    try {
      Math.random = () => 0;
      assert.equal(await pauseAfter(), 250);
      Math.random = () => 0.999;
      assert.equal(await pauseAfter(), 1000);
    } finally {
      Math.random = random;
    }
  });

  test('begins with short pauses anew once the server has greeted', async () => {
    await pauseAfter();
    await pauseAfter();
    page.socket.open();
    page.socket.tell({ t: 'hello', now: 1000 });
    const pause = await pauseAfter();
    assert.ok(pause <= 510, `${pause} ms`);
  });

  test('keeps its long pauses where the server takes a socket and does not greet', async () => {
    await pauseAfter();
    await pauseAfter();
    page.socket.open();
    const pause = await pauseAfter();
    assert.ok(pause >= 1000, `${pause} ms`);
  });

  for (const [what, happen] of [
    ['the browser comes online again', () => page.happen(page.window, 'online')],
    ['the page is looked at again', () => page.happen(page.document, 'visibilitychange')],
    ['the page is shown from the browser’s memory', () => page.happen(page.window, 'pageshow', { persisted: true })],
  ]) {
    test(`is tried again at once when ${what}`, () => {
      page.socket.end();
      happen();
      assert.equal(page.sockets.length, 2);
    });
  }

  test('is not tried again at once by a page that is being hidden', () => {
    page.socket.end();
    page.document.hidden = true;
    page.happen(page.document, 'visibilitychange');
    assert.equal(page.sockets.length, 1);
  });

  test('of a session that has ended stays closed, and says why it ended', async () => {
    const lost = [];
    push.on('lost', (message) => lost.push(message));
    page.socket.end(NOBODY, 'idle');
    await page.clock.pass(60000);
    page.happen(page.window, 'online');
    assert.deepEqual(lost, [{ signedOut: true, reason: 'idle' }]);
    assert.equal(page.sockets.length, 1);
  });

  test('of an older socket is no loss of the newer one', async () => {
    const lost = [];
    push.on('lost', (message) => lost.push(message)).on('room', () => assert.fail('nothing of it is heard any more'));
    const [first] = page.sockets;
    push.close();
    push.open();
    page.socket.open();
    first.end();
    first.tell({ t: 'room' });
    assert.deepEqual(lost, []);
    assert.equal(push.send({ t: 'seen' }), true);
  });

  test('that the page itself has closed stays closed', async () => {
    page.socket.end();
    push.close();
    await page.clock.pass(60000);
    assert.equal(page.sockets.length, 1);
  });
});

describe('a silent server', () => {
  beforeEach(() => {
    push.open();
    page.socket.open();
  });

  test('that sends `alive` and then nothing for 45 seconds counts as lost, once', async () => {
    const lost = [];
    push.on('lost', (message) => lost.push(message));
    page.socket.tell({ t: 'alive', now: 1 });
    await page.clock.pass(44999);
    assert.deepEqual(lost, []);
    const [silent] = page.sockets;
    await page.clock.pass(1);
    assert.equal(lost.length, 1);
    assert.ok(silent.closedByPage);
    silent.end();
    assert.equal(lost.length, 1);
  });

  test('is heard again by any message', async () => {
    const lost = [];
    push.on('lost', (message) => lost.push(message));
    page.socket.tell({ t: 'alive', now: 1 });
    await page.clock.pass(40000);
    page.socket.tell({ t: 'room', n: 1 });
    await page.clock.pass(40000);
    assert.deepEqual(lost, []);
  });

  test('that has never sent `alive` is not suspected', async () => {
    page.socket.tell({ t: 'room', n: 1 });
    await page.clock.pass(600000);
    assert.equal(page.sockets.length, 1);
    assert.equal(push.send({ t: 'seen' }), true);
  });
});

test('The server’s time counts, however wrong the clock of this machine is', async () => {
  const { now } = await page.load('clock.js');
  push.open();
  page.socket.open();
  page.socket.tell({ t: 'hello', now: 5000000 });
  await page.clock.pass(1500);
  assert.equal(now(), 5001500);
  // A message that was long on its way does not set the time back.
  page.socket.tell({ t: 'alive', now: 5001000 });
  assert.equal(now(), 5001500);
  page.socket.tell({ t: 'alive', now: 5002000 });
  assert.equal(now(), 5002000);
});
