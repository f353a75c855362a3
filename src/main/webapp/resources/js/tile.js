/** One room on the wallboard. */

import { plain } from './foreign.js';
import { duration, shortDuration } from './clock.js';
import { hue, initials, segments } from './member.js';
import { copyOf, setAttribute, setShown, setText } from './paint.js';
import { found } from './search.js';
import { number, say, sayCount, UNKNOWN } from './messages.js';

const TROUBLE = new Set(['resyncing', 'reconnecting', 'refused', 'unseen']);
const context = document.querySelector('meta[name="gavel-context"]')?.content ?? '';

export class Tile {
  element = copyOf('tile');

  /** @param {WallTile} tile as docs/push.md has it */
  constructor(tile) {
    this.tile = tile;
    this.show(tile);
  }

  /** @param {WallTile} tile the room as it is now */
  show(tile) {
    this.tile = tile;
    const part = (/** @type {string} */ name) => this.element.querySelector(`.${name}`);
    setAttribute(part('tile'), 'href', `${context}/room?conference=${encodeURIComponent(tile.r)}`);
    setAttribute(part('tile'), 'data-trouble', String(this.trouble));
    setText(part('title'), this.title);
    setText(part('number'), plain(tile.number ?? '') === this.title ? '' : plain(tile.number ?? ''));
    setShown(part('locked'), tile.locked === true);
    setShown(part('recording'), tile.rec === true);
    setAttribute(part('state'), 'data-state', tile.state);
    setText(part('state').querySelector('.text'), say(`state.${tile.state}`));
    setText(part('members'), tile.members === null ? UNKNOWN : number(tile.members));
    setText(part('tile-why'), tile.why ?? '');
    this.#showSpeakers(part('tile-speakers'));
    setText(part('tile-more'), tile.more > 0 ? say('wallboard.more', number(tile.more)) : this.#quiet());
    this.tick();
  }

  get title() {
    return plain(this.tile.title || this.tile.number || this.tile.r);
  }

  /** Whether the room has some trouble. */
  get trouble() {
    return Boolean(this.tile.why) || TROUBLE.has(this.tile.state);
  }

  get speaking() {
    return this.tile.talking.length + (this.tile.more ?? 0);
  }

  /** A second has passed. */
  tick() {
    const { members, since, state, stateSince, locked, rec } = this.tile;
    const noun = sayCount('room.member', members ?? 0).replace(number(members ?? 0), '').trim();
    const untold = (members ?? 0) > 0 && locked == null && rec == null && say('wallboard.stateUnknown');
    setText(this.element.querySelector('.facts'), [noun, since && duration(since), untold].filter(Boolean).join(' · '));
    setText(this.element.querySelector('.state .since'), state === 'resyncing' || state === 'reconnecting' ? shortDuration(stateSince) : '');
  }

  /** @param {string} search folded, see search.js @param {'all'|'trouble'} filter */
  matches(search, filter) {
    const { r, number: no, talking } = this.tile;
    return (filter === 'all' || this.trouble) && found([r, no, this.title, ...talking.map(([name]) => name)], search);
  }

  #quiet() {
    return this.tile.talking.length === 0 && (this.tile.members ?? 0) > 0 && this.tile.state === 'live' ? say('wallboard.nobody') : '';
  }

  /** @param {Element} place */
  #showSpeakers(place) {
    const talking = this.tile.talking;
    while (place.children.length > talking.length) {
      place.lastElementChild?.remove();
    }
    while (place.children.length < talking.length) {
      place.append(copyOf('tile-speaker'));
    }
    talking.forEach(([name, score], index) => {
      const [avatar, text, bars] = place.children[index].children;
      const shown = name || say('roster.unknownCaller');
      setText(avatar, initials(shown));
      setAttribute(avatar, 'data-hue', String(hue(shown)));
      setText(text, shown);
      setAttribute(bars, 'data-score', String(segments(score)));
    });
  }
}
