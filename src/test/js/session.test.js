/** How long the session lasts, and what becomes of the page when it ends (docs/push.md). */

import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { openPage } from './support/page.js';

const MINUTE = 60000;
const NOBODY = 4401;
const MESSAGES = { 'session.idle': 'Idle, {0} left', 'session.longest': 'Ends in {0}', 'session.stranger': '{0} is signed in now', 'session.ended.idle': 'Nothing was done' };
const BODY = `
  <dialog id="sessionEnding"><p id="sessionEnding-text"></p><button data-does="stay">Stay</button><button data-does="dismiss">Close</button></dialog>
  <dialog id="sessionOver"><p class="lead"></p><a href="/sign-in">Sign in</a></dialog>
  <form id="form" method="post"><input name="gavel-token" type="hidden"/><input id="text"/><button id="send" type="submit">Send</button></form>`;
let page;

beforeEach(async () => {
  page = openPage({ messages: MESSAGES, body: BODY, meta: { me: 'ada', context: '/desk', socket: '/session' }, address: 'http://gavel.test/desk/me?tab=2' });
  await page.load('session.js');
  page.happen(page.window, 'DOMContentLoaded');
  page.socket.open();
  hello();
});

function hello(fields = {}) {
  page.socket.tell({ t: 'hello', me: 'Ada', id: 'ada', now: page.clock.now, token: 'fresh', ...fields });
}

function lasts(idle, longest = 600 * MINUTE) {
  page.socket.tell({ t: 'session', idleAt: page.clock.now + idle, endsAt: page.clock.now + longest, warn: 120 });
}

const warning = () => page.byId('sessionEnding');
const over = () => page.byId('sessionOver');
const sent = (kind) => page.socket.sent.filter(({ t }) => t === kind).length;
const move = () => page.happen(page.document.body, 'pointermove');

describe('while the session lasts', () => {
  test('what the person does is told to the server, at most each thirty seconds', async () => {
    lasts(30 * MINUTE);
    move();
    move();
    assert.equal(sent('active'), 1);
    await page.clock.pass(29000);
    move();
    assert.equal(sent('active'), 1);
    await page.clock.pass(1000);
    move();
    assert.equal(sent('active'), 2);
  });

  test('what a script does on the page does not prolong it', () => {
    lasts(30 * MINUTE);
    page.happen(page.document.body, 'keydown', { isTrusted: false });
    assert.equal(sent('active'), 0);
  });

  test('a short one is told often enough to last', async () => {
    lasts(20000);
    move();
    await page.clock.pass(5000);
    move();
    assert.equal(sent('active'), 2);
  });

  test('its forms carry the token of the present session', () => {
    assert.equal(page.find('input[name="gavel-token"]').value, 'fresh');
  });

  test('its other pages are told that somebody is signed in', () => {
    assert.deepEqual(page.posted, ['signed in']);
  });
});

describe('before it ends', () => {
  test('the page warns in time, counts down, and says it', async () => {
    lasts(3 * MINUTE);
    await page.clock.pass(59000);
    assert.equal(warning().open, false);
    await page.clock.pass(2000);
    assert.equal(warning().open, true);
    assert.equal(page.byId('sessionEnding-text').textContent, 'Idle, 1:59 left');
    assert.match(page.byId('spoken').textContent, /Idle, /);
  });

  test('“Stay signed in” is told at once, and ends the warning', async () => {
    lasts(MINUTE);
    move();
    const before = sent('active');
    warning().querySelector('[data-does="stay"]').click();
    assert.equal(sent('active'), before + 1);
    lasts(30 * MINUTE);
    assert.equal(warning().open, false);
  });

  test('the longest time cannot be prolonged: the warning offers to close it, and stays closed', async () => {
    lasts(30 * MINUTE, MINUTE);
    assert.equal(page.byId('sessionEnding-text').textContent, 'Ends in 1:00');
    assert.equal(warning().querySelector('[data-does="stay"]').hidden, true);
    warning().querySelector('[data-does="dismiss"]').click();
    await page.clock.pass(5000);
    assert.equal(warning().open, false);
  });

  test('the focus stays in the field in which a person types', () => {
    page.byId('text').focus();
    lasts(MINUTE);
    assert.equal(page.document.activeElement.id, 'text');
  });
});

describe('when it has ended', () => {
  test('a page on which nothing is unsaved goes to the sign-in, which says why and leads back', () => {
    page.socket.end(NOBODY, 'idle');
    assert.equal(page.location.went, '/desk/sign-in?next=%2Fme%3Ftab%3D2&why=idle');
  });

  test('a page on which something is unsaved stays, and says why', () => {
    page.type(page.byId('text'), 'Eve');
    page.socket.end(NOBODY, 'idle');
    assert.equal(page.location.went, null);
    assert.equal(over().open, true);
    assert.equal(over().querySelector('.lead').textContent, 'Nothing was done');
    assert.equal(page.byId('text').value, 'Eve');
  });

  test('such a page sends nothing, neither by Enter nor by a button', () => {
    page.type(page.byId('text'), 'Eve');
    page.socket.end(NOBODY, 'idle');
    assert.ok(page.happen(page.byId('form'), 'submit').defaultPrevented);
    assert.ok(page.happen(page.byId('send'), 'click').defaultPrevented);
  });

  test('such a page goes on when the same person is signed in again', async () => {
    page.type(page.byId('text'), 'Eve');
    page.socket.end(NOBODY, 'idle');
    page.happen(page.window, 'focus');
    assert.equal(page.sockets.length, 2);
    page.socket.open();
    hello({ token: 'newer' });
    assert.equal(over().open, false);
    assert.equal(page.find('input[name="gavel-token"]').value, 'newer');
    assert.ok(!page.happen(page.byId('form'), 'submit').defaultPrevented);
  });

  test('such a page shows nothing to another person who signs in', () => {
    page.type(page.byId('text'), 'Eve');
    page.socket.end(NOBODY, 'idle');
    page.happen(page.window, 'focus');
    page.socket.open();
    hello({ id: 'bob', me: 'Bob' });
    assert.equal(over().querySelector('.lead').textContent, 'Bob is signed in now');
    assert.equal(page.location.went, null);
  });

  test('a page without anything unsaved is loaded anew for another person', () => {
    hello({ id: 'bob', me: 'Bob' });
    assert.equal(page.location.went, page.location.href);
  });

  test('an unknown reason has a message too', () => {
    page.type(page.byId('text'), 'Eve');
    page.socket.end(NOBODY, '<b>');
    assert.equal(over().querySelector('.lead').textContent, 'session.ended.nobody');
  });

  test('a password that has to be changed comes first', () => {
    page.socket.end(NOBODY, 'password');
    assert.equal(page.location.went, '/desk/password?next=%2Fme%3Ftab%3D2');
  });

  test('a form that is on its way is not disturbed', () => {
    page.happen(page.byId('form'), 'submit');
    page.socket.end(NOBODY, 'signed-out');
    assert.equal(page.location.went, null);
  });
});

test('A connection that is only lost ends no session', () => {
  page.socket.end(1006);
  assert.equal(page.location.went, null);
  assert.equal(over().open, false);
});
