/** The acts that the server declares, as a page groups and offers them. */

import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { openPage } from './support/page.js';

const act = (name, fields = {}) => ({
  act: name, on: 'member', icon: 'mic', key: null, turns: null, to: null, needs: [], row: false, others: null, asks: null, danger: false, bar: false, value: null, ...fields,
});
const ACTS = [
  act('mute', { key: 'm', turns: 2, to: true, row: true, others: 'bar' }),
  act('unmute', { key: 'm', turns: 2, to: false, row: true, others: 'menu' }),
  act('vmute', { key: 'v', turns: 32, to: true, needs: [{ flag: 8192, lacks: 'member.lacks.VIDEO' }] }),
  act('unvmute', { key: 'v', turns: 32, to: false, needs: [{ flag: 8192, lacks: 'member.lacks.VIDEO' }] }),
  act('gain', { asks: 'levels' }),
  act('volume', { asks: 'levels' }),
  act('kick', { key: 'delete', asks: 'reason', danger: true, others: 'menu' }),
  act('lock', { on: 'room', to: true, bar: true }),
  act('unlock', { on: 'room', to: false, bar: true }),
  act('pin', { on: 'room', asks: 'value', value: { pattern: '[0-9]{1,20}', longest: 20 } }),
  act('nopin', { on: 'room' }),
];

let list;

before(async () => {
  list = await openPage({ acts: ACTS }).load('act-list.js');
});

test('Acts that undo each other stand as one, and so do those that ask for levels; the order is the server’s', () => {
  assert.deepEqual(list.memberEntries().map((entry) => entry.name), ['mute', 'vmute', 'levels', 'kick']);
  assert.deepEqual(list.rowEntries().map((entry) => entry.name), ['mute']);
});

describe('what is offered', () => {
  test('is the one that changes something', () => {
    const [sound] = list.memberEntries();
    assert.equal(list.offered(sound, { f: 0 }).act, 'mute');
    assert.equal(list.offered(sound, { f: 2 }).act, 'unmute');
  });

  test('is what a key does, and no other key does anything', () => {
    assert.equal(list.offered(list.entryOfKey('v'), { f: 32 | 8192 }).act, 'unvmute');
    assert.equal(list.entryOfKey('delete').name, 'kick');
    assert.equal(list.entryOfKey('x'), undefined);
  });

  test('tells what a member lacks for it', () => {
    assert.equal(list.lacking(list.actOf('vmute'), { f: 16 }), 'member.lacks.VIDEO');
    assert.equal(list.lacking(list.actOf('vmute'), { f: 8192 }), null);
    assert.equal(list.lacking(list.actOf('mute'), { f: 0 }), null);
  });

  test('on all but moderators stands where the server wants it', () => {
    assert.deepEqual(list.othersIn('bar').map((each) => each.act), ['mute']);
    assert.deepEqual(list.othersIn('menu').map((each) => each.act), ['unmute', 'kick']);
  });

  test('on the room is what changes its lock', () => {
    assert.equal(list.lockAct(false).act, 'lock');
    assert.equal(list.lockAct(true).act, 'unlock');
  });

  test('on the room without a button is in its menu', () => {
    assert.deepEqual(list.roomMenuActs().map((each) => each.act), ['pin', 'nopin']);
  });
});

test('A page without acts has none', async () => {
  const none = await openPage({ acts: [] }).load('act-list.js');
  assert.deepEqual(none.memberEntries(), []);
  assert.equal(none.actOf('mute'), undefined);
});
