/** The calls of a room's page: presses, messages of Gavel, and what the page shows. */

import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { provideDialogs } from './support/dialogs.js';
import { provideMedia } from './support/media.js';
import { openPage } from './support/page.js';

const MESSAGES = {
  'call.missed': 'You missed a call from {0}', 'call.endedUnheard': 'It ended while this page had no connection to Gavel.',
  'call.demo': 'The demonstration has no sound and picture here: {0}', 'call.trouble.insecure': 'Open Gavel with https://', 'call.state.inRoom': 'In the room', 'call.state.active': 'Connected',
  'call.trouble.camera.busy': 'The camera is used by another program.',
};
const ROOM = '3000@seven.local';
let page;
let media;
let calls;
let panel;
let dialog;
let banner;

beforeEach(async () => {
  page = openPage({
    parts: ['call', 'ringing', 'call-dialogs', 'toast'], messages: MESSAGES, body: '<div id="room"></div>',
  });
  page.byId('main').append(page.byId('call'));
  media = provideMedia(page);
  provideDialogs(page);
  page.provide('Option', class {
    constructor(text, value) {
      return Object.assign(page.document.createElement('option'), { textContent: text, value });
    }
  });
  const { push } = await page.load('live.js');
  const { PageCalls } = await page.load('call/page-calls.js');
  calls = new PageCalls(push, {
    key: () => ROOM, title: () => 'Board', own: () => null, permits: () => true, locked: () => false, unlock: async () => ({ ok: true, why: '' }), joined: () => {},
  });
  ['calls', 'sdp', 'ended'].forEach((kind) => push.on(kind, (message) => calls.receive(message)));
  push.open();
  page.socket.open();
  panel = page.byId('call');
  dialog = page.byId('callJoin');
  banner = page.byId('ringing');
});

const sent = (kind) => page.socket.sent.filter(({ t }) => t === kind);
const entry = (call, fields = {}) => ({
  call, kind: 'main', of: null, state: 'active', here: true, held_elsewhere: false, number: '3000', name: '', room: ROOM, incoming: false, since: 1, ...fields,
});
const cleo = () => entry('c', { state: 'ringing', here: false, incoming: true, number: '1005', name: 'Cleo', room: null });
const text = (selector) => page.find(selector).textContent;
const within = (element, selector) => element.querySelector(selector);

/** Gavel tells something, and the page paints it. */
async function tell(message) {
  page.socket.tell(message);
  await page.settled();
  await page.clock.frame();
}

const answer = (kind, fields) => tell({ t: 'called', id: sent(kind).at(-1).id, ok: true, why: null, ...fields });

/** Cleo calls, without a picture. */
async function ring() {
  await tell({ t: 'calls', calls: [cleo()] });
  await tell({ t: 'sdp', call: 'c', kind: 'offer', sdp: 'v=0\r\nm=audio 9 RTP/AVP 0\r\n' });
}

/** The dialog before a call is open, and Gavel has told what it needs. */
async function asked(fields = {}, kind = 'join') {
  calls.begin(kind);
  await page.settled();
  await tell({ t: 'media', id: sent('prepare')[0].id, ice: [], dial: true, demo: null, ...fields });
}

/** Join, or Call, is pressed in the dialog, and the call goes out. */
async function join() {
  page.happen(within(dialog, 'form'), 'submit', { submitter: page.byId('callGo') });
  await page.settled();
  media.peer.endGathering();
  await page.clock.frame();
}

/** An active call to the room or to a number. */
async function stand(to = null) {
  await asked({}, to ? 'dial' : 'join');
  page.byId('callNumber').value = to ?? '';
  await join();
  const [{ call }] = sent('call');
  await answer('call');
  await tell({ t: 'sdp', call, kind: 'answer', sdp: 'v=0\r\n' });
  media.peer.become('connected');
  await tell({ t: 'calls', calls: [to ? entry(call, { number: to, room: null }) : entry(call)] });
  return call;
}

describe('an incoming call', () => {
  beforeEach(ring);

  test('is rejected by one press: the switch is told, and the page keeps nothing of the call', async () => {
    assert.equal(banner.hidden, false);
    within(banner, '[data-ringing="reject"]').click();
    await page.clock.frame();
    assert.deepEqual(sent('hangup').map(({ call, how }) => [call, how]), [['c', 'reject']]);
    assert.equal(banner.hidden, true);
    assert.equal(panel.hidden, true);
  });

  test('that is given up stops ringing, and is shown as missed', async () => {
    await tell({ t: 'ended', ...cleo(), why: 'Hung up', redial: false });
    await tell({ t: 'calls', calls: [] });
    assert.equal(banner.hidden, true);
    assert.match(page.document.body.textContent, /You missed a call from Cleo/);
    assert.deepEqual(sent('hangup'), []);
  });
});

