/** Questions about calls, and their answers. */

import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { openPage } from './support/page.js';

const MESSAGES = { 'done.offline': 'Not connected', 'call.late': 'No answer', 'call.lostAsking': 'The connection was lost' };
let page;
let push;
let requests;

beforeEach(async () => {
  page = openPage({ messages: MESSAGES });
  ({ push } = await page.load('live.js'));
  const { Requests } = await page.load('call/requests.js');
  requests = new Requests(push);
  push.open();
  page.socket.open();
});

describe('a question', () => {
  test('gets the answer that bears its number, whichever comes first', async () => {
    const [first, second] = [requests.ask({ t: 'hold', call: 'a' }), requests.ask({ t: 'hold', call: 'b' })];
    const [one, two] = page.socket.sent.map(({ id }) => id);
    page.socket.tell({ t: 'called', id: two, ok: true, why: null });
    page.socket.tell({ t: 'called', id: one, ok: false, why: 'Refused' });
    assert.deepEqual(await first, { ok: false, why: 'Refused' });
    assert.deepEqual(await second, { ok: true, why: '' });
  });

  test('about the needs of a call gets the answer of Gavel', async () => {
    const answer = requests.ask({ t: 'prepare' });
    page.socket.tell({ t: 'media', id: page.socket.sent[0].id, ice: [{ urls: 'turn:x' }], dial: false, demo: null });
    const { ok, ice, dial } = await answer;
    assert.deepEqual([ok, ice, dial], [true, [{ urls: 'turn:x' }], false]);
  });

  test('that cannot go out is answered at once', async () => {
    page.socket.end();
    assert.deepEqual(await requests.ask({ t: 'hold', call: 'a' }), { ok: false, why: 'Not connected' });
  });

  test('without an answer fails after twenty seconds', async () => {
    let answer;
    requests.ask({ t: 'hold', call: 'a' }).then((outcome) => {
      answer = outcome;
    });
    await page.clock.pass(19999);
    assert.equal(answer, undefined);
    await page.clock.pass(1);
    assert.deepEqual(answer, { ok: false, why: 'No answer' });
  });

  test('fails when the connection is lost', async () => {
    const answer = requests.ask({ t: 'hold', call: 'a' });
    page.socket.end();
    assert.deepEqual(await answer, { ok: false, why: 'The connection was lost' });
  });

  test('is answered once: later answers are ignored', async () => {
    const answer = requests.ask({ t: 'hold', call: 'a' });
    const [{ id }] = page.socket.sent;
    page.socket.tell({ t: 'called', id, ok: true, why: null });
    page.socket.tell({ t: 'called', id, ok: false, why: 'x' });
    page.socket.tell({ t: 'called', id: 'c99', ok: false, why: 'x' });
    assert.deepEqual(await answer, { ok: true, why: '' });
  });

  test('that is answered waits for nothing any more', () => {
    const before = page.clock.waiting;
    requests.ask({ t: 'hold', call: 'a' });
    assert.equal(page.clock.waiting, before + 1);
    page.socket.tell({ t: 'called', id: page.socket.sent[0].id, ok: true, why: null });
    assert.equal(page.clock.waiting, before);
  });
});
