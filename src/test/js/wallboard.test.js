/** The wallboard: all rooms at a glance. */

import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { openPage } from './support/page.js';

const BODY = `
  <span id="summary"></span><p id="speakingSummary"></p><input type="search" id="search"/><button id="openRoomButton"></button>
  <button class="chip" data-filter="all" aria-pressed="true"><b></b></button><button class="chip" data-filter="trouble"><b></b></button>
  <ul id="tiles"></ul><p id="wallNote" hidden="hidden"></p><p id="empty"></p>
  <template id="roomFiles"></template>`;
let page;

const room = (r, fields = {}) => ({
  r, number: r.split('-')[0], title: '', members: 1, talking: [], more: 0, locked: false, rec: false, since: null, state: 'live', stateSince: 0, why: null, ...fields,
});

beforeEach(async () => {
  page = openPage({ parts: ['state', 'banner', 'tile', 'toast'], body: BODY });
  const { push } = await page.load('live.js');
  await page.load('wallboard.js');
  push.open();
  page.socket.open();
  page.socket.tell({ t: 'hello', now: page.clock.now });
});

/** Gavel tells of rooms. */
async function tell(...rooms) {
  page.socket.tell({ t: 'wall', n: 1, rooms });
  await page.clock.frame();
}

async function search(typed) {
  page.type(page.byId('search'), typed);
  await page.clock.frame();
}

/** The titles of the rooms that are shown. */
const shown = () => page.byId('tiles').children.filter((tile) => !tile.hidden).map((tile) => tile.querySelector('.title').textContent);

describe('a room', () => {
  test('is found however its number is typed', async () => {
    await tell(room('3504-seven.local@seven.local'), room('3505-seven.local@seven.local'));
    for (const typed of ['3504', '35-04', '35 04', '３５０４']) {
      await search('nobody');
      assert.deepEqual(shown(), []);
      assert.equal(page.byId('empty').hidden, false);
      await search(typed);
      assert.deepEqual(shown(), ['3504'], typed);
      assert.equal(page.byId('empty').hidden, true);
    }
    await search('');
    assert.deepEqual(shown(), ['3504', '3505']);
  });

  test('that comes while something is searched shows only where it matches', async () => {
    await tell(room('3504-seven.local@seven.local'));
    await search('3505');
    await tell(room('3504-seven.local@seven.local', { members: 2 }), room('3505-seven.local@seven.local'));
    assert.deepEqual(shown(), ['3505']);
  });
});
