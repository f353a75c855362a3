/** The calls of this page and of this person, kept in step with what Gavel tells (docs/push.md, `calls`). */

import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { provideMedia } from './support/media.js';
import { openPage } from './support/page.js';

let page;
let media;
let push;
let registry;
let changes;
let memory;
let OwnMedia;

beforeEach(async () => {
  page = openPage({ messages: { 'call.endedUnheard': 'Ended meanwhile' } });
  media = provideMedia(page);
  ({ push } = await page.load('live.js'));
  memory = await page.load('call/memory.js');
  ({ OwnMedia } = await page.load('call/own-media.js'));
  const { Requests } = await page.load('call/requests.js');
  const { CallRegistry } = await page.load('call/call-registry.js');
  changes = 0;
  registry = new CallRegistry(new Requests(push), () => {
    changes += 1;
  });
  push.open();
  page.socket.open();
});

const entry = (call, fields = {}) => ({
  call, kind: 'main', of: null, state: 'active', here: true, held_elsewhere: false, number: '3000', name: '', room: null, incoming: false, since: 1, ...fields,
});
const ringing = (call) => entry(call, { state: 'ringing', incoming: true, here: false });
const add = (call, fields) => registry.add(entry(call, fields), new OwnMedia());
const sent = (kind) => page.socket.sent.filter(({ t }) => t === kind);

/** Gavel answers the latest question of a kind. */
function answer(kind, ok = true, why = null) {
  page.socket.tell({ t: 'called', id: sent(kind).at(-1).id, ok, why });
  return page.settled();
}

describe('an incoming call', () => {
  test('has its offer, and the first one comes first', () => {
    registry.tell([ringing('a'), ringing('b')]);
    registry.offer({ call: 'a', sdp: 'offer' });
    assert.equal(registry.ringing.entry.call, 'a');
    assert.equal(registry.ringing.sdp, 'offer');
    registry.tell([ringing('b')]);
    assert.equal(registry.ringing.entry.call, 'b');
    assert.equal(registry.ringing.sdp, '');
  });

  test('stops ringing when it is answered here, rejected, or given up', () => {
    registry.tell([ringing('a'), ringing('b'), ringing('c')]);
    add('a', { state: 'trying', incoming: true });
    registry.refuse({ call: 'b' }, 'reject');
    registry.end({ ...entry('c'), why: 'x', redial: false });
    assert.equal(registry.ringing, null);
    assert.deepEqual(sent('hangup').map(({ call, how }) => [call, how]), [['b', 'reject']]);
  });

  test('that was rejected does not ring again while Gavel still lists it', () => {
    registry.tell([ringing('a')]);
    registry.refuse({ call: 'a' }, 'reject');
    registry.tell([ringing('a')]);
    assert.equal(registry.ringing, null);
  });
});

describe('a call of this page', () => {
  test('that begins becomes the current one', () => {
    const first = add('a');
    const second = add('b');
    assert.equal(registry.current, second);
    assert.deepEqual(registry.others, [first]);
    registry.turnTo(first);
    assert.equal(registry.current, first);
  });

  test('that ends makes the other one current', () => {
    const first = add('a');
    add('b');
    registry.drop(registry.current);
    assert.equal(registry.current, first);
    registry.drop(first);
    assert.equal(registry.current, null);
    assert.equal(registry.busy, false);
  });

  test('that is left ends at once, with its screen and its canvas, and Gavel is told', () => {
    const call = add('a');
    add('s', { kind: 'screen', of: 'a' });
    add('c', { kind: 'canvas', of: 'a' });
    assert.equal(registry.beside('screen').id, 's');
    registry.leave(call);
    assert.equal(registry.busy, false);
    assert.deepEqual(sent('hangup').map(({ call: id }) => id).sort(), ['a', 'c', 's']);
  });

  test('that was left does not come back while Gavel still lists it', () => {
    registry.leave(add('a'));
    registry.tell([entry('a')]);
    assert.equal(registry.current, null);
    assert.deepEqual(registry.elsewhere, []);
  });

  test('shows why it ended, unless this person ended it', () => {
    add('a');
    registry.end({ ...entry('a'), why: 'Hung up', redial: true });
    assert.equal(registry.ended.why, 'Hung up');
    add('b');
    assert.equal(registry.ended, null, 'a new call replaces the message');
    registry.current.leaving = true;
    registry.end({ ...entry('b'), why: 'Hung up', redial: true });
    assert.equal(registry.ended, null);
  });

  test('that ended while the page could not hear it says so', () => {
    const call = add('a');
    registry.tell([entry('a')]);
    registry.tell([]);
    assert.equal(registry.current, null);
    assert.equal(registry.ended.why, 'Ended meanwhile');
    assert.equal(call.own.sound, null);
  });

  test('that Gavel has not listed yet has not ended either', () => {
    const call = add('a', { state: 'trying' });
    registry.tell([]);
    assert.equal(registry.current, call);
  });

  test('that failed may be dialled again, unless it was incoming', () => {
    registry.fail(add('a'), 'Busy');
    assert.deepEqual([registry.ended.why, registry.ended.redial], ['Busy', true]);
    registry.fail(add('b', { incoming: true }), 'Gone');
    assert.equal(registry.ended.redial, false);
  });

  test('whose screen could not be made goes on', () => {
    const call = add('a');
    registry.fail(add('s', { kind: 'screen', of: 'a' }), 'Refused');
    assert.equal(registry.current, call);
    assert.equal(registry.ended, null);
  });

  test('that another page took ends here without a message', () => {
    const call = add('a');
    registry.tell([entry('a', { here: false, held_elsewhere: true })]);
    assert.equal(registry.find('a'), undefined);
    assert.equal(registry.ended, null);
    assert.equal(call.own.sound, null);
    assert.deepEqual(registry.elsewhere.map((each) => each.call), ['a']);
  });

  test('that this page is taking does not end because another page has it still', () => {
    add('a').taking = true;
    registry.tell([entry('a', { here: false, held_elsewhere: true })]);
    assert.ok(registry.find('a'));
  });

  test('whose page lost its socket only says that its media still flow', () => {
    const call = add('a');
    registry.tell([entry('a')]);
    registry.tell([entry('a', { state: 'recovering', here: false })]);
    assert.equal(call.taking, true);
    assert.equal(sent('take').length, 1);
    registry.tell([entry('a', { state: 'recovering', here: false })]);
    assert.equal(sent('take').length, 1, 'asked once');
    registry.tell([entry('a')]);
    assert.equal(call.taking, false);
  });
});

