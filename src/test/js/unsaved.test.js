/** Input that was not sent. */

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openPage } from './support/page.js';

const FORM = `
  <main><form id="form" method="post">
    <input id="text" value="Ada"/><input id="box" type="checkbox"/><input id="token" type="hidden" value="t"/>
    <input id="searching" type="search"/><button id="send">Send</button>
  </form>
  <form id="filter" method="get"><input id="from"/></form>
  <dialog id="dialog"><form method="post"><input id="reason"/></form></dialog></main>`;

async function open(how = {}) {
  const page = openPage({ body: FORM, ...how });
  const { unsaved } = await page.load('unsaved.js');
  return { page, unsaved };
}

describe('a page', () => {
  test('on which nothing was typed holds nothing unsaved', async () => {
    const { unsaved } = await open();
    assert.equal(unsaved(), false);
  });

  test('holds what was typed until it is as it was', async () => {
    const { page, unsaved } = await open();
    page.type(page.byId('text'), 'Eve');
    assert.equal(unsaved(), true);
    page.type(page.byId('text'), 'Ada');
    assert.equal(unsaved(), false);
  });

  test('holds a box that was ticked', async () => {
    const { page, unsaved } = await open();
    page.byId('box').checked = true;
    page.happen(page.byId('box'), 'change');
    assert.equal(unsaved(), true);
  });

  test('counts no searches, no filters and nothing that scripts put into hidden fields', async () => {
    const { page, unsaved } = await open();
    ['searching', 'from', 'token'].forEach((id) => page.type(page.byId(id), 'x'));
    assert.equal(unsaved(), false);
  });

  test('forgets what was taken back with the whole form', async () => {
    const { page, unsaved } = await open();
    page.type(page.byId('text'), 'Eve');
    page.happen(page.byId('form'), 'reset');
    assert.equal(unsaved(), false);
  });

  test('forgets what was typed in a dialog that was closed', async () => {
    const { page, unsaved } = await open();
    page.byId('dialog').showModal();
    page.type(page.byId('reason'), 'noise');
    assert.equal(unsaved(), true);
    page.byId('dialog').close();
    assert.equal(unsaved(), false);
  });

  test('holds what was typed into a field that was drawn anew, and nothing of a form that is gone', async () => {
    const { page, unsaved } = await open();
    page.type(page.byId('text'), 'Ada');
    page.byId('text').remove();
    assert.equal(unsaved(), true);
    page.byId('form').remove();
    assert.equal(unsaved(), false);
  });

  test('holds what was typed before its script ran', async () => {
    const page = openPage({ body: FORM });
    page.byId('text').value = 'Eve';
    const { unsaved } = await page.load('unsaved.js');
    assert.equal(unsaved(), true);
  });

  test('that was drawn for a form which was refused holds that form', async () => {
    assert.equal((await open({ meta: { unsaved: 'true' } })).unsaved(), true);
    assert.equal((await open({ meta: { unsaved: 'true' }, body: '<main></main>' })).unsaved(), false);
  });
});
