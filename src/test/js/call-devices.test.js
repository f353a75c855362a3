/** The media that this page sends, the choices for it, and the reasons why a device fails. */

import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { provideMedia } from './support/media.js';
import { openPage } from './support/page.js';

let page;
let media;
let own;
let choice;
let choose;

beforeEach(async () => {
  page = openPage();
  media = provideMedia(page);
  const { OwnMedia } = await page.load('call/own-media.js');
  ({ choice, choose } = await page.load('call/choice.js'));
  own = new OwnMedia();
});

describe('microphone and camera', () => {
  test('are opened together, so that the browser asks once', async () => {
    await own.open(choice());
    assert.equal(media.asked.length, 1);
    assert.ok(own.sound && own.picture);
    assert.deepEqual(own.troubles, {});
  });

  test('are those that were chosen, where they are still there', async () => {
    await own.open({ ...choice(), microphone: 'm1', camera: 'c1', height: 360 });
    assert.deepEqual(media.asked[0].audio.deviceId, { ideal: 'm1' });
    assert.deepEqual(media.asked[0].video.deviceId, { ideal: 'c1' });
    assert.deepEqual(media.asked[0].video.width, { ideal: 640 });
  });

  test('without a camera, no camera is asked for', async () => {
    await own.open({ ...choice(), withCamera: false });
    assert.equal(media.asked[0].video, false);
    assert.equal(own.picture, null);
  });

  test('a camera that fails does not stop the microphone', async () => {
    media.refused = { video: 'NotReadableError' };
    await own.open(choice());
    assert.ok(own.sound);
    assert.equal(own.picture, null);
    assert.deepEqual(own.troubles, { camera: 'call.trouble.camera.busy' });
  });

  test('each tells its own reason for a failure', async () => {
    media.refused = { audio: 'NotAllowedError', video: 'NotFoundError' };
    await own.open(choice());
    assert.deepEqual(own.troubles, { microphone: 'call.trouble.microphone.denied', camera: 'call.trouble.camera.none' });
  });

  test('are switched off when other devices replace them', async () => {
    await own.open(choice());
    const before = [own.sound, own.picture];
    await own.open(choice());
    assert.deepEqual(before.map(({ readyState }) => readyState), ['ended', 'ended']);
    assert.equal(own.sound.readyState, 'live');
  });

  test('are off when a call is over', async () => {
    await own.open(choice());
    own.close();
    assert.ok(media.tracks.every(({ readyState }) => readyState === 'ended'));
    assert.equal(own.sound, null);
  });

  test('that are unplugged tell it', async () => {
    await own.open(choice());
    let gone = 0;
    own.gone = () => {
      gone += 1;
    };
    own.sound.end();
    assert.equal(gone, 1);
  });

  test('a camera that is switched on later forgets its earlier failure', async () => {
    media.refused = { video: 'NotAllowedError' };
    await own.open(choice());
    media.refused = {};
    assert.ok(await own.openCamera(choice()));
    assert.deepEqual(own.troubles, {});
  });
});

describe('the reason why a device fails', () => {
  const why = async (device, name, message = '') => (await page.load('call/trouble.js')).troubleOf(device, { name, message });

  test('is told by what the browser says', async () => {
    assert.equal(await why('microphone', 'NotAllowedError', 'Permission denied'), 'call.trouble.microphone.denied');
    assert.equal(await why('microphone', 'NotAllowedError', 'Permission denied by system'), 'call.trouble.microphone.system');
    assert.equal(await why('camera', 'NotReadableError'), 'call.trouble.camera.busy');
    assert.equal(await why('screen', 'SomethingNew'), 'call.trouble.screen.other');
  });

  test('is told before any attempt where no call can be made at all', async () => {
    const { whyNoCalls } = await page.load('call/trouble.js');
    assert.equal(whyNoCalls(), '');
    page.provide('isSecureContext', false);
    assert.equal(whyNoCalls(), 'call.trouble.insecure');
    page.provide('isSecureContext', true);
    page.provide('RTCPeerConnection', undefined);
    assert.equal(whyNoCalls(), 'call.trouble.noWebRtc');
  });
});

describe('the choice', () => {
  test('is kept for the next call', () => {
    choose({ camera: 'c1' });
    choose({ echo: false });
    assert.equal(choice().camera, 'c1');
    assert.equal(choice().echo, false);
    assert.equal(choice().height, 720);
  });

  test('is the default where the stored one cannot be read', () => {
    localStorage.setItem('gavel-call-choice', '{');
    assert.equal(choice().height, 720);
  });
});

describe('the calls of a tab', () => {
  test('are found again after a reload, with microphone and camera as they were', async () => {
    const { forget, remember, remembered } = await page.load('call/memory.js');
    remember('a', { muted: true, camera: false });
    remember('b', { muted: false, camera: true });
    assert.deepEqual(remembered('a'), { muted: true, camera: false });
    forget('a');
    assert.equal(remembered('a'), null);
    assert.deepEqual(remembered('b'), { muted: false, camera: true });
  });

  test('are none where the stored ones cannot be read', async () => {
    const { remembered } = await page.load('call/memory.js');
    sessionStorage.setItem('gavel-calls', 'x');
    assert.equal(remembered('a'), null);
  });
});