describe('a call elsewhere', () => {
  test('is offered and not taken', () => {
    registry.tell([entry('a', { here: false, held_elsewhere: true })]);
    assert.deepEqual(registry.elsewhere.map(({ call }) => call), ['a']);
    assert.deepEqual(sent('take'), []);
  });

  test('of another page’s screen is not offered', () => {
    registry.tell([entry('s', { kind: 'screen', of: 'a', here: false, held_elsewhere: true })]);
    assert.deepEqual(registry.elsewhere, []);
  });

  test('that was this tab’s before a reload comes back by itself, with microphone and camera as they were', async () => {
    memory.remember('a', { muted: true, camera: false });
    registry.tell([entry('a', { state: 'recovering', here: false })]);
    await page.settled();
    assert.equal(registry.current.id, 'a');
    assert.equal(media.asked[0].video, false);
    assert.equal(sent('take').length, 1);
    await page.settled();
    assert.equal(registry.current.muted, true);
    assert.equal(media.tracks[0].enabled, false, 'what was muted goes out silent');
  });

  test('that a copy of the tab remembers too stays with the tab that has it', async () => {
    memory.remember('a', { muted: false, camera: false });
    registry.tell([entry('a', { here: false, held_elsewhere: true })]);
    await page.settled();
    assert.deepEqual(sent('take'), []);
    assert.equal(registry.elsewhere.length, 1);
  });

  test('comes back without devices where the browser asks for permission and gets no answer', async () => {
    navigator.mediaDevices.getUserMedia = () => new Promise(() => {});
    memory.remember('a', { muted: false, camera: true });
    registry.tell([entry('a', { state: 'recovering', here: false })]);
    await page.clock.pass(1999);
    assert.equal(sent('take').length, 0);
    await page.clock.pass(1);
    assert.equal(sent('take').length, 1);
  });

  test('that cannot be fetched is offered again, with the devices off', async () => {
    const fetched = registry.recover(entry('a', { state: 'recovering', here: false }));
    await page.settled();
    await answer('take', false, 'Not now');
    assert.deepEqual(await fetched, { ok: false, why: 'Not now' });
    assert.equal(registry.current, null);
    assert.deepEqual(registry.elsewhere.map(({ call }) => call), ['a']);
    assert.ok(media.tracks.every(({ readyState }) => readyState === 'ended'));
  });

  test('whose screen was shared before a reload loses the screen: no browser shares it again unasked', async () => {
    await registry.recover(entry('s', { kind: 'screen', of: 'a', here: false }));
    assert.deepEqual(sent('hangup').map(({ call }) => call), ['s']);
    assert.equal(registry.busy, false);
  });
});

test('Listeners are told of each change', () => {
  const before = changes;
  registry.tell([ringing('a')]);
  registry.offer({ call: 'a', sdp: 'x' });
  add('b');
  registry.drop(registry.current);
  assert.ok(changes >= before + 4);
});
