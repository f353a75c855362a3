/** How current the page is: its socket first, then the connection to the switch, then the room. */

import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { openPage } from './support/page.js';

const MESSAGES = { 'state.live': 'Live', 'state.reconnecting': 'Reconnecting', 'banner.lost': 'The connection was lost', 'banner.takenOver': 'Taken over' };
let page;
let told;
let state;

beforeEach(async () => {
  page = openPage({ parts: ['state', 'banner'], messages: MESSAGES });
  const { push } = await page.load('live.js');
  const { StateIndicator } = await page.load('state.js');
  told = [];
  state = new StateIndicator(push, (live) => told.push(live));
  push.open();
  page.socket.open();
});

const pill = () => page.byId('state').dataset.state;
const tell = (message) => page.socket.tell(message);
const hello = () => tell({ t: 'hello', me: 'Ada', id: 'a', now: page.clock.now, token: 't' });
const head = (fields) => state.room({ state: 'live', stateSince: 0, why: null, advice: null, ...fields });

describe('the state', () => {
  test('is live only when socket, connection and room are', () => {
    hello();
    tell({ t: 'link', state: 'live', since: 0, why: null });
    head({});
    assert.equal(pill(), 'live');
    assert.equal(told.at(-1), true);
  });

  test('is that of the room while everything before it is well', () => {
    hello();
    tell({ t: 'link', state: 'live', since: 0, why: null });
    head({ state: 'resyncing' });
    assert.equal(pill(), 'resyncing');
    assert.equal(told.at(-1), false);
  });

  test('is that of the connection to the switch before that of the room', () => {
    hello();
    head({});
    tell({ t: 'link', state: 'refused', since: 0, why: 'No such user' });
    assert.equal(pill(), 'refused');
    assert.equal(page.find('#banner .why').textContent, 'No such user');
  });

  test('of the connection does not hide that the room is shown from the database', () => {
    hello();
    head({ state: 'reconnecting', why: 'From the database', asOf: 1 });
    tell({ t: 'link', state: 'connecting', since: 0, why: null });
    assert.equal(page.find('#banner .why').textContent, 'From the database');
    tell({ t: 'link', state: 'reconnecting', since: 0, why: 'The switch is away.' });
    assert.equal(page.find('#banner .why').textContent, 'The switch is away. From the database');
    head({ state: 'reconnecting', why: 'No answer', asOf: null });
    tell({ t: 'link', state: 'reconnecting', since: 0, why: 'The switch is away.' });
    assert.equal(page.find('#banner .why').textContent, 'The switch is away.');
  });

  test('is that of the page’s own socket before all', () => {
    hello();
    tell({ t: 'link', state: 'refused', since: 0, why: null });
    page.socket.end();
    assert.equal(pill(), 'reconnecting');
    assert.equal(told.at(-1), false);
  });

  test('is live again when the socket is back', async () => {
    hello();
    head({});
    page.socket.end();
    await page.clock.pass(600);
    page.socket.open();
    hello();
    assert.equal(pill(), 'live');
  });

  test('of a session that has ended is closed, without a banner: session.js tells why', () => {
    hello();
    page.socket.end(4401, 'idle');
    assert.equal(pill(), 'closed');
    assert.equal(page.byId('banner').hidden, true);
  });

  test('that only waits says for how long', async () => {
    hello();
    page.socket.end();
    await page.clock.pass(2100);
    assert.equal(page.find('#state .since').textContent, '0:02');
  });
});

describe('the banner', () => {
  test('does not move the page for a loss shorter than three seconds', async () => {
    hello();
    page.socket.end();
    assert.equal(page.byId('banner').hidden, true);
    await page.clock.pass(2900);
    assert.equal(page.byId('banner').hidden, true);
    await page.clock.pass(1200);
    assert.equal(page.byId('banner').hidden, false);
    assert.equal(page.find('#banner .why').textContent, 'The connection was lost');
  });

  test('gives the switch’s administrator the lines to add', () => {
    hello();
    head({ state: 'unseen', why: 'Not permitted', advice: ['<a>', '<b>'] });
    assert.equal(page.find('#banner pre').textContent, '<a>\n<b>');
    assert.equal(page.find('#banner .advice').hidden, false);
    head({});
    assert.equal(page.byId('banner').hidden, true);
  });

  test('says that another sign-in took the connection over, and offers to take it back', () => {
    hello();
    tell({ t: 'link', state: 'takenOver', since: 0, why: null });
    assert.equal(page.find('#banner .why').textContent, 'Taken over');
    assert.equal(page.byId('retry').hidden, false);
    assert.equal(page.byId('retry').textContent, 'state.takeBack');
    page.byId('retry').click();
    assert.deepEqual(page.socket.sent, [{ t: 'retry' }]);
  });

  test('offers to try again only where that can be asked for', () => {
    hello();
    tell({ t: 'link', state: 'reconnecting', since: 0, why: null });
    assert.equal(page.byId('retry').hidden, true);
    tell({ t: 'link', state: 'refused', since: 0, why: null });
    assert.equal(page.byId('retry').hidden, false);
    page.socket.end();
    assert.equal(page.byId('retry').hidden, true, 'without a socket nothing can be asked');
  });

  test('moves the focus before its button is hidden', () => {
    hello();
    tell({ t: 'link', state: 'refused', since: 0, why: null });
    page.byId('retry').focus();
    tell({ t: 'link', state: 'live', since: 0, why: null });
    assert.equal(page.document.activeElement.id, 'main');
  });
});

test('A problem is announced to screen readers once', async () => {
  hello();
  head({ state: 'unseen', why: 'Not permitted' });
  await page.clock.frame();
  assert.equal(page.byId('spoken').textContent, 'Not permitted');
  page.byId('spoken').textContent = '';
  head({ state: 'unseen', why: 'Not permitted' });
  await page.clock.frame();
  assert.equal(page.byId('spoken').textContent, '');
});
