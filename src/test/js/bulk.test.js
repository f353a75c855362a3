/** An act on many members: how far it is, and what can be done about those on whom it failed (docs/push.md, `progress` and `done`). */

import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { openPage } from './support/page.js';

const BODY = `<div id="bulk" hidden="hidden"><span id="bulkLine"></span><progress id="bulkBar"></progress>
  <button data-bulk="undo"></button><button data-bulk="select"></button><button data-bulk="repeat"></button><button data-bulk="close"></button></div>`;
const MESSAGES = {
  'bulk.underway': '{0}: {1} of {2}', 'act.mute': 'Mute', 'bulk.done': '{0} done', 'bulk.failed': '{0} failed', 'bulk.unconfirmed': '{0} not confirmed',
  'selection.count': '{0} selected',
};
let page;
let bulk;
let selected;
let repeated;
let undone;

beforeEach(async () => {
  page = openPage({ body: BODY, messages: MESSAGES });
  const { push } = await page.load('live.js');
  const { Bulk } = await page.load('bulk.js');
  selected = [];
  repeated = [];
  undone = [];
  bulk = new Bulk(push, { select: (rows) => selected.push(rows), repeat: (pressed, name) => repeated.push([pressed, name]), undo: (of, pressed) => undone.push([of, pressed]) });
  push.open();
  page.socket.open();
});

const shown = () => !page.byId('bulk').hidden;
const line = () => page.byId('bulkLine').textContent.replace(/[\u2066-\u2069]/g, '');
const button = (name) => page.find(`[data-bulk="${name}"]`);
const press = (name) => page.happen(button(name), 'click');
const progress = (settled) => page.socket.tell({ t: 'progress', id: 'a1', act: 'mute', settled, of: 1000 });
const done = (fields) => bulk.ended({ act: 'mute', rows: [7, 8, 9], reason: 'noise' }, { id: 'a1', act: 'mute', ok: 1, failed: 1, unconfirmed: 1, again: [8, 9], why: null, ...fields });

describe('on its way', () => {
  test('it says how far it is', () => {
    progress(250);
    assert.equal(shown(), true);
    assert.equal(line(), 'Mute: 250 of 1,000');
    assert.equal(page.byId('bulkBar').getAttribute('value'), '0.25');
    assert.equal(button('repeat').hidden, true);
  });

  test('it goes when all is done', () => {
    progress(250);
    done({ ok: 1000, failed: 0, unconfirmed: 0, again: [] });
    assert.equal(shown(), false);
  });

  test('it goes when the connection is lost, because nobody tells its end', () => {
    progress(250);
    page.socket.end();
    assert.equal(shown(), false);
  });
});

describe('with trouble', () => {
  test('it tells the counts and offers what can be done', () => {
    progress(990);
    done();
    assert.equal(line(), 'Mute: 1 done, 1 failed, 1 not confirmed');
    assert.equal(page.byId('bulkBar').hidden, true);
    assert.equal(button('repeat').hidden, false);
  });

  test('only those on whom it failed are selected', () => {
    done();
    press('select');
    assert.deepEqual(selected, [[8, 9]]);
    assert.equal(shown(), false);
  });

  test('it is repeated for those alone, as it was', () => {
    done();
    press('repeat');
    assert.deepEqual(repeated.map(([{ act, rows, reason }]) => [act, rows, reason]), [['mute', [8, 9], 'noise']]);
    assert.equal(shown(), false);
  });

  test('it stays when the connection is lost, and goes when it is closed', () => {
    done();
    page.socket.end();
    assert.equal(shown(), true);
    press('close');
    assert.equal(shown(), false);
    assert.deepEqual([selected, repeated], [[], []]);
  });

  test('on one member it needs no panel: the row tells it', () => {
    bulk.ended({ act: 'mute', rows: [7] }, { id: 'a1', act: 'mute', ok: 0, failed: 1, unconfirmed: 0, again: [7], why: null });
    assert.equal(shown(), false);
  });
});

describe('undo', () => {
  const muted = (fields) => bulk.ended({ act: 'mute', on: 'others' }, { id: 'a1', act: 'mute', ok: 3, failed: 0, unconfirmed: 0, again: [], undo: 3, why: null, ...fields });

  test('is offered for half a minute where the server can do it', async () => {
    muted();
    assert.equal(button('undo').hidden, false);
    assert.equal(button('repeat').hidden, true);
    await page.clock.pass(29000);
    assert.equal(shown(), true);
    await page.clock.pass(2000);
    assert.equal(shown(), false);
  });

  test('asks the server to do the opposite', () => {
    muted();
    press('undo');
    assert.deepEqual(undone.map(([of, { act }]) => [of, act]), [['a1', 'unmute']]);
    assert.equal(shown(), false);
  });

  test('of a lock is on the room', () => {
    bulk.ended({ act: 'lock' }, { id: 'a2', act: 'lock', ok: 1, failed: 0, unconfirmed: 0, undo: 1, why: null });
    press('undo');
    assert.deepEqual(undone.map(([of, { act, rows }]) => [of, act, rows]), [['a2', 'unlock', undefined]]);
  });

  test('ends and leaves the rest where it failed on some', async () => {
    muted({ failed: 1, again: [9] });
    await page.clock.pass(31000);
    assert.equal(button('undo').hidden, true);
    assert.equal(button('repeat').hidden, false);
  });

  test('ends with the connection', () => {
    muted();
    page.socket.end();
    assert.equal(shown(), false);
  });
});
