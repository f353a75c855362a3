/** Incoming calls, keys of the keypad, and the state of a call. */

import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { provideMedia } from './support/media.js';
import { openPage } from './support/page.js';

let page;

describe('an incoming call', () => {
  let ringing;
  let done;

  beforeEach(async () => {
    page = openPage({ parts: ['ringing'], messages: { 'call.rings': '{0} is calling', 'roster.unknownCaller': 'Unknown caller' } });
    provideMedia(page);
    const { Ringing } = await page.load('call/ringing.js');
    done = [];
    ringing = new Ringing({ accept: ({ call }, picture) => done.push(['accept', call, picture]), reject: ({ call }) => done.push(['reject', call]) });
  });

  const entry = (fields = {}) => ({ call: 'a', name: 'Ada', number: '1005', ...fields });
  const who = () => page.find('#ringing .who').textContent;
  const press = (kind) => page.find(`[data-ringing="${kind}"]`).click();

  test('is announced by name and number, once where they are the same', () => {
    ringing.show(entry());
    assert.equal(who(), 'Ada · 1005 is calling');
    ringing.show(entry({ name: '1005' }));
    assert.equal(who(), '1005 is calling');
    ringing.show(entry({ name: '', number: '' }));
    assert.equal(who(), 'Unknown caller is calling');
  });

  test('cannot change the direction of the sentence', () => {
    ringing.show(entry({ name: '\u05D0', number: '' }));
    assert.match(who(), /^\u2068+\u05D0\u2069+ is calling$/);
  });

  test('is accepted with a picture only where one is offered', () => {
    ringing.show(entry(), false);
    assert.equal(page.find('[data-ringing="acceptPicture"]').hidden, true);
    ringing.show(entry(), true);
    press('acceptPicture');
    assert.deepEqual(done, [['accept', 'a', true]]);
  });

  test('is accepted or rejected once, and the banner goes at once', () => {
    ringing.show(entry());
    press('reject');
    press('reject');
    press('accept');
    assert.deepEqual(done, [['reject', 'a']]);
    assert.equal(page.byId('ringing').hidden, true);
  });

  test('rings until it is answered', async () => {
    let rings = 0;
    page.provide('OscillatorNode', class {
      connect() {}

      start() {
        rings += 1;
      }

      stop() {}
    });
    ringing.show(entry());
    assert.equal(rings, 2, 'two tones');
    await page.clock.pass(5000);
    assert.equal(rings, 4);
    ringing.show(entry());
    assert.equal(rings, 4, 'one ring for one caller');
    ringing.show(null);
    await page.clock.pass(60000);
    assert.equal(rings, 4);
  });
});

describe('a call’s state', () => {
  const state = async (fields) => {
    page = openPage({ parts: ['call', 'toast'] });
    provideMedia(page);
    const { stateOf } = await page.load('call/call-panel.js');
    const { entry = {}, ...others } = fields;
    return stateOf({ taking: false, leg: { state: 'connected' }, entry: { state: 'active', room: null, ...entry }, ...others });
  };

  test('is what Gavel tells, and in a room that it is one', async () => {
    assert.equal(await state({}), 'active');
    assert.equal(await state({ entry: { room: 'r@d' } }), 'inRoom');
    assert.equal(await state({ entry: { state: 'held', room: 'r@d' } }), 'held');
    assert.equal(await state({ entry: { state: 'early' } }), 'early');
  });

  test('is not “in the room” while nothing is heard', async () => {
    assert.equal(await state({ leg: { state: 'connecting' } }), 'connecting');
    assert.equal(await state({ leg: null }), 'connecting');
    assert.equal(await state({ leg: { state: 'failed' } }), 'noMedia');
    assert.equal(await state({ leg: { state: 'disconnected' } }), 'noMedia');
  });

  test('is that it comes back while it is being fetched', async () => assert.equal(await state({ taking: true }), 'recovering'));
});

describe('the other side of a call', () => {
  test('is shown by name, else by number, else by room, else as unknown', async () => {
    page = openPage({ parts: ['call', 'toast'], messages: { 'roster.unknownCaller': 'Unknown caller' } });
    provideMedia(page);
    const { partnerOf } = await page.load('call/call-panel.js');
    assert.equal(partnerOf({ name: 'Ada', number: '1', room: 'r' }), 'Ada');
    assert.equal(partnerOf({ name: '', number: '1', room: 'r' }), '1');
    assert.equal(partnerOf({ name: '', number: '', room: 'r' }), 'r');
    assert.equal(partnerOf({ name: '', number: '', room: null }), 'Unknown caller');
  });
});
