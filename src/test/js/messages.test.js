/** Messages of the bundle, and foreign texts within them. */

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openPage } from './support/page.js';

const ALEF = '\u05D0';
const load = (bundle, language) => openPage({ messages: bundle, language }).load('messages.js');

describe('messages', () => {
  test('are those of the bundle, with their values', async () => {
    const { say } = await load({ greet: '{1}, this is {0}.' });
    assert.equal(say('greet', 'Ada', 'Bob'), 'Bob, this is Ada.');
  });

  test('that the bundle lacks show their key', async () => {
    const { say } = await load({});
    assert.equal(say('no.such', 'Ada'), 'no.such');
  });

  test('keep the placeholder of a missing value, and fill one that is zero or empty', async () => {
    const { say } = await load({ two: '{0}/{1}' });
    assert.equal(say('two', undefined, null), '{0}/{1}');
    assert.equal(say('two', 0, ''), '0/');
  });

  test('fill no placeholders within a value', async () => {
    const { say } = await load({ two: '{0} and {1}' });
    assert.equal(say('two', '{1}{1}', '$&'), '{1}{1} and $&');
  });

  test('isolate values that are written from right to left', async () => {
    const { say } = await load({ by: 'by {0}, 06:05' });
    assert.equal(say('by', `${ALEF}1`), `by \u2068${ALEF}1\u2069, 06:05`);
    assert.equal(say('by', 'Ada'), 'by Ada, 06:05');
  });
});

describe('counts', () => {
  const bundle = { 'm.one': '{0} member', 'm.other': '{0} members' };

  test('have the plural of their language', async () => {
    const english = await load(bundle);
    assert.deepEqual([0, 1, 2].map((count) => english.sayCount('m', count)), ['0 members', '1 member', '2 members']);
    const chinese = await load({ 'm.one': '?', 'm.other': '{0} 名与会者' }, 'zh-CN');
    assert.equal(chinese.sayCount('m', 1), '1 名与会者');
  });

  test('are grouped as their language does it', async () => {
    assert.equal((await load(bundle)).sayCount('m', 12345), '12,345 members');
    assert.equal((await load({}, 'de')).number(12345), '12.345');
  });
});
