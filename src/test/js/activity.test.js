/** The activity of a room. */

import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { openPage } from './support/page.js';

const MESSAGES = {
  'activity.mute': '{0} muted {1}', 'activity.join': '{1} joined', 'activity.changed': '{0} changed {1}', 'activity.you': 'You', 'activity.other': 'Another moderator',
  'activity.seen': 'Somebody', 'activity.count.one': '{0} member', 'activity.count.other': '{0} members', 'activity.ok': '{0} done', 'activity.failed': '{0} failed',
  'activity.unconfirmed': '{0} unconfirmed', 'activity.reason': 'Reason: {0}', 'activity.empty': 'Nothing since {0}', 'activity.unknown': 'Not known',
};
let page;
let activity;

beforeEach(async () => {
  page = openPage({ parts: ['activity'], body: '<div id="room"></div>', messages: MESSAGES });
  activity = await page.load('activity.js');
});

const item = (fields) => ({ at: Date.UTC(2026, 10, 29, 12), who: 'Ada', seen: false, mine: false, act: 'mute', on: 'Bob', count: 1, ok: 1, failed: 0, unconfirmed: 0, reason: null, ...fields });
const lines = () => page.byId('activityItems').children.map((line) => line.children[1].textContent);

/** What one item looks like. */
function said(fields) {
  activity.addActivity([item(fields)]);
  return lines()[0];
}

describe('the activity', () => {
  test('says who did what to whom', () => assert.equal(said({}), 'Ada muted Bob'));

  test('says “you” for an act of this person', () => assert.equal(said({ mine: true }), 'You muted Bob'));

  test('attributes nothing to a moderator who is not known to have done it', () => {
    assert.equal(said({ who: null, seen: true }), 'Somebody muted Bob');
    assert.equal(said({ who: null }), 'Another moderator muted Bob');
  });

  test('counts many instead of naming one', () => assert.equal(said({ count: 3, ok: 3, on: null }), 'Ada muted 3 members'));

  test('tells failures and hides no part of them', () => {
    assert.equal(said({ count: 5, ok: 2, failed: 2, unconfirmed: 1 }), 'Ada muted 5 members · 2 done, 2 failed, 1 unconfirmed');
    assert.equal(said({ ok: 0, failed: 1 }), 'Ada muted Bob · 1 failed');
  });

  test('gives the reason', () => assert.match(said({ reason: 'noise' }), /Reason: noise$/));

  test('has a message for a command that it does not know', () => assert.equal(said({ act: 'spin' }), 'Ada changed Bob'));

  test('shows foreign names as text, and isolates their direction of writing', () => {
    said({ on: '<i>Bob</i>' });
    const name = page.find('#activityItems b');
    assert.equal(name.textContent, '<i>Bob</i>');
    assert.equal(name.dir, 'auto');
  });

  test('has the newest on top', () => {
    activity.addActivity([item({ on: 'first' }), item({ on: 'second' })]);
    activity.addActivity([item({ on: 'third' })]);
    assert.deepEqual(lines(), ['Ada muted third', 'Ada muted second', 'Ada muted first']);
  });

  test('keeps the last three hundred', () => {
    activity.addActivity(Array.from({ length: 310 }, (_, index) => item({ on: `m${index}` })));
    assert.equal(lines().length, 300);
    assert.equal(lines()[0], 'Ada muted m309');
  });

  test('that is empty says since when nothing happened, or that this is not known', () => {
    activity.activityWatched(page.clock.now);
    assert.match(page.byId('activityEmpty').textContent, /^Nothing since /);
    activity.activityWatched(null);
    assert.equal(page.byId('activityEmpty').textContent, 'Not known');
    said({});
    assert.equal(page.byId('activityEmpty').hidden, true);
    activity.clearActivity();
    assert.deepEqual(lines(), []);
  });

  test('stays closed once it was closed, also on the next page', () => {
    page.byId('closeActivity').click();
    assert.ok(activity.activityClosed());
    assert.equal(localStorage.getItem('gavel-activity'), 'closed');
    activity.closeActivity(false);
    assert.ok(!activity.activityClosed());
  });
});
