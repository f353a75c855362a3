/** The grid keeps only the lines in view, and asks the server for the rows around them (docs/push.md, `window`). */

import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { openPage } from './support/page.js';

const HEIGHT = 27;
const LINES = 10;
let page;
let root;
let members;
let grid;
let asked;

beforeEach(async () => {
  page = openPage({
    parts: ['member-row'],
    body: '<div id="members" tabindex="0"><div class="grid-head"><div class="cell name"></div></div><div class="grid-body"></div></div>',
  });
  root = page.byId('members');
  root.clientHeight = LINES * HEIGHT;
  const { Members } = await page.load('members.js');
  const { Grid } = await page.load('grid.js');
  members = new Members();
  asked = [];
  grid = new Grid(root, members, {
    onWindow: (window) => asked.push(window),
    look: () => ({ selected: false, active: false, own: false, pending: null, height: grid.height, may: {}, mayVersion: 0 }),
  });
  asked.length = 0;
});

/** The server sends these rows of a room with so many members. */
async function told(first, count, total) {
  const ids = Array.from({ length: count }, (_, index) => first + index);
  members.apply({ n: 1, first, ids, total, rows: ids.map((i) => ({ i, name: `m${i}` })) });
  grid.keepInPlace(undefined, 0);
  await page.clock.frame();
}

async function scrollTo(index) {
  root.scrollTop = index * HEIGHT;
  page.happen(root, 'scroll', { bubbles: false });
  await page.clock.frame();
}

const lines = () => root.querySelector('.grid-body').children;
const names = () => lines().map((line) => line.querySelector('.name .text').textContent);

describe('a room of ten thousand', () => {
  test('takes no more lines than are in view, and a few', async () => {
    await told(0, 60, 10000);
    assert.ok(lines().length <= LINES + 8, `${lines().length} lines`);
    assert.equal(root.querySelector('.grid-body').style.height, `${10000 * HEIGHT}px`);
    assert.equal(root.getAttribute('aria-rowcount'), '10001');
  });

  test('shows the lines in their order, also in the tree, which readers follow', async () => {
    await told(0, 60, 10000);
    await scrollTo(20);
    assert.deepEqual(names(), Array.from({ length: lines().length }, (_, index) => `m${16 + index}`));
    assert.deepEqual(lines().map((line) => line.getAttribute('aria-rowindex')), names().map((name) => String(Number(name.slice(1)) + 2)));
  });

  test('keeps the lines that stay in view when it is scrolled by one', async () => {
    await told(0, 60, 10000);
    await scrollTo(20);
    const before = new Map(names().map((name, index) => [name, lines()[index]]));
    await scrollTo(21);
    names().filter((name) => before.has(name)).forEach((name) => assert.equal(lines()[names().indexOf(name)], before.get(name)));
  });

  test('says which lines are loading where the rows are not there yet', async () => {
    await told(0, 60, 10000);
    await scrollTo(5000);
    assert.ok(lines().every((line) => line.getAttribute('aria-busy') === 'true'));
  });
});

describe('the window', () => {
  test('reaches two screens beyond the edge, and tells what is painted', async () => {
    await told(0, 60, 10000);
    await scrollTo(5000);
    const [window] = asked;
    assert.equal(window.first, 5000 - 2 * LINES);
    assert.ok(window.first + window.count >= 5000 + 3 * LINES);
    assert.ok(window.top <= 5000 && window.top + window.rows >= 5000 + LINES);
  });

  test('is never larger than the server gives', async () => {
    await told(0, 60, 10000);
    root.clientHeight = 1000 * HEIGHT;
    grid.measure();
    await page.clock.pass(1000);
    assert.ok(asked.every(({ count, rows }) => count <= 200 && rows <= 200));
    assert.ok(asked.length > 0);
  });

  test('is not asked for anew while what is loaded reaches beyond the edge', async () => {
    await told(0, 60, 10000);
    asked.length = 0;
    await scrollTo(1);
    await page.clock.pass(1000);
    assert.ok(asked.every(({ first }) => first === 0));
  });

  test('tells a few times a second, and not with each step, what is in view now', async () => {
    await told(0, 60, 10000);
    await page.clock.pass(1000);
    asked.length = 0;
    for (let index = 1; index <= 5; index += 1) {
      await scrollTo(index);
    }
    assert.ok(asked.length <= 1, `${asked.length} messages`);
    await page.clock.pass(200);
    assert.equal(asked.at(-1).top, 1);
  });

  test('is not asked for where all members are loaded', async () => {
    await told(0, 5, 5);
    asked.length = 0;
    await page.clock.pass(1000);
    assert.deepEqual(asked, []);
  });
});

describe('a new order', () => {
  test('keeps the member at the upper edge in place on the screen', async () => {
    await told(0, 60, 10000);
    await scrollTo(20);
    const edge = grid.edge();
    assert.deepEqual(edge, { index: 20, id: 20 });
    // Three came before them.
    members.apply({ n: 2, first: 0, ids: [900, 901, 902, ...Array.from({ length: 57 }, (_, index) => index)], total: 10003, rows: [900, 901, 902].map((i) => ({ i })) });
    grid.keepInPlace(edge.id, edge.index);
    assert.equal(root.scrollTop, 23 * HEIGHT);
  });

  test('at the very top stays at the top, so that the new first member is seen', async () => {
    await told(0, 60, 10000);
    const edge = grid.edge();
    members.apply({ n: 2, first: 0, ids: [900, ...Array.from({ length: 59 }, (_, index) => index)], total: 10001, rows: [{ i: 900 }] });
    grid.keepInPlace(edge.id, edge.index);
    assert.equal(root.scrollTop, 0);
  });
});

describe('the focus', () => {
  test('goes back to the grid when its line now belongs to another member', async () => {
    await told(0, 60, 10000);
    lines()[0].querySelector('button').focus();
    await scrollTo(40);
    assert.equal(page.document.activeElement, root);
  });

  test('is followed by as little scrolling as possible', async () => {
    await told(0, 60, 10000);
    grid.reveal(5);
    assert.equal(root.scrollTop, 0);
    grid.reveal(12);
    assert.equal(root.scrollTop, 3 * HEIGHT);
    grid.reveal(1);
    assert.equal(root.scrollTop, HEIGHT);
  });
});

test('Lines of another height keep the same member at the edge', async () => {
  await told(0, 60, 10000);
  await scrollTo(20);
  page.provide('getComputedStyle', () => ({ getPropertyValue: () => '36px' }));
  grid.measure();
  assert.equal(root.scrollTop, 20 * 36);
  assert.equal(grid.edge().index, 20);
});

test('What waits for the next painting is done after it, once', async () => {
  let paintings = 0;
  grid.afterPaint(() => {
    paintings += 1;
  });
  assert.equal(paintings, 0);
  await page.clock.frame();
  grid.paint();
  await page.clock.frame();
  assert.equal(paintings, 1);
});
