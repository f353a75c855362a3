/** The wallboard: a tile a room, each in its place until the page is opened again. */

import { everySecond } from './clock.js';
import { showDialog } from './component-dialog.js';
import { push } from './live.js';
import { number, say, sayCount } from './messages.js';
import { oncePerFrame, setAttribute, setShown, setText } from './paint.js';
import { prefetchSoon } from './prefetch.js';
import { folded } from './search.js';
import { StateIndicator } from './state.js';
import { Tile } from './tile.js';
import { toast } from './toast.js';

/** @type {PageLookup} */
const byId = (id) => document.getElementById(id);
const chips = [...document.querySelectorAll('.chip')];
/** @type {Map<string, Tile>} */
const tiles = new Map();
/** @type {'all'|'trouble'} */
let filter = 'all';
let loaded = false;
let fresh = false;
let seen = 0;
let told = 0;

new StateIndicator(push);

/** @param {WallFrame} frame */
function onWall(frame) {
  if (fresh) {
    const present = new Set(frame.rooms.map((room) => room.r));
    [...tiles.keys()].filter((name) => !present.has(name)).forEach(remove);
    fresh = false;
  }
  loaded = true;
  frame.rooms.forEach((room) => {
    const tile = tiles.get(room.r);
    if (tile) {
      tile.show(room);
    } else {
      const added = new Tile(room);
      tiles.set(room.r, added);
      byId('tiles').append(added.element);
    }
  });
  (frame.gone ?? []).forEach(remove);
  setText(byId('wallNote'), frame.note ?? '');
  setShown(byId('wallNote'), Boolean(frame.note));
  seen = frame.n;
  paint();
  prefetchSoon(/** @type {HTMLTemplateElement} */ (byId('roomFiles')));
}

/** @param {string} name */
function remove(name) {
  tiles.get(name)?.element.remove();
  tiles.delete(name);
}

const paint = oncePerFrame(() => {
  const all = [...tiles.values()];
  const known = all.filter(({ tile }) => tile.members !== null);
  const members = known.reduce((sum, { tile }) => sum + (tile.members ?? 0), 0);
  const count = known.length === 0 && all.length > 0 ? say('room.membersUnknown') : sayCount('room.member', members);
  const unseen = known.length > 0 && known.length < all.length ? say('wallboard.unseen', number(all.length - known.length)) : '';
  const speaking = all.reduce((sum, tile) => sum + tile.speaking, 0);
  const recording = all.filter(({ tile }) => tile.rec === true).length;
  setText(byId('summary'), loaded
    ? say('wallboard.summary', sayCount('wallboard.room', all.length), [count, unseen].filter(Boolean).join(' ')) : say('wallboard.title'));
  setText(byId('speakingSummary'), loaded
    ? [say('wallboard.speaking', number(speaking)), recording > 0 && say('wallboard.recording', number(recording))].filter(Boolean).join(' · ') : '');
  setText(chips[0].querySelector('b'), number(all.length));
  setText(chips[1].querySelector('b'), number(all.filter((tile) => tile.trouble).length));
  paintMatches(all);
  tellSeen();
});

function tellSeen() {
  if (seen > told) {
    told = seen;
    push.send({ t: 'seen', n: seen });
  }
}

/** @param {Tile[]} all */
function paintMatches(all) {
  const search = folded(byId('search').value.trim());
  const shown = all.filter((tile) => {
    const matches = tile.matches(search, filter);
    setShown(tile.element, matches);
    return matches;
  });
  setShown(byId('empty'), shown.length === 0);
  setText(byId('empty'), say(!loaded ? 'wallboard.loading' : all.length === 0 ? 'wallboard.none' : 'wallboard.noMatch'));
}

chips.forEach((chip) => chip.addEventListener('click', () => {
  filter = chip.dataset.filter === 'trouble' ? 'trouble' : 'all';
  chips.forEach((each) => setAttribute(each, 'aria-pressed', String(each === chip)));
  paint();
}));
byId('search').addEventListener('input', paint);
byId('openRoomButton').addEventListener('click', () => {
  showDialog('openRoom', () => byId('openRoomForm:openRoomName'));
});

push.on('hello', () => {
  fresh = true;
  told = 0;
  push.send({ t: 'wall' });
});
push.on('wall', onWall);
push.on('error', ({ why }) => toast(say('done.refused', why), { kind: 'failed' }));
everySecond(() => tiles.forEach((tile) => tile.tick()));
