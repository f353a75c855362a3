/** What a row means: flags, name, initials, colour, loudness. */

import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { openPage } from './support/page.js';

let member;

before(async () => {
  member = await openPage({ messages: { 'roster.unknownCaller': 'Unknown caller' } }).load('member.js');
});

test('A row’s flags are the bits of docs/push.md', () => {
  const { Flag, is } = member;
  assert.deepEqual(Object.values(Flag), [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384]);
  assert.ok(is({ f: 1 | 64 }, Flag.FLOOR));
  assert.ok(!is({ f: 1 | 64 }, Flag.MUTED));
});

test('A member is called by name, else by number, else unknown', () => {
  assert.equal(member.nameOf({ name: 'Ada', no: '1' }), 'Ada');
  assert.equal(member.nameOf({ name: '', no: '1' }), '1');
  assert.equal(member.nameOf({ name: '', no: '' }), 'Unknown caller');
});

describe('initials', () => {
  for (const [name, expected] of [
    ['Ada Lovelace', 'AL'], ['ada', 'A'], ['Jean-Luc Marie Picard', 'JL'], ['李雪梅', '李'], ['Anna 李', 'A'], ['1005', '#'], ['', '#'], ['+49 170', '#'],
    ['ärzte', 'Ä'], ['𝒜da', '𝒜'], ['3 Amigos', 'A'],
  ]) {
    test(`of “${name}” are ${expected}`, () => assert.equal(member.initials(name), expected));
  }
});

test('A name keeps its colour, and there are six', () => {
  const hues = ['Ada', 'Bob', '李雪梅', '', 'x'.repeat(5000)].map(member.hue);
  assert.deepEqual(hues, ['Ada', 'Bob', '李雪梅', '', 'x'.repeat(5000)].map(member.hue));
  assert.ok(hues.every((hue) => Number.isInteger(hue) && hue >= 0 && hue < 6));
});

test('A louder member has no fewer segments, an audible one has at least one, and none has more than eight', () => {
  assert.equal(member.segments(0), 0);
  assert.equal(member.segments(-5), 0);
  assert.equal(member.segments(undefined), 0);
  assert.equal(member.segments(1), 1);
  assert.equal(member.segments(8192), 8);
  assert.equal(member.segments(1e9), 8);
  const all = [1, 100, 500, 1000, 2000, 4000, 8000].map(member.segments);
  assert.deepEqual(all, [...all].sort((a, b) => a - b));
});
