/** One connection for sound and picture. Descriptions go whole (docs/protocol.md §5.3). */

import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { provideMedia, TestTrack } from './support/media.js';
import { openPage } from './support/page.js';

let page;
let media;
let leg;
let changes;

beforeEach(async () => {
  page = openPage();
  media = provideMedia(page);
  const { Leg } = await page.load('call/leg.js');
  changes = 0;
  leg = new Leg([{ urls: 'stun:a' }], { changed: () => {
    changes += 1;
  } });
});

const directions = () => media.peer.getTransceivers().map(({ kind, direction }) => [kind, direction]);

/** The result of a promise, or 'not yet'. */
async function soFar(promise) {
  await page.settled();
  return Promise.race([promise, Promise.resolve('not yet')]);
}

async function offered(own = {}) {
  const offer = leg.offer({ sound: null, picture: null, ...own });
  await page.settled();
  media.peer.endGathering();
  return offer;
}

/** As `offered`, and the switch has answered. */
async function standing(own) {
  await offered(own);
  await leg.accept('answer of the switch');
}

describe('an offer', () => {
  test('uses the relays that Gavel names', () => {
    assert.deepEqual(media.peer.configuration, { iceServers: [{ urls: 'stun:a' }] });
  });

  test('goes out when all candidates are gathered', async () => {
    const offer = leg.offer({ sound: null, picture: null });
    assert.equal(await soFar(offer), 'not yet');
    media.peer.endGathering();
    assert.equal(await soFar(offer), 'offer 1');
  });

  test('goes out a second after the first candidate, however long the gathering goes on', async () => {
    const offer = leg.offer({ sound: null, picture: null });
    await page.clock.pass(3000);
    media.peer.findCandidate();
    await page.clock.pass(700);
    media.peer.findCandidate();
    assert.equal(await soFar(offer), 'not yet');
    await page.clock.pass(300);
    assert.equal(await soFar(offer), 'offer 1');
  });

  test('goes out in the end though no candidate is found', async () => {
    const offer = leg.offer({ sound: null, picture: null });
    await page.clock.pass(7999);
    assert.equal(await soFar(offer), 'not yet');
    await page.clock.pass(1);
    assert.equal(await soFar(offer), 'offer 1');
  });

  test('sends what there is, and wants sound and picture back', async () => {
    await offered({ sound: new TestTrack('audio'), picture: new TestTrack('video') });
    assert.deepEqual(directions(), [['audio', 'sendrecv'], ['video', 'sendrecv']]);
  });

  test('describes sound that may come later, and no picture that is not there', async () => {
    await offered();
    assert.deepEqual(directions(), [['audio', 'sendrecv'], ['video', 'recvonly']]);
  });

  test('of a screen wants nothing back', async () => {
    await offered({ picture: new TestTrack('video'), watch: false, listen: false, speak: true });
    assert.deepEqual(directions(), [['audio', 'sendonly'], ['video', 'sendonly']]);
  });

  test('of a canvas sends nothing', async () => {
    await offered({ speak: false, listen: false });
    assert.deepEqual(directions(), [['audio', 'inactive'], ['video', 'recvonly']]);
  });
});

describe('the answer of the switch', () => {
  test('counts once: what comes after early media changes nothing', async () => {
    await offered();
    await leg.accept('early');
    await leg.accept('late');
    assert.equal(media.peer.remoteDescription.sdp, 'early');
  });
});

describe('an answer to the switch', () => {
  test('sends what there is on what was offered, and describes sound even where there is none yet', async () => {
    const picture = new TestTrack('video');
    const answer = leg.answer('audio video', { sound: null, picture });
    await page.settled();
    media.peer.endGathering();
    assert.equal(await answer, 'answer 1');
    assert.deepEqual(directions(), [['audio', 'sendrecv'], ['video', 'sendrecv']]);
    assert.equal(media.peer.getTransceivers()[1].sender.track, picture);
  });

  test('shows no picture where there is none', async () => {
    const answer = leg.answer('audio video', { sound: new TestTrack('audio'), picture: null });
    await page.settled();
    media.peer.endGathering();
    await answer;
    assert.deepEqual(directions(), [['audio', 'sendrecv'], ['video', 'recvonly']]);
  });
});

describe('another picture', () => {
  const refuses = async () => null;
  const consents = async () => 'answer of the switch';
  const never = () => assert.fail('nobody has to be asked');

  beforeEach(() => {
    // Gathering is done from the first description on.
    media.peer.iceGatheringState = 'complete';
  });

  test('in place of one that is described already needs no consent of the switch', async () => {
    await standing({ picture: new TestTrack('video') });
    const other = new TestTrack('video');
    assert.equal(await leg.replacePicture(other, never), true);
    assert.equal(media.peer.getTransceivers()[1].sender.track, other);
  });

  test('where none was described is offered to the switch, and shown when it consents', async () => {
    await standing();
    assert.equal(await leg.replacePicture(new TestTrack('video'), consents), true);
    assert.equal(media.peer.getTransceivers()[1].currentDirection, 'sendrecv');
  });

  test('that the switch refuses is not shown, and the connection goes on as it was', async () => {
    await standing();
    assert.equal(await leg.replacePicture(new TestTrack('video'), refuses), false);
    assert.equal(media.peer.signalingState, 'stable');
    assert.equal(media.peer.getTransceivers()[1].direction, 'recvonly');
  });

  test('that is taken away is gone also where the switch does not consent', async () => {
    await standing({ picture: new TestTrack('video') });
    assert.equal(await leg.replacePicture(null, refuses), true);
    assert.equal(media.peer.getTransceivers()[1].sender.track, null);
  });
});

test('Another microphone replaces the first without a message to the switch', async () => {
  await standing({ sound: new TestTrack('audio') });
  const other = new TestTrack('audio');
  await leg.replaceSound(other);
  assert.equal(media.peer.getTransceivers()[0].sender.track, other);
  assert.equal(media.peer.localDescription.sdp, 'offer 1');
});

test('The picture takes no more bandwidth than was chosen, and all there is where nothing was', async () => {
  await standing({ picture: new TestTrack('video') });
  const encoding = () => media.peer.getTransceivers()[1].sender.parameters.encodings[0];
  await leg.limit(500);
  assert.equal(encoding().maxBitrate, 500000);
  await leg.limit(0);
  assert.equal(encoding().maxBitrate, undefined);
});

test('A picture is seen while it comes in, and not while it pauses', () => {
  const track = media.peer.bring(new TestTrack('video'));
  assert.equal(leg.seesPicture, true);
  track.muted = true;
  assert.equal(leg.seesPicture, false);
  assert.ok(changes > 0);
});

test('A leg that is closed leaves nothing on', () => {
  const track = media.peer.bring(new TestTrack('audio'));
  leg.close();
  assert.equal(media.peer.connectionState, 'closed');
  assert.equal(track.readyState, 'ended');
});
