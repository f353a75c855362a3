/** One call of this page: what goes out on it, and what Gavel is asked for it. */

import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { provideMedia } from './support/media.js';
import { openPage } from './support/page.js';

let page;
let media;
let call;
let own;
let memory;
let choose;
let PageCall;
let requests;

beforeEach(async () => {
  page = openPage({ messages: { 'call.noConsent': 'The switch does not take it' } });
  media = provideMedia(page);
  const { push } = await page.load('live.js');
  memory = await page.load('call/memory.js');
  ({ choose } = await page.load('call/choice.js'));
  const { OwnMedia } = await page.load('call/own-media.js');
  const { Requests } = await page.load('call/requests.js');
  ({ PageCall } = await page.load('call/page-call.js'));
  push.open();
  page.socket.open();
  requests = new Requests(push);
  own = await new OwnMedia().open({ microphone: '', camera: '', withCamera: false, height: 720, echo: true, noise: true, gain: true });
  call = new PageCall({ call: 'a', kind: 'main', state: 'trying', here: true, room: null }, own, requests, () => {});
});

const sent = (kind) => page.socket.sent.filter(({ t }) => t === kind);

async function answer(kind, ok = true, why = null) {
  await page.settled();
  page.socket.tell({ t: 'called', id: sent(kind).at(-1).id, ok, why });
  await page.settled();
}

async function gathered() {
  await page.settled();
  media.peer.endGathering();
  await page.settled();
}

/** A call that is active. */
async function stand() {
  const dialled = call.dial([], { room: 'r@d' });
  await gathered();
  await answer('call');
  await dialled;
  await call.described({ kind: 'answer', sdp: 'answer' });
  call.entry.state = 'active';
  media.peer.become('connected');
}

describe('a call that is dialled', () => {
  test('offers what there is to the room or number', async () => {
    const dialled = call.dial([], { room: 'r@d', echo: true });
    await gathered();
    const [message] = sent('call');
    assert.deepEqual([message.call, message.kind, message.room, message.sdp, message.echo], ['a', 'main', 'r@d', 'offer 1', true]);
    await answer('call');
    assert.deepEqual(await dialled, { ok: true, why: '' });
    assert.equal(call.taken, true);
  });

  test('that Gavel does not take has not ended either', async () => {
    const dialled = call.dial([], { to: '3000' });
    await gathered();
    await answer('call', false, 'Not permitted');
    assert.deepEqual(await dialled, { ok: false, why: 'Not permitted' });
    assert.equal(call.taken, false);
  });

  test('is remembered in this tab until it ends', async () => {
    await stand();
    assert.deepEqual(memory.remembered('a'), { muted: false, camera: false });
    call.close();
    assert.equal(memory.remembered('a'), null);
  });
});

describe('the microphone', () => {
  test('that is switched off sends nothing, and the switch need not be asked', async () => {
    await stand();
    const before = page.socket.sent.length;
    call.mute(true);
    assert.equal(own.sound.enabled, false);
    assert.deepEqual(memory.remembered('a'), { muted: true, camera: false });
    call.mute(false);
    assert.equal(own.sound.enabled, true);
    assert.equal(page.socket.sent.length, before);
  });

  test('stays switched off when another one takes its place', async () => {
    await stand();
    call.mute(true);
    const { OwnMedia } = await page.load('call/own-media.js');
    const other = await new OwnMedia().open({ withCamera: false });
    assert.equal(await call.exchange(other), '');
    assert.equal(other.sound.enabled, false);
    assert.equal(media.tracks[0].readyState, 'ended', 'the former one is off');
  });

  test('that is unplugged is replaced by what is left', async () => {
    await stand();
    own.sound.end();
    await page.clock.pass(10);
    assert.equal(media.asked.length, 2);
    assert.notEqual(call.own, own);
    assert.equal(call.own.sound.readyState, 'live');
  });
});

