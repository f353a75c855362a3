/** The time in which an act that cannot be undone can still be stopped. */

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { openPage } from './support/page.js';

const BODY = `<p id="spoken"></p><div id="delay" hidden="hidden"><span id="delayLine"></span>
  <button data-delay="stop"></button><button data-delay="now"></button></div>`;
let page;
let delay;
let done;

beforeEach(async () => {
  page = openPage({ body: BODY, messages: { 'delay.line': '{0} in {1} s', 'delay.stopped': 'Stopped' } });
  const { Delay } = await page.load('delay.js');
  delay = new Delay();
  done = [];
});

const shown = () => !page.byId('delay').hidden;
const line = () => page.byId('delayLine').textContent.replace(/[\u2066-\u2069]/g, '');
const press = (name) => page.happen(page.find(`[data-delay="${name}"]`), 'click');

test('It counts down, and then the act is done', async () => {
  delay.begin('Kick', () => done.push('kick'));
  assert.equal(line(), 'Kick in 3 s');
  await page.clock.pass(1000);
  assert.equal(line(), 'Kick in 2 s');
  assert.deepEqual(done, []);
  await page.clock.pass(2000);
  assert.deepEqual(done, ['kick']);
  assert.equal(shown(), false);
});

test('Whoever stops it has done nothing', async () => {
  delay.begin('Kick', () => done.push('kick'));
  press('stop');
  await page.clock.pass(5000);
  assert.deepEqual(done, []);
  assert.equal(shown(), false);
});

test('Whoever does not want to wait does it at once, and once', async () => {
  delay.begin('Kick', () => done.push('kick'));
  press('now');
  await page.clock.pass(5000);
  assert.deepEqual(done, ['kick']);
});

test('A second one does not lose the first', async () => {
  delay.begin('Kick Ada', () => done.push('Ada'));
  delay.begin('Kick Bob', () => done.push('Bob'));
  assert.deepEqual(done, ['Ada']);
  await page.clock.pass(3000);
  assert.deepEqual(done, ['Ada', 'Bob']);
});
