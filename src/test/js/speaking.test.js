/** The members who speak now. */

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { openPage } from './support/page.js';

let page;
let paintSpeaking;

beforeEach(async () => {
  page = openPage({ parts: ['member-row'], body: '<ul id="speaking"></ul><span id="nobody"></span>', messages: { 'speaking.nobody': 'Nobody speaks' } });
  ({ paintSpeaking } = await page.load('speaking.js'));
});

const shown = () => page.byId('speaking').children;
const names = () => shown().map((each) => each.querySelector('.text').textContent);

test('Those who speak are shown in the order that is told', () => {
  paintSpeaking([[1, 'Ada', 100, false], [2, 'Bob', 8192, true]]);
  assert.deepEqual(names(), ['Ada', 'Bob']);
  assert.equal(shown()[1].querySelector('.bars').dataset.score, '8');
  assert.equal(page.byId('nobody').hidden, true);
});

test('The floor is shown by a text, not only by a colour', () => {
  paintSpeaking([[1, 'Ada', 100, false], [2, 'Bob', 100, true]]);
  assert.deepEqual(shown().map((each) => each.dataset.floor), ['false', 'true']);
  assert.deepEqual(shown().map((each) => each.querySelector('.unseen').textContent), ['', 'speaking.floor']);
});

test('A member who goes on speaking keeps the same element while others come and go', () => {
  paintSpeaking([[1, 'Ada', 1, false], [2, 'Bob', 1, false], [3, 'Cy', 1, false]]);
  const [ada, , cy] = shown();
  paintSpeaking([[3, 'Cy', 1, false], [4, 'Di', 1, false], [1, 'Ada', 1, false]]);
  assert.deepEqual(names(), ['Cy', 'Di', 'Ada']);
  assert.equal(shown()[0], cy);
  assert.equal(shown()[2], ada);
});

test('A speaker without a name is an unknown caller', () => {
  paintSpeaking([[1, '', 1, false]]);
  assert.deepEqual(names(), ['roster.unknownCaller']);
});

test('Silence and an unknown state are shown differently', () => {
  paintSpeaking([[1, 'Ada', 1, false]]);
  paintSpeaking([]);
  assert.equal(shown().length, 0);
  assert.equal(page.byId('nobody').textContent, 'Nobody speaks');
  assert.equal(page.byId('nobody').hidden, false);
  paintSpeaking(null);
  assert.equal(page.byId('nobody').textContent, '–');
});

test('A hostile name stays text', () => {
  paintSpeaking([[1, '<b>x</b>', 1, false]]);
  assert.deepEqual(names(), ['<b>x</b>']);
  assert.equal(shown()[0].querySelector('b'), null);
});
