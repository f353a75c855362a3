/** One room on the wallboard. */

import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { openPage } from './support/page.js';

const MESSAGES = {
  'room.member.one': '{0} member', 'room.member.other': '{0} members', 'wallboard.more': '{0} more', 'wallboard.nobody': 'Nobody speaks',
  'wallboard.stateUnknown': 'state not known', 'roster.unknownCaller': 'Unknown caller',
};
let page;
let Tile;
let tile;

beforeEach(async () => {
  page = openPage({ parts: ['tile'], messages: MESSAGES, meta: { context: '/desk' } });
  ({ Tile } = await page.load('tile.js'));
  tile = null;
});

function show(fields = {}) {
  const told = {
    r: '3000@a.b', number: '3000', title: 'Board', members: 5, talking: [], more: 0, locked: false, rec: false, since: null, state: 'live', stateSince: 0,
    why: null, ...fields,
  };
  tile ??= new Tile(told);
  tile.show(told);
  return (name) => tile.element.querySelector(`.${name}`);
}

describe('a tile', () => {
  test('leads to its room, whatever the room’s key holds', () => {
    assert.equal(show({ r: 'a b&c#d@e' })('tile').href, '/desk/room?conference=a%20b%26c%23d%40e');
  });

  test('has the title, and the number beside it unless that says the same', () => {
    assert.equal(show()('title').textContent, 'Board');
    assert.equal(show()('number').textContent, '3000');
    assert.equal(show({ title: '3000' })('number').textContent, '');
    assert.equal(show({ title: '', number: '' })('title').textContent, '3000@a.b');
  });

  test('tells how many are in the room, and a dash where it is unknown', () => {
    assert.equal(show({ members: 1234 })('members').textContent, '1,234');
    assert.equal(show({ members: 1 })('facts').textContent, 'member');
    assert.equal(show({ members: null })('members').textContent, '–');
  });

  test('shows a lock and a recording only where they are known to be', () => {
    assert.equal(show({ locked: true, rec: true })('locked').hidden, false);
    assert.equal(show({ locked: null, rec: null })('locked').hidden, true);
    assert.match(show({ locked: null, rec: null })('facts').textContent, /state not known/);
    assert.doesNotMatch(show({ locked: null, rec: null, members: 0 })('facts').textContent, /state not known/);
  });

  test('shows the speakers, how many more there are, and silence', () => {
    const find = show({ talking: [['Ada', 8192], ['', 1]], more: 3 });
    assert.deepEqual(tile.element.querySelectorAll('.tile-speaker .name').map((name) => name.textContent), ['Ada', 'Unknown caller']);
    assert.equal(find('tile-more').textContent, '3 more');
    assert.equal(tile.speaking, 5);
    assert.equal(show()('tile-more').textContent, 'Nobody speaks');
    assert.equal(tile.element.querySelectorAll('.tile-speaker').length, 0);
    assert.equal(show({ members: 0 })('tile-more').textContent, '', 'an empty room has no such text');
  });

  test('is in trouble where its state is, or where there is a reason', () => {
    for (const [fields, trouble] of [[{}, false], [{ state: 'idle' }, false], [{ state: 'refused' }, true], [{ state: 'resyncing' }, true], [{ why: 'x' }, true]]) {
      show(fields);
      assert.equal(tile.trouble, trouble, JSON.stringify(fields));
    }
  });

  test('is found by its title, its number, and its speakers', () => {
    show({ talking: [['Ada', 1]] });
    assert.ok(tile.matches('board', 'all'));
    assert.ok(tile.matches('3000', 'all'));
    assert.ok(tile.matches('ada', 'all'));
    assert.ok(!tile.matches('bob', 'all'));
    assert.ok(!tile.matches('board', 'trouble'));
  });

  test('says how long the conference lasts, and for how long it has been in trouble', async () => {
    const find = show({ since: page.clock.now - 61000, state: 'reconnecting', stateSince: page.clock.now - 5000 });
    assert.match(find('facts').textContent, /0:01:01/);
    assert.equal(tile.element.querySelector('.state .since').textContent, '0:05');
    await page.clock.pass(1000);
    tile.tick();
    assert.match(find('facts').textContent, /0:01:02/);
  });

  test('keeps hostile titles and names text', () => {
    const find = show({ title: '<b>x</b>\u202E', talking: [['<i>', 1]] });
    assert.equal(find('title').textContent, '<b>x</b>\uFFFD');
    assert.equal(tile.element.querySelector('i'), null);
  });
});