describe('the camera', () => {
  test('that is switched on asks the switch, and is seen when it consents', async () => {
    await stand();
    const switched = call.camera(true);
    await gathered();
    assert.equal(sent('update').length, 1);
    await call.described({ kind: 'answer', sdp: 'yes' });
    assert.equal(await switched, '');
    assert.ok(call.own.picture);
    assert.deepEqual(memory.remembered('a'), { muted: false, camera: true });
  });

  test('that the switch does not take is off again, and says so', async () => {
    await stand();
    const switched = call.camera(true);
    await gathered();
    await answer('update', false, 'no');
    assert.equal(await switched, 'The switch does not take it');
    assert.equal(call.own.picture, null);
  });

  test('that the switch says nothing about is off again after ten seconds', async () => {
    await stand();
    let told;
    call.camera(true).then((why) => {
      told = why;
    });
    await gathered();
    await answer('update');
    await page.clock.pass(9999);
    assert.equal(told, undefined);
    await page.clock.pass(1);
    assert.equal(told, 'The switch does not take it');
  });

  test('that cannot be had says why', async () => {
    await stand();
    media.refused = { video: 'NotAllowedError' };
    assert.equal(await call.camera(true), 'call.trouble.camera.denied');
  });

  test('keeps within the bandwidth that was chosen', async () => {
    choose({ bandwidth: 300 });
    await stand();
    assert.equal(media.peer.getTransceivers()[1].sender.parameters.encodings[0].maxBitrate, 300000);
  });
});

describe('a call whose media get through no more', () => {
  test('asks for them anew by itself', async () => {
    await stand();
    media.peer.become('failed');
    assert.deepEqual(sent('take').map(({ live }) => live), [false]);
    assert.equal(call.taking, true);
  });

  test('asks only while it is answered, here, and not being left', async () => {
    await stand();
    for (const change of [{ state: 'early' }, { here: false }]) {
      const before = { ...call.entry };
      Object.assign(call.entry, change);
      media.peer.become('failed');
      Object.assign(call.entry, before);
    }
    call.leaving = true;
    media.peer.become('failed');
    assert.deepEqual(sent('take'), []);
  });

  test('says that they still flow where only the page’s socket was lost', async () => {
    await stand();
    call.take();
    assert.equal(sent('take').at(-1).live, true);
  });

  test('gets them on a new leg, and closes the former one when the new one is connected', async () => {
    await stand();
    const [former] = media.peers;
    const answered = call.answer([], 'audio video');
    await page.settled();
    assert.equal(former.connectionState, 'connected', 'until the new one is connected');
    await gathered();
    await answer('answer');
    assert.deepEqual(await answered, { ok: true, why: '' });
    assert.equal(former.connectionState, 'closed');
    assert.equal(sent('answer')[0].sdp, 'answer 1');
  });

  test('of a screen is not fetched again', async () => {
    call.entry.kind = 'screen';
    await stand();
    media.peer.become('failed');
    assert.deepEqual(sent('take'), []);
  });
});

describe('an action on a call', () => {
  test('goes to Gavel with the call’s id', () => {
    call.hold(true);
    call.hold(false);
    call.press('12');
    call.hangup();
    assert.deepEqual(page.socket.sent.map(({ t, call: id }) => [t, id]), [['hold', 'a'], ['unhold', 'a'], ['dtmf', 'a'], ['hangup', 'a']]);
    assert.equal(call.leaving, true);
  });

  test('that ends it is not reported to the person who ended it, unless it was refused', async () => {
    call.transfer('3001');
    assert.equal(call.leaving, true);
    await answer('transfer', false, 'no');
    assert.equal(call.leaving, false);
    const other = new PageCall({ call: 'b', kind: 'main', state: 'active' }, own, requests, () => {});
    call.connect(other);
    await answer('replace');
    assert.ok(call.leaving && other.leaving);
    assert.equal(sent('replace')[0].other, 'b');
  });
});

test('A call that has ended leaves no microphone, camera or connection on', async () => {
  await stand();
  call.close();
  assert.ok(media.tracks.every(({ readyState }) => readyState === 'ended'));
  assert.equal(media.peer.connectionState, 'closed');
});
