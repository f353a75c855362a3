/** Times and durations. */

import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { openPage } from './support/page.js';

const HOUR = 3600000;
const zone = process.env.TZ;
let page;
let clock;

beforeEach(async () => {
  process.env.TZ = 'Europe/Berlin';
  page = openPage();
  clock = await page.load('clock.js');
});

afterEach(() => {
  process.env.TZ = zone ?? '';
});

describe('a duration', () => {
  test('counts hours, minutes and seconds from the server’s time', () => {
    clock.correct(10 * HOUR);
    assert.equal(clock.duration(10 * HOUR), '0:00:00');
    assert.equal(clock.duration(10 * HOUR - 61999), '0:01:01');
    assert.equal(clock.duration(10 * HOUR - 9 * HOUR - 599000), '9:09:59');
    assert.equal(clock.duration(10 * HOUR - 100 * HOUR), '100:00:00');
  });

  test('of a wait counts minutes and seconds', () => {
    clock.correct(10 * HOUR);
    assert.equal(clock.shortDuration(10 * HOUR - 9000), '0:09');
    assert.equal(clock.shortDuration(9 * HOUR), '60:00');
  });

  test('is never less than nothing', () => {
    clock.correct(HOUR);
    assert.equal(clock.duration(2 * HOUR), '0:00:00');
    assert.equal(clock.shortDuration(2 * HOUR), '0:00');
  });

  test('ticks each second while the page is visible, and not while it is hidden', async () => {
    let ticks = 0;
    clock.everySecond(() => {
      ticks += 1;
    });
    await page.clock.pass(5000);
    assert.equal(ticks, 5);
    page.document.hidden = true;
    await page.clock.pass(5000);
    assert.equal(ticks, 5);
    page.document.hidden = false;
    await page.clock.pass(2000);
    assert.equal(ticks, 7);
  });
});

describe('the server’s time', () => {
  test('is the machine’s own until the server has told it', () => {
    assert.equal(clock.now(), page.clock.now);
  });

  test('is the fastest of the last four messages', async () => {
    clock.correct(HOUR);
    clock.correct(HOUR - 500);
    assert.equal(clock.now(), HOUR);
    [1, 2, 3].forEach(() => clock.correct(HOUR - 500));
    assert.equal(clock.now(), HOUR - 500, 'the fast one is forgotten');
  });

  test('begins anew with a new greeting', () => {
    clock.correct(HOUR);
    clock.correct(HOUR / 2, true);
    assert.equal(clock.now(), HOUR / 2);
  });
});

describe('a time of day', () => {
  test('is that of the reader’s zone, in 24 hours', () => {
    const at = Date.UTC(2026, 10, 29, 22, 5, 9);
    assert.equal(clock.timeOfDay(at), '23:05');
    assert.equal(clock.exactTimeOfDay(at), '23:05:09');
    assert.equal(clock.timeOfDay(Date.UTC(2026, 10, 29, 23, 5)), '00:05');
  });

  test('says its offset where clocks show it twice', () => {
    const first = Date.UTC(2026, 9, 25, 0, 30);
    const second = Date.UTC(2026, 9, 25, 1, 30);
    assert.match(clock.timeOfDay(first), /^02:30.*\+2$/);
    assert.match(clock.exactTimeOfDay(second), /^02:30:00.*\+1$/);
    assert.equal(clock.timeOfDay(Date.UTC(2026, 9, 25, 3, 30)), '04:30');
    assert.equal(clock.timeOfDay(Date.UTC(2026, 2, 29, 1, 30)), '03:30', 'nothing is shown twice when clocks are set forward');
  });

  test('comes with its date unless it is today', () => {
    assert.equal(clock.momentOf(page.clock.now), '13:00');
    assert.match(clock.momentOf(page.clock.now - 24 * HOUR), /Nov 28.* 13:00/);
  });
});
