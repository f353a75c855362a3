/** The room's components: loaded once, when the page has time or somebody wants one, and again when that failed. */

import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { openPage } from './support/page.js';

let page;
let faces;
let idle;

function scripts() {
  return page.document.head.children.filter((each) => each.src);
}

/** What the browser says of the scripts that were asked for. */
async function answer(type) {
  scripts().forEach((script) => page.happen(script, type));
  await page.settled();
}

beforeEach(async () => {
  page = openPage({ body: '<template id="components" data-scripts="/jquery.js /core.js" data-styles=""></template>' });
  idle = [];
  page.provide('requestIdleCallback', (callback) => idle.push(callback));
  page.provide('jQuery', (ready) => ready());
  page.provide('PrimeFaces', { settings: {}, widgets: {}, utils: { disableAnimations: () => {} } });
  page.document.head = page.document.createElement('head');
  page.byId('components').content ??= page.document.createElement('div');
  faces = await page.load('primefaces.js');
});

describe('components', () => {
  test('are asked for when the page has nothing else to do, once however often that is wished', async () => {
    faces.componentsSoon();
    faces.componentsSoon();
    assert.equal(scripts().length, 0);
    assert.equal(idle.length, 1);
    idle[0]();
    void faces.components();
    assert.deepEqual(scripts().map((each) => each.src), ['/jquery.js', '/core.js']);
    assert.ok(scripts().every((each) => each.async === false), 'they run in their order');
  });

  test('are prepared before their waiting callers continue', async () => {
    const told = [];
    faces.whenComponents(() => told.push('prepared'));
    const waiting = faces.components().then(() => told.push('went on'));
    await page.settled();
    assert.deepEqual(told, []);
    await answer('load');
    await waiting;
    assert.deepEqual(told, ['prepared', 'went on']);
  });

  test('that could not be loaded are asked for again', async () => {
    const failed = assert.rejects(faces.components());
    await answer('error');
    await failed;
    const before = scripts().length;
    void faces.components();
    assert.equal(scripts().length, before * 2);
  });
});
