/** Fields for passwords. */

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { openPage } from './support/page.js';

const MESSAGES = {
  'password.more.one': '{0} more', 'password.more.other': '{0} more', 'password.longEnough': 'Long enough', 'password.same': 'The same', 'password.again.differs': 'Differs',
};
const field = (id, more) => `<div class="password-field"><input id="${id}" type="password" ${more}/><button class="show-password" id="show-${id}"></button><p class="live"></p></div>`;
let page;

beforeEach(async () => {
  page = openPage({ messages: MESSAGES, body: field('first', 'data-least="4"') + field('again', 'data-same="first"') });
  await page.load('password.js');
});

const told = (id) => page.byId(id).closest('.password-field').querySelector('.live').textContent;

test('A password tells while it is typed how many characters it lacks', () => {
  page.type(page.byId('first'), 'abc');
  assert.equal(told('first'), '1 more');
  page.type(page.byId('first'), 'abcd');
  assert.equal(told('first'), 'Long enough');
  page.type(page.byId('first'), '');
  assert.equal(told('first'), '');
});

test('A character counts as one, however many units it is written with', () => {
  page.type(page.byId('first'), '👩a李');
  assert.equal(told('first'), '1 more');
});

test('The repetition tells whether it is the same, also when the first is changed afterwards', () => {
  page.type(page.byId('first'), 'abcd');
  page.type(page.byId('again'), 'abcd');
  assert.equal(told('again'), 'The same');
  page.type(page.byId('first'), 'abcde');
  assert.equal(told('again'), 'Differs');
});

test('What is typed is shown when that is asked for, and hidden again', () => {
  page.byId('show-first').click();
  assert.equal(page.byId('first').type, 'text');
  assert.equal(page.byId('show-first').getAttribute('aria-pressed'), 'true');
  page.byId('show-first').click();
  assert.equal(page.byId('first').type, 'password');
});
