/** The room page: one socket, one room; its frames feed everything on the page. */

import { lockAct, othersIn, roomMenuActs } from './act-list.js';
import { activityClosed, activityWatched, addActivity, clearActivity, closeActivity } from './activity.js';
import { CallLoader } from './call-loader.js';
import { everySecond } from './clock.js';
import { density, setDensity } from './density.js';
import { showKeys } from './dialogs.js';
import { push } from './live.js';
import { openMenu } from './menu.js';
import { say } from './messages.js';
import { setClass } from './paint.js';
import { componentsSoon } from './primefaces.js';
import { RoomHead } from './room-head.js';
import { Roster } from './roster.js';
import { paintSpeaking } from './speaking.js';
import { StateIndicator } from './state.js';
import { toast } from './toast.js';

const main = document.getElementById('main');
const acts = document.querySelector('.room-acts');
const head = new RoomHead();
const roster = new Roster(push, head);
const state = new StateIndicator(push, (live) => setClass(main, 'stale', !live));
const calls = new CallLoader({
  key: () => head.key || (main.dataset.room ?? ''), title: () => head.title, own: () => (head.own === null ? null : roster.members.rows.get(head.own) ?? null),
  permits: (act) => head.permits(act), locked: () => head.locked,
  unlock: () => roster.acts.press({ act: lockAct(true).act }, ''),
});

/** @param {RoomFrame} frame */
function onFrame(frame) {
  if (frame.head) {
    head.apply(frame.head);
    state.room(frame.head);
    activityWatched(head.watched);
    paintActs();
  }
  if (frame.speaking !== undefined) {
    paintSpeaking(frame.speaking);
  }
  roster.apply(frame, () => painted(frame));
  if (frame.head || frame.rows?.some((row) => row.i === head.own)) {
    calls.roomChanged();
  }
}

/** @param {RoomFrame} frame */
function painted(frame) {
  push.send({ t: 'seen', n: frame.n });
  componentsSoon();
}

function paintActs() {
  head.paintActs((act, others) => roster.acts.onRoom(act, others));
}

/** An act on the room as a menu has it, with why it cannot be done now. @param {Act} act */
function others({ act, icon, danger }) {
  const permitted = head.permits(act);
  return {
    label: say(`act.${act}Others`), icon, danger, why: permitted === true ? undefined : permitted,
    run: () => roster.memberActs.onOthers(act),
  };
}

/** An act on the room itself as a menu has it. @param {Act} declared */
function onRoom({ act, icon }) {
  const permitted = head.permits(act);
  return { label: say(`act.${act}`), icon, why: permitted === true ? undefined : permitted, run: () => roster.memberActs.onRoom(act) };
}

/** @param {HTMLElement} button */
function roomMenu(button) {
  const compact = density() === 'compact';
  openMenu([
    // Where it is not known whether the room is locked, the button locks and the menu unlocks.
    ...(head.lockUnknown ? [onRoom(lockAct(true))] : []),
    ...othersIn('menu').filter((act) => !act.danger).map(others),
    null,
    ...roomMenuActs().filter((act) => head.offers(act)).map(onRoom),
    null,
    {
      label: say(compact ? 'act.roomy' : 'act.compact'), icon: compact ? 'roomy' : 'compact',
      run: () => {
        setDensity(compact ? 'roomy' : 'compact');
        roster.grid.measure();
      },
    },
    ...(activityClosed() ? [{ label: say('act.showActivity'), icon: 'panel', run: () => closeActivity(false) }] : []),
    { label: say('act.keys'), icon: 'keys', key: '?', run: showKeys },
    null,
    ...othersIn('menu').filter((act) => act.danger).map(others),
  ], button, say('act.moreRoom'), button);
}

acts.addEventListener('click', (event) => {
  const button = event.target?.closest('[data-act]');
  const act = button?.dataset.act;
  if (button && act === 'more') {
    roomMenu(button);
  } else if (act?.endsWith('Others')) {
    roster.memberActs.onOthers(act.slice(0, -'Others'.length));
  } else if (act) {
    roster.memberActs.onRoom(/** @type {'lock'|'unlock'} */ (act));
  }
});

push.on('hello', (hello) => {
  roster.serverRun(hello.run);
  push.send({ t: 'room', room: main.dataset.room, ...roster.opening() });
});
push.on('room', onFrame);
push.on('activity', ({ items, whole }) => {
  if (whole) {
    clearActivity();
  }
  addActivity(items);
});
push.on('error', ({ why }) => toast(say('done.refused', why), { kind: 'failed' }));
everySecond(() => roster.tick());
paintActs();
