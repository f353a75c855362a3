/** One press, one act. */

import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { openPage } from './support/page.js';

const BODY = `
  <button id="mute" data-act="mute"><b id="icon"></b></button><button id="louder" data-act="gain" data-step="1">+</button>
  <button id="five" data-call="tone" data-key="5">5</button><button id="plain">?</button><textarea id="text"></textarea>`;
let page;
let heard;

beforeEach(async () => {
  page = openPage({ body: BODY });
  await page.load('once.js');
  heard = [];
  ['click', 'keydown'].forEach((kind) => page.document.addEventListener(kind, ({ target }) => heard.push(target.id)));
});

const press = (id, detail) => page.happen(page.byId(id), 'click', { detail });

describe('the second half of a double click', () => {
  test('does not turn over again what the first has done', () => {
    press('icon', 1);
    const second = press('icon', 2);
    assert.deepEqual(heard, ['icon']);
    assert.ok(second.defaultPrevented);
  });

  test('counts where each press counts: steps, levels and keys of the keypad', () => {
    ['louder', 'five', 'plain'].forEach((id) => [1, 2, 3].forEach((detail) => press(id, detail)));
    assert.equal(heard.length, 9);
  });
});

describe('Enter that is held', () => {
  const enter = (id, repeat) => page.happen(page.byId(id), 'keydown', { key: 'Enter', repeat });

  test('presses once, and not what has the focus by then', () => {
    enter('mute', false);
    const held = enter('mute', true);
    assert.deepEqual(heard, ['mute']);
    assert.ok(held.defaultPrevented);
  });

  test('writes line after line where lines are written', () => {
    assert.ok(!enter('text', true).defaultPrevented);
    assert.deepEqual(heard, ['text']);
  });

  test('is the only key that is stopped', () => {
    page.happen(page.byId('mute'), 'keydown', { key: 'ArrowDown', repeat: true });
    assert.deepEqual(heard, ['mute']);
  });
});
