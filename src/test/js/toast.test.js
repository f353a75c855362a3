/** Short messages: announced once, shown a few at a time. */

import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { openPage } from './support/page.js';

let page;
let toast;

beforeEach(async () => {
  page = openPage();
  ({ toast } = await page.load('toast.js'));
});

function shown() {
  return page.document.body.children.filter((each) => /ui-growl/.test(each.className));
}

describe('a message', () => {
  test('is shown for a time that depends on its kind', async () => {
    await toast('Copied');
    assert.equal(globalThis.PrimeFaces.widgets.toasts.cfg.life, 6000);
    await toast('Not muted', { kind: 'failed', details: ['One: no', 'Two: no'] });
    assert.equal(globalThis.PrimeFaces.widgets.toasts.cfg.life, 20000);
    assert.deepEqual(shown().map((each) => each.className), ['ui-growl-info', 'ui-growl-error']);
    assert.match(shown()[1].textContent, /One: no\nTwo: no/);
  });

  test('does not interrupt, and can be closed by keys', async () => {
    await toast('Copied');
    const [item] = shown();
    assert.equal(item.querySelector('[role="alert"]'), null);
    assert.equal(item.querySelector('.ui-growl-severity'), null);
    assert.equal(item.querySelector('.ui-growl-icon-close').tabIndex, 0);
  });

  test('is one of four at most, the oldest goes', async () => {
    for (const text of ['one', 'two', 'three', 'four', 'five']) {
      await toast(text);
    }
    assert.equal(shown().length, 4);
    assert.match(shown()[0].textContent, /two/);
  });
});
