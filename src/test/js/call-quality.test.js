/** How good a call is, from what the browser measures. */

import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { openPage } from './support/page.js';

let page;
let quality;
let leg;

beforeEach(async () => {
  page = openPage();
  const { Quality } = await page.load('call/quality.js');
  quality = new Quality(() => {});
  leg = { state: 'connected', all: [], stats: async () => new Map(leg.all.map((each) => [each.id, each])) };
  quality.follow(leg);
});

const incoming = (fields) => ({ id: 'in', type: 'inbound-rtp', kind: 'audio', bytesReceived: 0, packetsReceived: 0, packetsLost: 0, jitter: 0.005, ...fields });
const remote = (fields) => ({ id: 'remote', type: 'remote-inbound-rtp', fractionLost: 0, roundTripTime: 0.03, ...fields });

/** A second in which this is measured. */
async function second(...all) {
  leg.all = all;
  await page.clock.pass(1000);
}

describe('a sample', () => {
  test('is taken each second, and five minutes of them are kept', async () => {
    leg.all = [incoming()];
    await page.clock.pass(400000);
    assert.equal(quality.samples.length, 300);
  });

  test('counts what came within its second, and nothing before there is one to compare with', async () => {
    await second(incoming({ bytesReceived: 100000, packetsReceived: 1000, packetsLost: 50 }));
    assert.deepEqual([quality.last.bitsIn, quality.last.lossIn], [null, null]);
    await second(incoming({ bytesReceived: 108000, packetsReceived: 1090, packetsLost: 60 }));
    assert.equal(quality.last.bitsIn, 64);
    assert.equal(quality.last.lossIn, 0.1);
  });

  test('loses no less than nothing where packets that were lost came after all', async () => {
    await second(incoming({ packetsReceived: 100, packetsLost: 5 }));
    await second(incoming({ packetsReceived: 150, packetsLost: 3 }));
    assert.equal(quality.last.lossIn, 0);
  });

  test('has the way that sound and picture take, and what they are made of', async () => {
    await second(
      incoming({ codecId: 'c' }), { id: 'c', type: 'codec', mimeType: 'audio/opus' }, { id: 't', type: 'transport', selectedCandidatePairId: 'p' },
      { id: 'p', type: 'candidate-pair', localCandidateId: 'l', remoteCandidateId: 'r', currentRoundTripTime: 0.04 },
      { id: 'l', type: 'local-candidate', candidateType: 'relay', protocol: 'udp' }, { id: 'r', type: 'remote-candidate', candidateType: 'host', protocol: 'udp' },
      { id: 'v', type: 'inbound-rtp', kind: 'video', frameWidth: 1280, frameHeight: 720, framesPerSecond: 29.7 },
    );
    assert.equal(quality.last.codecs, 'opus');
    assert.equal(quality.last.path, 'relay udp ↔ host udp');
    assert.equal(quality.last.roundTrip, 40);
    assert.equal(quality.last.pictureIn, '1280 × 720 · 30/s');
  });

  test('of a leg that was given up meanwhile counts for none', async () => {
    let give;
    leg.stats = () => new Promise((resolve) => {
      give = resolve;
    });
    await page.clock.pass(1000);
    quality.follow(null);
    give(new Map());
    await page.settled();
    assert.equal(quality.last, undefined);
  });
});

describe('the grade', () => {
  const grade = async (...all) => {
    await second(...all);
    return quality.grade;
  };

  test('is unknown before anything is measured', () => assert.equal(quality.grade, 'unknown'));

  test('is good where all is well', async () => assert.equal(await grade(incoming(), remote()), 'good'));

  test('is the worst of loss, delay and jitter', async () => {
    assert.equal(await grade(incoming(), remote({ roundTripTime: 0.3 })), 'fair');
    assert.equal(await grade(incoming(), remote({ roundTripTime: 0.6 })), 'poor');
    assert.equal(await grade(incoming({ jitter: 0.05 }), remote()), 'fair');
    assert.equal(await grade(incoming({ jitter: 0.2 }), remote()), 'poor');
    assert.equal(await grade(incoming(), remote({ fractionLost: 0.03 })), 'fair');
    assert.equal(await grade(incoming(), remote({ fractionLost: 0.2, roundTripTime: 0.3 })), 'poor');
  });

  test('is none where there is no connection', async () => {
    leg.state = 'disconnected';
    assert.equal(await grade(incoming(), remote()), 'none');
  });

  test('begins anew with another leg', async () => {
    await second(incoming(), remote());
    quality.follow({ ...leg });
    assert.equal(quality.grade, 'unknown');
  });
});

describe('a graph', () => {
  const pathOf = async (values, least) => {
    const { Graph } = await page.load('call/graph.js');
    const svg = page.document.createElement('svg');
    const top = new Graph(svg, 1).draw([values], least);
    return { path: svg.firstElementChild.getAttribute('d'), top };
  };

  test('has the youngest value at the right, and leaves a gap where nothing was measured', async () => {
    const { path } = await pathOf([0, 100, null, 50], 100);
    assert.equal(path, 'M296 47.0L297 1.0M299 24.0');
  });

  test('is as high as its highest value, and at least as high as is usual', async () => {
    assert.equal((await pathOf([1], 100)).top, 100);
    assert.equal((await pathOf([250, null], 100)).top, 250);
  });
});
