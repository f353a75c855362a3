/** The room's title and facts, and which of its acts are offered. */

import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { openPage } from './support/page.js';

const IDS = ['title', 'here', 'locked', 'lockUnknown', 'recordingUnknown', 'room-name', 'facts', 'reasons'];
const MESSAGES = { 'room.recording': 'Recording', 'room.recordingFor': 'Recording for {0}', 'room.recordingPaused': 'Paused', 'room.calling': 'Calling {0} · {1} · {2}', 'room.callingMany': 'Calling {0} numbers' };
const ACTS = [{ act: 'lock', on: 'room', to: true, turns: null, needs: [] }, { act: 'unlock', on: 'room', to: false, turns: null, needs: [] }];
let page;
let head;

beforeEach(async () => {
  page = openPage({
    messages: MESSAGES,
    body: `<div id="acts"></div><div class="room-acts"><button data-act="lock"><svg class="icon"><use></use></svg><span class="label"></span></button></div>
      ${IDS.map((id) => `<p id="${id}"></p>`).join('')}<p id="recording"><span class="text"></span></p><p id="calling"><span class="text"></span></p>`,
  });
  page.byId('acts').dataset.acts = JSON.stringify(ACTS);
  const { RoomHead } = await page.load('room-head.js');
  head = new RoomHead();
});

function show(fields) {
  head.apply({ room: '3000@a.b', name: '3000', number: '3000', title: 'Board', members: 2, may: {}, rec: false, recSince: null, recRuns: false, recPaused: false, calling: [], ...fields });
  return { hidden: page.byId('recording').hidden, text: page.byId('recording').querySelector('.text').textContent };
}

const offered = () => ['not_recording', 'recording', 'recording_runs', 'recording_paused', null].filter((when) => head.offers({ when }));

describe('a recording', () => {
  test('shows for how long it has run', () => {
    const shown = show({ rec: true, recRuns: true, recSince: Date.now() - 61500 });
    assert.equal(shown.hidden, false);
    assert.match(shown.text, /^Recording for 0:01:0[12]$/);
  });

  test('whose beginning is not known shows no time', () => {
    assert.equal(show({ rec: true, recRuns: true }).text, 'Recording');
  });

  test('is shown as paused when none runs', () => {
    assert.equal(show({ rec: true, recPaused: true, recSince: 1 }).text, 'Paused');
    assert.notEqual(show({ rec: true, recPaused: true, recRuns: true, recSince: 1 }).text, 'Paused');
  });

  test('that does not exist is hidden', () => {
    assert.equal(show({}).hidden, true);
    assert.equal(show({ rec: null }).hidden, true);
  });
});

describe('an act on recordings is offered', () => {
  test('in the state in which it changes something', () => {
    show({});
    assert.deepEqual(offered(), ['not_recording', null]);
    show({ rec: true, recRuns: true });
    assert.deepEqual(offered(), ['recording', 'recording_runs', null]);
    show({ rec: true, recPaused: true });
    assert.deepEqual(offered(), ['recording', 'recording_paused', null]);
  });

  test('while the state is not known', () => {
    show({ rec: null });
    assert.equal(offered().length, 5);
  });
});

describe('calls into the room', () => {
  const calling = () => ({ hidden: page.byId('calling').hidden, text: page.byId('calling').textContent, title: page.byId('calling').title });
  const call = (no) => ({ no, by: 'Ana', since: Date.now() - 5500 });

  test('are hidden while there are none', () => {
    show({});
    assert.equal(calling().hidden, true);
  });

  test('show the number, for how long it has rung, and who calls', () => {
    show({ calling: [call('3105')] });
    assert.equal(calling().hidden, false);
    assert.match(calling().text.replace(/[\u2068\u2069]/g, ''), /^Calling 3105 · 0:00:0[56] · Ana$/);
  });

  test('are counted where there are several, and each is in the hint', () => {
    show({ calling: [call('3105'), call('3106')] });
    assert.equal(calling().text, 'Calling 2 numbers');
    assert.match(calling().title, /3105[^]*3106/);
  });
});