describe('a call', () => {
  test('that the switch refuses says so in the panel, which offers to call again', async () => {
    await asked();
    await join();
    await answer('call', { ok: false, why: 'The switch has no such number.' });
    assert.equal(panel.hidden, false);
    assert.equal(within(panel, '.call-ended').hidden, false);
    assert.equal(text('#call .call-ended .why'), 'The switch has no such number.');
    assert.equal(page.find('#call [data-call="redial"]').hidden, false);
  });

  test('that ended while the page had no connection to Gavel says so, and leaves no connection to the switch', async () => {
    await stand();
    assert.equal(text('#call .call-state .text'), 'In the room');
    page.socket.end();
    await page.clock.pass(1000);
    page.socket.open();
    await tell({ t: 'hello', now: page.clock.now });
    assert.equal(media.peer.connectionState, 'connected', 'only the socket was lost');
    await tell({ t: 'calls', calls: [] });
    assert.equal(text('#call .call-ended .why'), 'It ended while this page had no connection to Gavel.');
    assert.equal(media.peer.connectionState, 'closed');
  });
});

describe('a call to a number', () => {
  /** Presses Transfer, types a number, and presses the way that passes the call on at once. */
  async function transfer(number) {
    page.find('#call [data-call="transfer"]').click();
    await page.settled();
    page.find('#callTransfer input').value = number;
    page.happen(page.find('#callTransfer form'), 'submit', { submitter: page.find('#callTransfer [value="blind"]') });
    await page.settled();
  }

  test('is transferred at once to the number that is typed, and is over here then', async () => {
    const call = await stand('1004');
    await transfer('');
    assert.equal(text('#callTransfer .problem'), 'call.numberMissing');
    assert.deepEqual(sent('transfer'), []);
    await transfer('1005');
    assert.deepEqual(sent('transfer').map((message) => [message.call, message.to]), [[call, '1005']]);
    await answer('transfer');
    await tell({ t: 'ended', ...entry(call, { number: '1004', room: null }), why: 'Hung up', redial: false });
    await tell({ t: 'calls', calls: [] });
    assert.equal(panel.hidden, true);
    assert.equal(media.peer.connectionState, 'closed');
  });

  test('whose transfer the switch refuses is as it was, and says why', async () => {
    await stand('1004');
    await transfer('1099');
    await answer('transfer', { ok: false, why: 'No such number.' });
    assert.match(page.find('.ui-growl-error').textContent, /No such number\./);
    assert.equal(text('#call .call-state .text'), 'Connected');
    assert.equal(media.peer.connectionState, 'connected');
    const sound = media.peer.getTransceivers().find(({ kind }) => kind === 'audio').sender.track;
    assert.deepEqual([sound.readyState, sound.enabled], ['live', true]);
  });
});

describe('the dialog before a call', () => {
  test('tells that a page without TLS can make none, and cannot be confirmed', async () => {
    page.provide('isSecureContext', false);
    await asked();
    assert.equal(within(dialog, '.call-cannot').hidden, false);
    assert.equal(within(dialog, '.call-cannot').textContent, 'Open Gavel with https://');
    assert.equal(page.byId('callGo').getAttribute('aria-disabled'), 'true');
    page.happen(within(dialog, 'form'), 'submit', { submitter: page.byId('callGo') });
    await page.settled();
    assert.deepEqual([sent('call'), media.asked], [[], []]);
  });

  test('tells why the demonstration has no sound and picture', async () => {
    await asked({ demo: 'its library does not load' });
    assert.equal(within(dialog, '.call-demo').hidden, false);
    assert.equal(within(dialog, '.call-demo').textContent, 'The demonstration has no sound and picture here: its library does not load');
  });

  test('tells of a busy camera, which does not keep the microphone from being heard', async () => {
    media.refused = { video: 'NotReadableError' };
    await asked();
    assert.equal(within(dialog, '.call-trouble.camera').hidden, false);
    assert.equal(within(dialog, '.call-trouble.camera').textContent, 'The camera is used by another program.');
    await join();
    assert.equal(sent('call').length, 1);
    const sound = media.peer.getTransceivers().find(({ kind }) => kind === 'audio').sender.track;
    assert.deepEqual([sound.readyState, sound.enabled], ['live', true]);
  });
});
