/** The page of one's own account. */

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { openPage } from './support/page.js';

const row = (id, moment) => `<tr><td><time id="${id}" datetime="${moment}">as the server says</time></td></tr>`;
let page;
let answer;

/** PrimeFaces tells of its answers by an event of jQuery’s on the document. */
async function open(search = '') {
  page = openPage({ body: `<table><tbody id="rows">${row('began', '2026-05-04T06:00:00Z')}</tbody></table>`, address: `http://gavel.test/me${search}` });
  page.provide('jQuery', () => ({ parent: () => ({ on: (type, listener) => {
    assert.equal(type, 'pfAjaxComplete');
    answer = listener;
  } }) }));
  setMoments();
  await page.load('me.js');
}

function setMoments() {
  page.document.querySelectorAll('time').forEach((time) => {
    time.dateTime = time.getAttribute('datetime');
  });
}

beforeEach(() => open());

test('Times are in the zone of the browser, with its offset, and keep what the server wrote', () => {
  const time = page.byId('began');
  assert.match(time.textContent, /May \d+, 2026.*GMT/);
  assert.equal(time.title, 'as the server says');
});

test('So are those that an answer brings, and the others stay', () => {
  const before = page.byId('began').textContent;
  page.append(row('later', '2026-06-05T06:00:00Z'));
  setMoments();
  answer();
  assert.match(page.byId('later').textContent, /Jun \d+, 2026.*GMT/);
  assert.equal(page.byId('later').title, 'as the server says');
  assert.equal(page.byId('began').textContent, before);
  assert.equal(page.byId('began').title, 'as the server says');
});

test('The address shows only once what was done', async () => {
  assert.equal(page.location.replaced, undefined);
  await open('?done=session');
  assert.equal(page.location.replaced, '/me');
});
