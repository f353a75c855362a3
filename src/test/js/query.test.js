/** What the moderator wants to see: filter, search, order. */

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { openPage } from './support/page.js';

const BODY = `
  <input type="search" id="search"/>
  <div id="filters"><button class="chip" data-filter="all">All <b></b></button><button class="chip" data-filter="muted">Muted <b></b></button></div>
  <div data-sort="joined"><button>Joined</button></div><div data-sort="name"><button>Name</button></div>`;
let page;
let query;
let asked;

beforeEach(async () => {
  page = openPage({ body: BODY });
  const { Query } = await page.load('query.js');
  asked = [];
  query = new Query(() => asked.push(query.message));
});

const chip = (filter) => page.find(`.chip[data-filter="${filter}"]`);
const header = (sort) => page.find(`[data-sort="${sort}"]`);

test('At first everybody is shown, in the order in which they came', () => {
  assert.deepEqual(query.message, { filter: 'all', search: '', sort: 'joined', desc: false });
  assert.ok(query.showsAll);
  assert.equal(header('joined').getAttribute('aria-sort'), 'ascending');
  assert.equal(header('name').getAttribute('aria-sort'), 'none');
});

test('A filter is asked for at once, and the page says which one it is', () => {
  chip('muted').click();
  assert.deepEqual(asked.map(({ filter }) => filter), ['muted']);
  assert.equal(chip('muted').getAttribute('aria-pressed'), 'true');
  assert.equal(chip('all').getAttribute('aria-pressed'), 'false');
  assert.ok(!query.showsAll);
});

test('A column sorts upwards, when pressed again downwards, and another one upwards again', () => {
  header('name').querySelector('button').click();
  header('name').querySelector('button').click();
  header('joined').querySelector('button').click();
  assert.deepEqual(asked.map(({ sort, desc }) => [sort, desc]), [['name', false], ['name', true], ['joined', false]]);
});

test('A search is sent when typing pauses, once for all that was typed', async () => {
  page.type(page.byId('search'), 'a');
  await page.clock.pass(100);
  page.type(page.byId('search'), ' ada ');
  await page.clock.pass(149);
  assert.deepEqual(asked, []);
  await page.clock.pass(1);
  assert.deepEqual(asked.map(({ search }) => search), ['ada']);
});

test('A search that is the same but for blanks is not sent again', async () => {
  page.type(page.byId('search'), 'ada');
  await page.clock.pass(200);
  page.type(page.byId('search'), 'ada ');
  await page.clock.pass(200);
  assert.equal(asked.length, 1);
});

test('What is typed counts at once where something is done with what matches', async () => {
  page.type(page.byId('search'), 'ada');
  query.settle();
  assert.equal(query.message.search, 'ada');
  await page.clock.pass(1000);
  assert.equal(asked.length, 1);
});

test('Escape empties the search; in an empty one it is left to others', async () => {
  page.byId('search').focus();
  page.type(page.byId('search'), 'ada');
  query.settle();
  assert.ok(page.key('Escape').defaultPrevented);
  assert.equal(page.byId('search').value, '');
  assert.deepEqual(asked.map(({ search }) => search), ['ada', '']);
  assert.ok(!page.key('Escape').defaultPrevented);
  assert.equal(asked.length, 2);
});

test('Each filter shows its count, and a dash where it is unknown', () => {
  query.counts({ all: 1024, muted: 0 });
  assert.equal(chip('all').querySelector('b').textContent, '1,024');
  assert.equal(chip('muted').querySelector('b').textContent, '0');
  query.counts({ all: 7 });
  assert.equal(chip('muted').querySelector('b').textContent, '');
  query.counts(null);
  assert.equal(chip('all').querySelector('b').textContent, '–');
});

test('What the page asks with cannot be changed from outside', () => {
  query.message.search = 'x';
  assert.equal(query.message.search, '');
});
