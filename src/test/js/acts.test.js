/** Acts on their way: shown at once, until their true outcome comes (docs/push.md, `act` and `done`). */

import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { openPage } from './support/page.js';

const MESSAGES = {
  'done.mute': '{0} is muted', 'act.mute': 'Mute', 'done.offline': 'Not connected', 'done.lost': 'Connection lost', 'done.late': 'No answer', 'done.nobody': 'Nobody',
  'done.tooMany': 'At most {0}', 'done.failed': 'Not done: {0}', 'done.counts': '{0} done, {1} failed', 'done.member': '{0}: {1}', 'done.unconfirmed': '{0} unconfirmed',
};
let page;
let acts;
let changes;

beforeEach(async () => {
  page = openPage({ parts: ['toast'], messages: MESSAGES });
  const { push } = await page.load('live.js');
  const { Acts } = await page.load('acts.js');
  changes = 0;
  acts = new Acts(push, () => {
    changes += 1;
  });
  push.open();
  page.socket.open();
});

const done = (fields) => page.socket.tell({ t: 'done', id: page.socket.sent.at(-1).id, act: 'mute', ok: 1, unconfirmed: 0, failed: 0, failures: [], why: null, ...fields });

async function spoken() {
  await page.clock.frame();
  return page.byId('spoken').textContent;
}

describe('an act on members', () => {
  test('is sent at once and shows on its rows until its outcome comes', async () => {
    const pressed = acts.press({ act: 'mute', rows: [7, 8] }, 'Ada');
    assert.deepEqual(page.socket.sent.map(({ t, act, rows }) => [t, act, rows]), [['act', 'mute', [7, 8]]]);
    assert.equal(acts.onRow(7), 'mute');
    assert.equal(acts.onRow(9), null);
    assert.equal(changes, 1);
    done();
    assert.deepEqual(await pressed, { ok: true, why: '' });
    assert.equal(acts.onRow(7), null);
    assert.equal(changes, 2);
  });

  test('that is done is said', async () => {
    acts.press({ act: 'mute', rows: [7] }, 'Ada');
    done();
    assert.equal(await spoken(), 'Ada is muted');
  });

  test('has a number of its own', () => {
    acts.press({ act: 'mute', rows: [7] }, '');
    acts.press({ act: 'mute', rows: [8] }, '');
    const [first, second] = page.socket.sent.map(({ id }) => id);
    assert.notEqual(first, second);
    page.socket.tell({ t: 'done', id: first, act: 'mute', ok: 1, unconfirmed: 0, failed: 0, why: null });
    assert.equal(acts.onRow(7), null);
    assert.equal(acts.onRow(8), 'mute');
  });

  test('that comes later shows on the row instead, and the first one’s outcome does not take it away', () => {
    acts.press({ act: 'mute', rows: [7] }, '');
    acts.press({ act: 'kick', rows: [7] }, '');
    page.socket.tell({ t: 'done', id: page.socket.sent[0].id, act: 'mute', ok: 1, unconfirmed: 0, failed: 0, why: null });
    assert.equal(acts.onRow(7), 'kick');
  });

  test('on no member, or on more than one act takes, is not sent and says so', async () => {
    assert.deepEqual(await acts.press({ act: 'mute', rows: [] }, ''), { ok: false, why: 'Nobody' });
    assert.deepEqual(await acts.press({ act: 'mute', rows: Array.from({ length: 20001 }, (_, id) => id) }, ''), { ok: false, why: 'At most 20,000' });
    assert.deepEqual(page.socket.sent, []);
  });
});

describe('an act that fails', () => {
  test('because the page is not connected is not shown as on its way', async () => {
    page.socket.end();
    assert.deepEqual(await acts.press({ act: 'mute', rows: [7] }, 'Ada'), { ok: false, why: 'Not connected' });
    assert.equal(acts.onRow(7), null);
  });

  test('tells on whom and why', async () => {
    const pressed = acts.press({ act: 'mute', rows: [7] }, 'Ada');
    done({ ok: 0, failed: 1, failures: [{ i: 7, name: 'Ada', why: 'has left' }] });
    assert.deepEqual(await pressed, { ok: false, why: 'has left' });
    assert.equal(await spoken(), 'Not done: Mute · Ada. Ada: has left');
  });

  test('for some tells for how many it did', async () => {
    acts.press({ act: 'mute', rows: [7, 8, 9] }, '3 members');
    done({ ok: 2, failed: 1, failures: [{ i: 7, name: 'Ada', why: 'has left' }] });
    assert.equal(await spoken(), 'Mute · 3 members: 2 done, 1 failed. Ada: has left');
  });

  test('for sure is not said to have been done', async () => {
    const pressed = acts.press({ act: 'mute', rows: [7] }, 'Ada');
    done({ ok: 0, unconfirmed: 1 });
    assert.equal((await pressed).ok, false);
    assert.match(await spoken(), /1 unconfirmed/);
  });

  test('before the connection is lost is on its way no more, and says that its outcome is not known', async () => {
    const pressed = acts.press({ act: 'mute', rows: [7] }, 'Ada');
    page.socket.end();
    assert.deepEqual(await pressed, { ok: false, why: 'Connection lost' });
    assert.equal(acts.onRow(7), null);
    assert.equal(await spoken(), 'Connection lost');
  });

  test('within half a minute is on its way no more; many members take longer', async () => {
    let outcome;
    acts.press({ act: 'mute', rows: [7] }, '').then((known) => {
      outcome = known;
    });
    acts.press({ act: 'mute', rows: Array.from({ length: 200 }, (_, id) => 100 + id) }, '');
    await page.clock.pass(30050);
    assert.deepEqual(outcome, { ok: false, why: 'No answer' });
    assert.equal(acts.onRow(7), null);
    assert.equal(acts.onRow(100), 'mute');
    await page.clock.pass(10000);
    assert.equal(acts.onRow(100), null);
  });

  test('late is told once: a later answer is ignored', async () => {
    acts.press({ act: 'mute', rows: [7] }, 'Ada');
    await page.clock.pass(31000);
    const before = changes;
    done();
    assert.equal(changes, before);
  });
});

describe('an act on the room', () => {
  test('is on its way for the room, and not for all but the moderators', () => {
    acts.press({ act: 'lock' }, '');
    assert.equal(acts.onRoom('lock', false), true);
    assert.equal(acts.onRoom('lock', true), false);
    acts.press({ act: 'mute', on: 'others' }, '');
    assert.equal(acts.onRoom('mute', true), true);
    assert.equal(acts.onRoom('mute', false), false);
  });
});

describe('the layouts of the room', () => {
  const told = (fields) => page.socket.tell({ t: 'layouts', names: ['1x1'], groups: [], current: null, why: null, ...fields });

  test('are asked of the server, and each answer goes to its question', async () => {
    const [first, second] = [acts.layouts(), acts.layouts()];
    const [one, two] = page.socket.sent.map(({ id }) => id);
    assert.deepEqual(page.socket.sent.map(({ t }) => t), ['layouts', 'layouts']);
    told({ id: two, current: '2x2' });
    told({ id: one, current: '1x1' });
    assert.equal((await first).current, '1x1');
    assert.equal((await second).current, '2x2');
  });

  test('are not known when the connection is lost before the answer', async () => {
    const asked = acts.layouts();
    page.socket.end();
    assert.equal(await asked, null);
  });

  test('are not known without a connection', async () => {
    page.socket.end();
    assert.equal(await acts.layouts(), null);
  });
});
