/** The calls of this page and of this person, kept in step with what Gavel tells (docs/push.md, `calls`). */

import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { provideMedia } from './support/media.js';
import { openPage } from './support/page.js';

let page;
let media;
let push;
let book;
let changes;
let memory;
let OwnMedia;

beforeEach(async () => {
  page = openPage({ words: { 'call.endedUnheard': 'Ended meanwhile' } });
  media = provideMedia(page);
  ({ push } = await page.load('live.js'));
  memory = await page.load('call/memory.js');
  ({ OwnMedia } = await page.load('call/own-media.js'));
  const { Requests } = await page.load('call/requests.js');
  const { CallBook } = await page.load('call/call-book.js');
  changes = 0;
  book = new CallBook(new Requests(push), () => {
    changes += 1;
  });
  push.open();
  page.socket.open();
});

const entry = (call, fields = {}) => ({
  call, kind: 'main', of: null, state: 'active', here: true, held_elsewhere: false, number: '3000', name: '', room: null, incoming: false, since: 1, ...fields,
});
const ringing = (call) => entry(call, { state: 'ringing', incoming: true, here: false });
const add = (call, fields) => book.add(entry(call, fields), new OwnMedia());
const sent = (kind) => page.socket.sent.filter(({ t }) => t === kind);

/** Gavel answers the latest question of a kind. */
function answer(kind, ok = true, why = null) {
  page.socket.tell({ t: 'called', id: sent(kind).at(-1).id, ok, why });
  return page.settled();
}

describe('who rings', () => {
  test('is told with what is offered, the first one first', () => {
    book.tell([ringing('a'), ringing('b')]);
    book.offer({ call: 'a', sdp: 'offer' });
    assert.equal(book.ringing.entry.call, 'a');
    assert.equal(book.ringing.sdp, 'offer');
    book.tell([ringing('b')]);
    assert.equal(book.ringing.entry.call, 'b');
    assert.equal(book.ringing.sdp, '');
  });

  test('rings no more once it is answered here, rejected, or given up', () => {
    book.tell([ringing('a'), ringing('b'), ringing('c')]);
    add('a', { state: 'trying', incoming: true });
    book.refuse({ call: 'b' }, 'reject');
    book.end({ ...entry('c'), why: 'x', redial: false });
    assert.equal(book.ringing, null);
    assert.deepEqual(sent('hangup').map(({ call, how }) => [call, how]), [['b', 'reject']]);
  });

  test('that was rejected does not ring again while Gavel still lists it', () => {
    book.tell([ringing('a')]);
    book.refuse({ call: 'a' }, 'reject');
    book.tell([ringing('a')]);
    assert.equal(book.ringing, null);
  });
});

describe('a call of this page', () => {
  test('that begins is the one that is talked on', () => {
    const first = add('a');
    const second = add('b');
    assert.equal(book.current, second);
    assert.deepEqual(book.others, [first]);
    book.turnTo(first);
    assert.equal(book.current, first);
  });

  test('that ends leaves the word to the one beside it', () => {
    const first = add('a');
    add('b');
    book.drop(book.current);
    assert.equal(book.current, first);
    book.drop(first);
    assert.equal(book.current, null);
    assert.equal(book.busy, false);
  });

  test('that is left ends at once, with its screen and its canvas, and is told', () => {
    const call = add('a');
    add('s', { kind: 'screen', of: 'a' });
    add('c', { kind: 'canvas', of: 'a' });
    assert.equal(book.beside('screen').id, 's');
    book.leave(call);
    assert.equal(book.busy, false);
    assert.deepEqual(sent('hangup').map(({ call: id }) => id).sort(), ['a', 'c', 's']);
  });

  test('that was left does not come back while Gavel still lists it', () => {
    book.leave(add('a'));
    book.tell([entry('a')]);
    assert.equal(book.current, null);
    assert.deepEqual(book.elsewhere, []);
  });

  test('shows why it ended, unless this person ended it', () => {
    add('a');
    book.end({ ...entry('a'), why: 'Hung up', redial: true });
    assert.equal(book.ended.why, 'Hung up');
    add('b');
    assert.equal(book.ended, null, 'a new call is the news then');
    book.current.leaving = true;
    book.end({ ...entry('b'), why: 'Hung up', redial: true });
    assert.equal(book.ended, null);
  });

  test('that ended while the page could not hear it says so', () => {
    const call = add('a');
    book.tell([entry('a')]);
    book.tell([]);
    assert.equal(book.current, null);
    assert.equal(book.ended.why, 'Ended meanwhile');
    assert.equal(call.own.sound, null);
  });

  test('that Gavel has not listed yet has not ended either', () => {
    const call = add('a', { state: 'trying' });
    book.tell([]);
    assert.equal(book.current, call);
  });

  test('that could not be made may be dialled again, but for one that called here', () => {
    book.fail(add('a'), 'Busy');
    assert.deepEqual([book.ended.why, book.ended.redial], ['Busy', true]);
    book.fail(add('b', { incoming: true }), 'Gone');
    assert.equal(book.ended.redial, false);
  });

  test('whose screen could not be made goes on', () => {
    const call = add('a');
    book.fail(add('s', { kind: 'screen', of: 'a' }), 'Refused');
    assert.equal(book.current, call);
    assert.equal(book.ended, null);
  });

  test('that another page took ends here without a word', () => {
    const call = add('a');
    book.tell([entry('a', { here: false, held_elsewhere: true })]);
    assert.equal(book.find('a'), undefined);
    assert.equal(book.ended, null);
    assert.equal(call.own.sound, null);
    assert.deepEqual(book.elsewhere.map((each) => each.call), ['a']);
  });

  test('that this page is taking does not end because another page has it still', () => {
    add('a').taking = true;
    book.tell([entry('a', { here: false, held_elsewhere: true })]);
    assert.ok(book.find('a'));
  });

  test('whose page lost its socket only says that its media still flow', () => {
    const call = add('a');
    book.tell([entry('a')]);
    book.tell([entry('a', { state: 'recovering', here: false })]);
    assert.equal(call.taking, true);
    assert.equal(sent('take').length, 1);
    book.tell([entry('a', { state: 'recovering', here: false })]);
    assert.equal(sent('take').length, 1, 'once is enough');
    book.tell([entry('a')]);
    assert.equal(call.taking, false);
  });
});

