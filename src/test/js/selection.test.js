/** The selected members. */

import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { openPage } from './support/page.js';

const ORDER = [10, 11, 12, 13, 14, 15];
let most;
let selection;
let changes;

beforeEach(async () => {
  const module = await openPage().load('selection.js');
  most = module.MOST_SELECTED;
  changes = 0;
  selection = new module.Selection(() => {
    changes += 1;
  });
});

const selected = () => selection.all().sort((a, b) => a - b);

describe('a selection', () => {
  test('adds a member who is pressed, and removes one who is pressed again', () => {
    selection.toggle(10);
    selection.toggle(12);
    selection.toggle(10);
    assert.deepEqual(selected(), [12]);
    assert.ok(selection.has(12) && !selection.has(10));
    assert.equal(changes, 3);
  });

  test('reaches from the last press to the next one with Shift, upwards and downwards', () => {
    selection.toggle(12);
    selection.extendTo(14, ORDER);
    assert.deepEqual(selected(), [12, 13, 14]);
    selection.extendTo(10, ORDER);
    assert.deepEqual(selected(), [10, 11, 12, 13, 14]);
  });

  test('reaches along the order as it stands, not along the handles', () => {
    selection.toggle(10);
    selection.extendTo(11, [10, 15, 11, 12]);
    assert.deepEqual(selected(), [10, 11, 15]);
  });

  test('takes one member where there is no range', () => {
    selection.extendTo(12, ORDER);
    assert.deepEqual(selected(), [12], 'no member was pressed before');
    selection.toggle(99);
    selection.extendTo(14, ORDER);
    assert.deepEqual(selected(), [12, 14, 99], 'the pressed member is not in the order');
  });

  test('begins a range once, where the keyboard was when Shift was pressed', () => {
    selection.beginRange(11);
    selection.beginRange(13);
    selection.extendTo(13, ORDER);
    assert.deepEqual(selected(), [11, 12, 13]);
    selection.endRange();
    assert.equal(selection.anchor, null);
    selection.beginRange(14);
    selection.extendTo(15, ORDER);
    assert.deepEqual(selected(), [11, 12, 13, 14, 15]);
  });

  test('of all that match is exactly those, and never more than one act takes', () => {
    selection.toggle(1);
    selection.set([2, 3]);
    assert.deepEqual(selected(), [2, 3]);
    selection.set(Array.from({ length: most + 5 }, (_, id) => id));
    assert.equal(selection.size, most);
    assert.equal(most, 20000);
  });

  test('removes members who have left, and reports no change where none has', () => {
    selection.set([1, 2, 3]);
    changes = 0;
    selection.keep(() => true);
    assert.equal(changes, 0);
    selection.keep((id) => id !== 2);
    assert.deepEqual(selected(), [1, 3]);
    assert.equal(changes, 1);
  });

  test('that is cleared is empty and begins no range; clearing nothing is no change', () => {
    selection.toggle(1);
    changes = 0;
    selection.clear();
    selection.clear();
    assert.equal(selection.size, 0);
    assert.equal(selection.anchor, null);
    assert.equal(changes, 1);
  });
});
