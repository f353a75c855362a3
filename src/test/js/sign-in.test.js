/** The sign-in page. */

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openPage } from './support/page.js';

const BODY = `
  <form method="post"><input id="signInForm:login"/><input id="signInForm:password" type="password"/><button type="button" id="showPassword"></button>
  <button id="signInForm:enter">Sign in</button></form>
  <button class="demonstration-account" data-login="super" data-password="secret">super</button>`;

async function open(search = '', asked = 0) {
  const page = openPage({ body: BODY, address: `http://gavel.test/sign-in${search}` });
  globalThis.history.state = { asked };
  const channels = [];
  page.provide('BroadcastChannel', class extends BroadcastChannel {
    constructor(name) {
      super(name);
      channels.push(this);
    }
  });
  await page.load('sign-in.js');
  return { page, hear: (data) => page.happen(channels[0], 'message', { data }), login: page.byId('signInForm:login'), password: page.byId('signInForm:password') };
}

describe('the sign-in page', () => {
  test('has the cursor where something is to be typed', async () => {
    const { page, login } = await open();
    assert.equal(page.document.activeElement, login);
  });

  test('fills in a demonstration account, and the next press signs in', async () => {
    const { page, login, password } = await open();
    page.find('.demonstration-account').click();
    assert.deepEqual([login.value, password.value], ['super', 'secret']);
    assert.equal(page.document.activeElement.id, 'signInForm:enter');
  });

  test('shows the password when that is asked for, and hides it again', async () => {
    const { page, password } = await open();
    page.byId('showPassword').click();
    assert.equal(password.type, 'text');
    page.byId('showPassword').click();
    assert.equal(password.type, 'password');
  });

  test('goes on by itself where its person signs in on another page', async () => {
    const { page, hear } = await open('?why=idle');
    hear('signed in');
    assert.equal(page.location.went, page.location.href);
  });

  test('keeps the input', async () => {
    const { page, hear, login } = await open('?why=idle');
    login.value = 'ada';
    hear('signed in');
    assert.equal(page.location.went, null);
  });

  test('that was opened by itself stays where it is', async () => {
    const { page, hear } = await open();
    hear('signed in');
    assert.equal(page.location.went, null);
    assert.deepEqual(page.posted, []);
  });

  test('asks the other pages whether somebody is signed in, and not for ever', async () => {
    assert.deepEqual((await open('?why=idle')).page.posted, ['who is signed in']);
    assert.deepEqual((await open('?why=idle', 5)).page.posted, []);
  });
});
