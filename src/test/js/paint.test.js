/** What is written into the page: only text, and only where something differs. */

import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { openPage } from './support/page.js';

const HOSTILE = '<img src=x onerror=alert(1)>';
let page;
let paint;
let node;

beforeEach(async () => {
  page = openPage({ body: '<p id="place"></p><template id="copy"><li class="a"><b></b></li></template>' });
  paint = await page.load('paint.js');
  node = page.byId('place');
});

describe('a text', () => {
  test('reaches the page as text, whatever it holds', () => {
    paint.setText(node, HOSTILE);
    assert.equal(node.childNodes.length, 1);
    assert.equal(node.children.length, 0);
    assert.equal(node.textContent, HOSTILE);
  });

  test('that has not changed is not written again', () => {
    paint.setText(node, 'a');
    const text = node.firstChild;
    paint.setText(node, 'a');
    assert.equal(node.firstChild, text);
    paint.setText(node, 'b');
    assert.equal(node.firstChild, text, 'the text within is changed, the node stays');
    assert.equal(node.textContent, 'b');
  });

  test('takes the place of everything that stood there', () => {
    node.append(page.document.createElement('b'), 'x');
    paint.setText(node, 'y');
    assert.equal(node.textContent, 'y');
    assert.equal(node.children.length, 0);
    paint.setText(node, '');
    assert.equal(node.textContent, '');
  });
});

describe('an attribute', () => {
  test('is written where it differs, and only there', () => {
    paint.setAttribute(node, 'title', 'a');
    const { writes } = node;
    paint.setAttribute(node, 'title', 'a');
    assert.equal(node.writes, writes);
    paint.setAttribute(node, 'title', 'b');
    assert.equal(node.getAttribute('title'), 'b');
    paint.setAttribute(node, 'title', null);
    assert.ok(!node.hasAttribute('title'));
  });

  test('that hides, and a class, are written only where they differ', () => {
    paint.setShown(node, false);
    paint.setClass(node, 'on', true);
    const { writes } = node;
    paint.setShown(node, false);
    paint.setClass(node, 'on', true);
    assert.equal(node.writes, writes);
    assert.ok(node.hidden && node.classList.contains('on'));
    paint.setShown(node, true);
    paint.setClass(node, 'on', false);
    assert.ok(!node.hidden && !node.classList.contains('on'));
  });
});

test('A copy of a template is a fresh one each time', () => {
  const [first, second] = [paint.copyOf('copy'), paint.copyOf('copy')];
  assert.notEqual(first, second);
  first.querySelector('b').textContent = 'x';
  assert.equal(second.textContent, '');
  assert.equal(paint.copyOf('copy').textContent, '');
});

test('What is asked for ten times is painted once, before the next painting', async () => {
  let paintings = 0;
  const soon = paint.oncePerFrame(() => {
    paintings += 1;
  });
  Array.from({ length: 10 }, soon);
  assert.equal(paintings, 0);
  await page.clock.frame();
  assert.equal(paintings, 1);
  soon();
  await page.clock.frame();
  assert.equal(paintings, 2);
});
