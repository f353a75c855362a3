/** The keyboard in the roster: which member is active, and what the keys do to them. */

import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { openPage } from './support/page.js';

const BODY = `
  <div id="members" role="grid"><div class="grid-head"><div class="cell name"></div></div><div class="grid-body">
    <div id="line-0"><input id="box-0" type="checkbox"/><button id="mute-0"></button></div><div id="line-1"><button id="mute-1"></button></div><div id="line-2"></div>
  </div></div>`;
const SCREEN = 2;
let page;
let rows;
let root;
let keys;
let done;

beforeEach(async () => {
  page = openPage({ body: BODY });
  root = page.byId('members');
  rows = ['Ada', 'Ben', 'Cleo'].map((name, index) => ({ i: 7 + index, name, f: 0 }));
  const members = { at: (index) => rows[index], indexOf: (id) => rows.findIndex(({ i }) => i === id), get total() { return rows.length; } };
  const grid = {
    root, members, screen: SCREEN, reveal: () => {}, afterPaint: (callback) => callback(),
    line: (index) => (rows[index] ? { element: page.byId(`line-${index}`) } : undefined),
  };
  done = [];
  const tell = (what) => (...on) => done.push([what, ...on.map((each) => each.name ?? each)]);
  const { GridKeys } = await page.load('keys.js');
  keys = new GridKeys(grid, Object.fromEntries(
    ['select', 'selectTo', 'beginRange', 'endRange', 'selectAll', 'act', 'menu', 'search', 'help', 'clear'].map((what) => [what, tell(what)]),
  ));
  root.focus();
});

const active = () => root.getAttribute('aria-activedescendant');

/** Presses keys and tells what they did, but for the end of a range, which moving without Shift is. */
function press(...pressed) {
  done = [];
  pressed.forEach((key) => (Array.isArray(key) ? page.key(...key) : page.key(key)));
  return done.filter(([what]) => what !== 'endRange');
}

describe('the active member', () => {
  test('follows the keys, and stays within the roster', () => {
    for (const [key, line] of [
      ['ArrowDown', 1], ['ArrowUp', 0], ['ArrowUp', 0], ['PageDown', SCREEN], ['ArrowDown', 2], ['PageUp', 0], ['End', 2], ['Home', 0],
    ]) {
      press(key);
      assert.equal(active(), `line-${line}`, key);
      assert.equal(keys.activeIndex, line, key);
    }
  });

  test('is the one on which letters act, in any case', () => {
    assert.deepEqual(press('ArrowDown', 'm'), [['act', 'mute', 'Ben']]);
    assert.deepEqual(press('M'), [['act', 'mute', 'Ben']]);
    assert.deepEqual(press('x', ['m', { ctrlKey: true }], ['m', { altKey: true }]), []);
  });

  test('is selected by Space, and up to them by Shift and Space', () => {
    assert.deepEqual(press('ArrowDown', ' '), [['select', 'Ben']]);
    assert.deepEqual(press([' ', { shiftKey: true }]), [['selectTo', 8]]);
    assert.deepEqual(press(['ArrowDown', { shiftKey: true }]), [['beginRange', 8], ['selectTo', 9]]);
  });

  test('stays the same when the order is another one', () => {
    press('ArrowDown');
    rows.reverse();
    rows.unshift({ i: 1, name: 'New', f: 0 });
    keys.follow();
    assert.equal(keys.activeIndex, 2);
    assert.deepEqual(press('m'), [['act', 'mute', 'Ben']]);
  });

  test('has a menu', () => {
    assert.deepEqual(press('ContextMenu', ['F10', { shiftKey: true }]), [['menu', 'Ada'], ['menu', 'Ada']]);
  });

  test('does not exist in an empty roster, where search, help and all else still work', () => {
    rows = [];
    assert.deepEqual(press('ArrowDown', 'm', ' ', 'ContextMenu', '/', '?', 'Escape', ['a', { ctrlKey: true }]), [['search'], ['help'], ['clear'], ['selectAll']]);
  });
});

describe('a key that is held', () => {
  test('goes on moving, and does everything else once', () => {
    const held = { repeat: true };
    press(['ArrowDown', held], ['ArrowDown', held]);
    assert.equal(active(), 'line-2');
    assert.deepEqual(press('m', ['m', held], ['m', held]), [['act', 'mute', 'Cleo']]);
    assert.deepEqual(press(' ', [' ', held]), [['select', 'Cleo']]);
    assert.ok(page.key('m', held).defaultPrevented);
  });
});

describe('the buttons of a line', () => {
  const focused = () => page.document.activeElement.id;

  test('are walked by Right and Left, and left by Escape', () => {
    const walked = ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowLeft'].map((key) => {
      page.key(key);
      return focused();
    });
    assert.deepEqual(walked, ['box-0', 'mute-0', 'mute-0', 'box-0', 'members']);
    page.key('Enter');
    assert.equal(focused(), 'box-0');
    page.key('Escape');
    assert.equal(focused(), 'members');
  });

  test('are left to the next member by the arrows', () => {
    page.key('ArrowRight');
    page.key('ArrowDown');
    assert.deepEqual([focused(), active()], ['members', 'line-1']);
  });

  test('do not pass letters on to the roster', () => {
    page.key('ArrowRight');
    assert.deepEqual(press('m', '/'), []);
  });

  test('pass over what cannot be used', () => {
    page.byId('box-0').disabled = true;
    page.key('ArrowRight');
    assert.equal(focused(), 'mute-0');
  });
});
