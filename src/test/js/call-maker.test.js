/** Makes and answers calls. */

import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { provideMedia } from './support/media.js';
import { openPage } from './support/page.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
let page;
let media;
let registry;
let maker;
let told;
let OwnMedia;
let choose;

beforeEach(async () => {
  page = openPage({ parts: ['toast'], messages: { 'call.failed': 'Failed: {0}' } });
  media = provideMedia(page);
  const { push } = await page.load('live.js');
  ({ OwnMedia } = await page.load('call/own-media.js'));
  ({ choose } = await page.load('call/choice.js'));
  const { Requests } = await page.load('call/requests.js');
  const { CallRegistry } = await page.load('call/call-registry.js');
  const { CallMaker } = await page.load('call/call-maker.js');
  const requests = new Requests(push);
  told = [];
  registry = new CallRegistry(requests, () => {});
  maker = new CallMaker(requests, registry, (entry) => ({ ...entry, name: 'Board' }), (outcome) => told.push(outcome));
  push.open();
  page.socket.open();
});

const sent = (kind) => page.socket.sent.filter(({ t }) => t === kind);

async function answer(kind, ok = true, why = null) {
  await page.settled();
  page.socket.tell({ t: 'called', id: sent(kind).at(-1).id, ok, why });
  await page.settled();
}

async function prepared(fields = {}) {
  await page.settled();
  page.socket.tell({ t: 'media', id: sent('prepare').at(-1).id, ice: [{ urls: 'turn:x' }], dial: true, demo: null, ...fields });
  await page.settled();
}

async function gathered() {
  await page.settled();
  media.peer.endGathering();
  await page.settled();
}

/** A call that is active. */
async function stand(address = { room: 'r@d' }) {
  const called = maker.call(address, await new OwnMedia().open({ withCamera: false }));
  await gathered();
  await answer('call');
  await called;
  registry.current.entry.state = 'active';
  return registry.current;
}

describe('a call that is made', () => {
  test('has an id of its own, and shows at once by the name of its room', async () => {
    maker.call({ room: 'r@d' }, new OwnMedia());
    assert.match(registry.current.id, UUID);
    assert.equal(registry.current.entry.name, 'Board');
    assert.equal(registry.current.entry.state, 'trying');
  });

  test('uses the relays that Gavel named', async () => {
    maker.prepare();
    await prepared();
    maker.call({ room: 'r@d' }, new OwnMedia());
    assert.deepEqual(media.peer.configuration.iceServers, [{ urls: 'turn:x' }]);
  });

  test('tells the switch how much bandwidth was chosen, and nothing where nothing was', async () => {
    await stand();
    assert.ok(!('in' in sent('call')[0]));
    choose({ bandwidth: 300, echo: false });
    await stand();
    const { in: incoming, out, echo } = sent('call')[1];
    assert.deepEqual([incoming, out, echo], [300, 300, false]);
  });

  test('that Gavel does not take is gone, and says why', async () => {
    const called = maker.call({ to: '3000' }, new OwnMedia());
    await gathered();
    await answer('call', false, 'Not permitted');
    await called;
    assert.equal(registry.current, null);
    assert.equal(registry.ended.why, 'Not permitted');
    assert.deepEqual(told, [{ ok: false, why: 'Not permitted' }]);
  });

  test('that was left meanwhile fails no more', async () => {
    const called = maker.call({ to: '3000' }, new OwnMedia());
    await gathered();
    registry.leave(registry.current);
    page.socket.tell({ t: 'called', id: sent('call')[0].id, ok: false, why: 'x' });
    await called;
    assert.deepEqual(told, []);
    assert.equal(registry.ended, null);
  });

  test('that the browser cannot describe fails with the browser’s message', async () => {
    page.provide('RTCPeerConnection', class {
      constructor() {
        throw new Error('no');
      }
    });
    await maker.call({ to: '3000' }, new OwnMedia());
    assert.deepEqual(told, [{ ok: false, why: 'Failed: no' }]);
    assert.equal(registry.busy, false);
  });
});

describe('a call beside another', () => {
  test('puts the first on hold before somebody is answered', async () => {
    const first = await stand();
    const ringing = { ...first.entry, call: 'b', state: 'ringing', incoming: true, here: false };
    registry.tell([first.entry, ringing]);
    registry.offer({ call: 'b', sdp: 'audio' });
    maker.accept(ringing, false);
    await page.settled();
    assert.deepEqual(sent('hold').map(({ call }) => call), [first.id]);
    assert.equal(sent('answer').length, 0, 'not before the first is held');
    await answer('hold');
    await prepared();
    await gathered();
    assert.equal(sent('answer')[0].call, 'b');
    assert.equal(media.peer.remoteDescription.sdp, 'audio');
  });

  test('holds none that is held already', async () => {
    const call = await stand();
    call.entry.state = 'held';
    await maker.holdCurrent();
    assert.deepEqual(sent('hold'), []);
  });
});

describe('an incoming call', () => {
  test('sends this person’s picture only where it was wanted', async () => {
    const ringing = { call: 'b', kind: 'main', of: null, state: 'ringing', incoming: true, here: false, number: '1', name: '', room: null, since: 0 };
    registry.tell([ringing]);
    registry.offer({ call: 'b', sdp: 'audio video' });
    maker.accept(ringing, false);
    await page.settled();
    assert.equal(media.asked[0].video, false);
  });

  test('that is answered too late is reported as gone', async () => {
    const ringing = { call: 'b', kind: 'main', of: null, state: 'ringing', incoming: true, here: false, number: '1', name: '', room: null, since: 0 };
    registry.tell([ringing]);
    registry.offer({ call: 'b', sdp: 'audio' });
    const accepted = maker.accept(ringing, false);
    await prepared();
    await gathered();
    await answer('answer', false, 'Gone');
    await accepted;
    assert.equal(registry.busy, false);
    assert.deepEqual(told, [{ ok: false, why: 'Gone' }]);
  });
});

test('A screen stands beside its call, in the same room', async () => {
  const call = await stand();
  const { leg } = maker.beside(call, 'screen', new OwnMedia(), {}, { watch: false });
  await gathered();
  const message = sent('call').at(-1);
  assert.deepEqual([message.kind, message.of, message.room], ['screen', call.id, 'r@d']);
  assert.equal(registry.current, call);
  assert.equal(registry.beside('screen'), leg);
});
