/** The page’s copy of the room, made of `room` frames (docs/push.md). */

import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { openPage } from './support/page.js';

let Flag;
let members;

beforeEach(async () => {
  const page = openPage();
  ({ Flag } = await page.load('member.js'));
  const { Members } = await page.load('members.js');
  members = new Members();
});

const whole = (ids, first = 0, total = ids.length) => ({ n: 1, whole: true, first, ids, total, rows: ids.map((i) => ({ i, name: `m${i}`, f: 0 })) });

describe('the page’s copy of a room', () => {
  test('holds the members in their order', () => {
    assert.equal(members.apply(whole([7, 8], 40, 100)), true);
    assert.equal(members.at(41).name, 'm8');
    assert.equal(members.indexOf(7), 40);
    assert.equal(members.total, 100);
    assert.equal(members.at(0), undefined, 'not loaded');
    assert.equal(members.indexOf(99), -1);
  });

  test('changes only what a change tells', () => {
    members.apply(whole([7]));
    members.apply({ n: 2, rows: [{ i: 7, f: Flag.MUTED }] });
    assert.equal(members.at(0).name, 'm7');
    assert.equal(members.at(0).f, Flag.MUTED);
  });

  test('tells by a version that a row has changed, so that it is painted once', () => {
    members.apply(whole([7, 8]));
    const before = members.rows.get(8).version;
    members.apply({ n: 2, rows: [{ i: 7, s: 5 }] });
    assert.notEqual(members.rows.get(7).version, before);
    assert.equal(members.rows.get(8).version, before);
  });

  test('keeps the order while only rows change', () => {
    members.apply(whole([7, 8]));
    assert.equal(members.apply({ n: 2, rows: [{ i: 7, s: 5 }] }), false);
    assert.deepEqual(members.ids, [7, 8]);
  });

  test('keeps rows that are out of the window for when it comes back to them', () => {
    members.apply(whole([7, 8]));
    members.apply({ n: 2, first: 50, ids: [9], total: 60, rows: [{ i: 9, name: 'm9' }] });
    members.apply({ n: 3, first: 0, ids: [7, 8] });
    assert.equal(members.at(1).name, 'm8');
  });

  test('forgets all members when it begins anew', () => {
    members.apply(whole([7, 8]));
    members.apply(whole([9]));
    assert.deepEqual([...members.rows.keys()], [9]);
  });

  test('counts those present without those who have left', () => {
    members.apply(whole([7, 8, 9]));
    members.apply({ n: 2, rows: [{ i: 8, f: Flag.LEFT }] });
    assert.deepEqual(members.present(), [7, 9]);
  });
});

describe('the order', () => {
  beforeEach(() => members.apply(whole([7, 8])));

  test('can be renewed when a member has come', () => {
    assert.equal(members.unsorted, false);
    members.apply({ n: 2, first: 0, ids: [7, 8, 9], total: 3, rows: [{ i: 9 }] });
    assert.equal(members.unsorted, true);
  });

  test('can be renewed when a member has left', () => {
    members.apply({ n: 2, rows: [{ i: 8, f: Flag.LEFT }] });
    assert.equal(members.unsorted, true);
  });

  test('is as it was asked for after it was asked for', () => {
    members.apply({ n: 2, rows: [{ i: 8, f: Flag.LEFT }] });
    members.reorder();
    assert.equal(members.unsorted, false);
    members.apply({ n: 3, first: 0, ids: [7], total: 1 });
    assert.equal(members.unsorted, false, 'the answer to a question is the order that was asked for');
  });

  test('stays as it is when a member only speaks', () => {
    members.apply({ n: 2, rows: [{ i: 8, f: Flag.TALKING }] });
    assert.equal(members.unsorted, false);
  });
});
