/** One line of the grid. */

import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { openPage } from './support/page.js';

let page;
let Flag;
let view;
let version = 1;

beforeEach(async () => {
  page = openPage({ parts: ['member-row'], messages: { 'last.by': '{0} by {1}, {2}', 'member.score': 'Score {0}' } });
  ({ Flag } = await page.load('member.js'));
  const { RowView } = await page.load('row-view.js');
  view = new RowView(3);
});

const row = (fields = {}) => ({ i: 7, version: version++, name: 'Ada', no: '1005', f: 0, s: 0, j: 0, c: 'OPUS', vi: null, vo: null, at: 0, act: null, p: null, e: null, ...fields });
const look = (fields = {}) => ({ selected: false, active: false, own: false, pending: null, height: 27, nameRoom: 150, may: {}, mayVersion: 1, ...fields });
const cell = (name) => view.element.querySelector(`.cell.${name}`);
const has = (name) => view.element.classList.contains(name);

describe('a line', () => {
  test('shows name, number and codec as text', () => {
    view.show(0, row({ name: '<b>Ada</b>' }), look());
    assert.equal(cell('name').querySelector('.text').textContent, '<b>Ada</b>');
    assert.equal(cell('name').querySelector('b'), null);
    assert.equal(cell('number').textContent, '1005');
    assert.equal(cell('codec').textContent, 'OPUS');
  });

  test('says a number once where there is no name', () => {
    view.show(0, row({ name: '' }), look());
    assert.equal(cell('name').querySelector('.text').textContent, '1005');
    assert.equal(cell('number').textContent, '');
  });

  test('clips only a text that may not fit into its column', () => {
    const cut = (node) => node.classList.contains('is-cut');
    const name = () => cell('name').querySelector('.text');
    view.show(0, row({ name: 'Ada Lovelace', no: '1005', c: 'OPUS 48000' }), look());
    assert.deepEqual([name(), cell('number'), cell('codec'), cell('joined'), cell('lastAct')].map(cut), [false, false, false, false, false]);
    view.show(0, row({ name: 'Ada Lovelace, Countess of the Analytical Engine', no: '+49 30 1234567', c: 'W'.repeat(20), e: 'The switch gave no answer in time.' }), look());
    assert.deepEqual([name(), cell('number'), cell('codec'), cell('joined'), cell('lastAct')].map(cut), [true, true, true, false, true]);
  });

  test('clips a name again when its column has become narrow', () => {
    const same = row({ name: 'Ada Lovelace' });
    view.show(0, same, look({ nameRoom: 150 }));
    assert.equal(cell('name').querySelector('.text').classList.contains('is-cut'), false);
    view.show(0, same, look({ nameRoom: 60 }));
    assert.equal(cell('name').querySelector('.text').classList.contains('is-cut'), true);
  });

  test('stands where its member stands in the whole order', () => {
    view.show(41, row(), look());
    assert.equal(view.element.getAttribute('aria-rowindex'), '43');
    assert.equal(view.element.style.top, `${41 * 27}px`);
    assert.equal(view.element.id, 'line-3');
  });

  test('says that it is loading until its member is there', () => {
    view.show(0, undefined, look());
    assert.equal(view.element.getAttribute('aria-busy'), 'true');
    view.show(0, row(), look());
    assert.equal(view.element.getAttribute('aria-busy'), null);
  });

  test('that shows the same as before writes nothing', () => {
    const same = row();
    view.show(0, same, look());
    const before = [view.element, ...view.element.querySelectorAll('*')].map((each) => each.writes);
    view.show(0, same, look());
    assert.deepEqual([view.element, ...view.element.querySelectorAll('*')].map((each) => each.writes), before);
  });

  test('does not even look at a member of whom nothing has changed', () => {
    const same = row();
    view.show(0, same, look());
    same.name = 'Eve';
    view.show(0, same, look());
    assert.equal(cell('name').querySelector('.text').textContent, 'Ada');
    same.version += 1;
    view.show(0, same, look());
    assert.equal(cell('name').querySelector('.text').textContent, 'Eve');
  });

  test('changes with its member, also when both have the same version', () => {
    view.show(0, row({ i: 7, version: 5 }), look());
    view.show(0, row({ i: 8, version: 5, name: 'Bob' }), look());
    assert.equal(cell('name').querySelector('.text').textContent, 'Bob');
  });

  for (const [what, change, shows] of [
    ['who is selected', { selected: true }, () => view.element.getAttribute('aria-selected') === 'true'],
    ['what is on its way', { pending: 'kick' }, () => has('is-pending')],
    ['whose row is one’s own', { own: true }, () => has('is-own')],
    ['what may be done', { may: { mute: 'No' }, mayVersion: 2 }, () => view.element.querySelector('.row-act').getAttribute('aria-disabled') === 'true'],
  ]) {
    test(`changes with ${what}, and back`, () => {
      const same = row();
      view.show(0, same, look());
      assert.ok(!shows());
      view.show(0, same, look(change));
      assert.ok(shows());
      view.show(0, same, look());
      assert.ok(!shows());
    });
  }
});