describe('a call elsewhere', () => {
  test('is offered and not taken', () => {
    book.tell([entry('a', { here: false, held_elsewhere: true })]);
    assert.deepEqual(book.elsewhere.map(({ call }) => call), ['a']);
    assert.deepEqual(sent('take'), []);
  });

  test('of another page’s screen is not worth offering', () => {
    book.tell([entry('s', { kind: 'screen', of: 'a', here: false, held_elsewhere: true })]);
    assert.deepEqual(book.elsewhere, []);
  });

  test('that was this tab’s before a reload comes back by itself, with microphone and camera as they were', async () => {
    memory.remember('a', { muted: true, camera: false });
    book.tell([entry('a', { state: 'recovering', here: false })]);
    await page.settled();
    assert.equal(book.current.id, 'a');
    assert.equal(media.asked[0].video, false);
    assert.equal(sent('take').length, 1);
    await page.settled();
    assert.equal(book.current.muted, true);
    assert.equal(media.tracks[0].enabled, false, 'what was muted goes out silent');
  });

  test('that a copy of the tab remembers too stays with the tab that has it', async () => {
    memory.remember('a', { muted: false, camera: false });
    book.tell([entry('a', { here: false, held_elsewhere: true })]);
    await page.settled();
    assert.deepEqual(sent('take'), []);
    assert.equal(book.elsewhere.length, 1);
  });

  test('comes back without devices where the browser asks for them and nobody answers', async () => {
    navigator.mediaDevices.getUserMedia = () => new Promise(() => {});
    memory.remember('a', { muted: false, camera: true });
    book.tell([entry('a', { state: 'recovering', here: false })]);
    await page.clock.pass(1999);
    assert.equal(sent('take').length, 0);
    await page.clock.pass(1);
    assert.equal(sent('take').length, 1);
  });

  test('that cannot be fetched is offered again, with the devices off', async () => {
    const fetched = book.recover(entry('a', { state: 'recovering', here: false }));
    await page.settled();
    await answer('take', false, 'Not now');
    assert.deepEqual(await fetched, { ok: false, why: 'Not now' });
    assert.equal(book.current, null);
    assert.deepEqual(book.elsewhere.map(({ call }) => call), ['a']);
    assert.ok(media.tracks.every(({ readyState }) => readyState === 'ended'));
  });

  test('whose screen was shared before a reload loses the screen: no browser shares it again unasked', async () => {
    await book.recover(entry('s', { kind: 'screen', of: 'a', here: false }));
    assert.deepEqual(sent('hangup').map(({ call }) => call), ['s']);
    assert.equal(book.busy, false);
  });
});

test('Everybody who shows the calls is told of each change', () => {
  const before = changes;
  book.tell([ringing('a')]);
  book.offer({ call: 'a', sdp: 'x' });
  add('b');
  book.drop(book.current);
  assert.ok(changes >= before + 4);
});