describe('a member’s sound', () => {
  const unseen = () => cell('sound').querySelector('.unseen').textContent;

  test('a muted member is shown as muted, also to screen readers', () => {
    view.show(0, row({ f: Flag.MUTED }), look());
    assert.equal(unseen(), 'member.muted');
    assert.ok(!has('is-unmuted'));
  });

  test('a talker is shown as loud as the switch tells', () => {
    view.show(0, row({ f: Flag.TALKING, s: 8192 }), look());
    assert.ok(has('is-talking'));
    assert.equal(cell('sound').querySelector('.bars').dataset.score, '8');
    assert.equal(unseen(), 'member.unmuted, member.talking');
  });

  test('a member who talks while muted is marked', () => {
    view.show(0, row({ f: Flag.TALKING | Flag.MUTED }), look());
    assert.ok(has('is-muted-talking') && !has('is-talking'));
    assert.equal(cell('sound').querySelector('.text').textContent, 'member.mutedTalking');
  });

  test('a score without talking moves nothing', () => {
    view.show(0, row({ s: 8192 }), look());
    assert.equal(cell('sound').querySelector('.bars').dataset.score, '0');
  });
});

describe('a member who has left', () => {
  test('can be selected no more, has no acts, and is no longer said to be muted', () => {
    view.show(0, row({ f: Flag.LEFT | Flag.MUTED }), look());
    assert.ok(has('has-left'));
    assert.ok(cell('select').firstElementChild.disabled);
    assert.equal(cell('sound').querySelector('.text').textContent, 'member.left');
    assert.equal(cell('sound').querySelector('.unseen').textContent, '');
    assert.ok(view.element.querySelectorAll('.row-act').every((button) => button.getAttribute('aria-disabled') === 'true'));
  });
});

describe('the latest act', () => {
  test('is pending before it failed, and failed before what came earlier', () => {
    view.show(0, row({ act: 'mute', by: 'Eve', e: 'refused' }), look({ pending: 'unmute' }));
    assert.equal(cell('lastAct').textContent, 'pending.unmute');
    assert.ok(!has('has-failed'));
    view.show(0, row({ act: 'mute', by: 'Eve', e: 'refused' }), look());
    assert.equal(cell('lastAct').textContent, 'refused');
    assert.ok(has('has-failed'));
    view.show(0, row({ act: 'mute', by: 'Eve', at: page.clock.now }), look());
    assert.match(cell('lastAct').textContent, /^last\.did\.mute by Eve, /);
  });
});

describe('when a member came', () => {
  test('ticks, and is marked where it is only known to be at least so long', async () => {
    view.show(0, row({ j: page.clock.now - 60000 }), look());
    assert.equal(cell('joined').textContent, '≥ 0:01:00');
    await page.clock.pass(1000);
    view.tick();
    assert.equal(cell('joined').textContent, '≥ 0:01:01');
    view.show(0, row({ j: page.clock.now, f: Flag.JOINED_KNOWN }), look());
    assert.equal(cell('joined').textContent, '0:00:00');
    view.show(0, row(), look());
    assert.equal(cell('joined').textContent, '');
  });

  for (const hours of [-2, 4]) {
    test(`goes on though the clock of this machine is set by ${hours} hours`, async () => {
      const { correct } = await page.load('clock.js');
      correct(page.clock.now, true);
      view.show(0, row({ j: page.clock.now - 60000, f: Flag.JOINED_KNOWN }), look());
      assert.equal(cell('joined').textContent, '0:01:00');
      const real = Date.now;
      Date.now = () => real() + hours * 3600000;
      await page.clock.pass(1000);
      view.tick();
      assert.equal(cell('joined').textContent, '0:01:01');
    });
  }
});

test('Only the person’s own row is marked', () => {
  view.show(0, row(), look({ own: true }));
  assert.ok(has('is-own'));
  assert.equal(cell('name').querySelector('.you').hidden, false);
  view.show(0, row(), look());
  assert.equal(cell('name').querySelector('.you').hidden, true);
});
