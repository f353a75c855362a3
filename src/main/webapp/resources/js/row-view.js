/** One line of the grid. It is bound to one member after another as the grid scrolls, and writes only what differs. */

import { actOf, offered, rowEntries } from './act-list.js';
import { Flag, hue, initials, is, nameOf, segments } from './member.js';
import { copyOf, setAttribute, setClass, setIcon, setShown, setText } from './paint.js';
import { fits } from './text-width.js';
import { duration, exactTimeOfDay, timeOfDay } from './clock.js';
import { number, say } from './messages.js';

const BUTTONS = rowEntries();
/** Pixels of the small text, and of the name. */
const SMALL = 12;
const NAME = 14;
/** The least room for a text in its column, in pixels (roster.css). */
const ROOM = { number: 62, joined: 68, codec: 84, lastAct: 142 };

export class RowView {
  #parts;
  #painted = '';
  #height = 0;
  /** @type {Row|null} */
  row = null;
  index = -1;

  /** @param {number} slot tells the lines of a grid apart */
  constructor(slot) {
    this.element = copyOf('member-row');
    this.element.id = `line-${slot}`;
    const cell = (/** @type {string} */ name) => this.element.querySelector(`.cell.${name}`);
    const buttons = [...this.element.querySelectorAll('.row-act')];
    this.#parts = {
      select: this.element.querySelector('.select input'), name: cell('name'), you: this.element.querySelector('.you'), number: cell('number'), moderator: cell('moderator'),
      sound: cell('sound'), video: cell('video'), floor: cell('floor'), joined: cell('joined'), codec: cell('codec'),
      lastAct: cell('lastAct'), more: buttons[buttons.length - 1], acts: buttons,
    };
  }

  /**
   * @param {number} index in the whole order
   * @param {Row|undefined} row undefined while it is not loaded
   * @param {Look} how
   */
  show(index, row, how) {
    if (index !== this.index || how.height !== this.#height) {
      this.index = index;
      this.#height = how.height;
      setAttribute(this.element, 'aria-rowindex', String(index + 2));
      this.element.style.top = `${index * how.height}px`;
    }
    const wanted = row ? `${row.i}/${row.version}/${how.selected}/${how.pending}/${how.own}/${how.mayVersion}/${how.nameRoom}` : 'loading';
    setClass(this.element, 'is-active', how.active);
    if (wanted === this.#painted) {
      return;
    }
    this.#painted = wanted;
    this.row = row ?? null;
    setClass(this.element, 'is-loading', !row);
    setAttribute(this.element, 'aria-busy', row ? null : 'true');
    if (row) {
      this.#paint(row, how);
    }
  }

  /** A second has passed. */
  tick() {
    if (this.row) {
      setClass(this.element, 'is-slow', this.element.classList.contains('is-pending'));
      this.#paintJoined(this.row);
    }
  }

  /** @param {Row} row @param {Look} how */
  #paint(row, how) {
    this.#paintClasses(row, how);
    this.#paintName(row, how);
    this.#paintSound(row);
    this.#paintPicture(row);
    this.#paintJoined(row);
    setCell(this.#parts.codec, row.c ?? '', ROOM.codec);
    this.#paintLastAct(row, how.pending);
    this.#paintActs(row, how);
  }

  /** @param {Row} row @param {Look} how */
  #paintClasses(row, how) {
    const muted = is(row, Flag.MUTED);
    const talking = is(row, Flag.TALKING);
    const left = is(row, Flag.LEFT);
    const classes = {
      'is-talking': talking && !muted && !left, 'is-muted-talking': talking && muted && !left, 'is-unmuted': !muted && !left,
      'is-deaf': is(row, Flag.DEAF), 'is-moderator': is(row, Flag.MODERATOR), 'has-floor': is(row, Flag.FLOOR),
      'has-video-floor': is(row, Flag.VIDEO_FLOOR), 'has-video': is(row, Flag.VIDEO) && !is(row, Flag.VIDEO_MUTED),
      'has-left': left, 'is-pending': Boolean(how.pending), 'is-slow': Boolean(how.pending) && this.element.classList.contains('is-slow'),
      'has-failed': Boolean(row.e) && !how.pending,
      'is-own': how.own,
    };
    Object.entries(classes).forEach(([name, on]) => setClass(this.element, name, on));
    setAttribute(this.element, 'aria-selected', String(how.selected));
    this.#parts.select.checked = how.selected;
    this.#parts.select.disabled = left;
  }

  /** @param {Row} row @param {Look} how */
  #paintName(row, { own, nameRoom }) {
    const name = nameOf(row);
    const [avatar, text] = this.#parts.name.children;
    setShown(this.#parts.you, own);
    setText(text, name);
    setClass(text, 'is-cut', own || !fits(name, NAME, nameRoom));
    setAttribute(this.#parts.name, 'title', name);
    setText(avatar, initials(row.name || ''));
    setAttribute(avatar, 'data-hue', String(hue(name)));
    setCell(this.#parts.number, row.name ? row.no : '', ROOM.number);
    setText(this.#parts.moderator.children[1], is(row, Flag.MODERATOR) ? say('member.moderator') : '');
  }

  /** @param {Row} row */
  #paintSound(row) {
    const [microphone, bars, , text, unseen] = this.#parts.sound.children;
    const muted = is(row, Flag.MUTED);
    const talking = is(row, Flag.TALKING);
    setIcon(microphone, muted ? 'mic-off' : 'mic');
    setAttribute(bars, 'data-score', talking ? String(segments(row.s)) : '0');
    setAttribute(this.#parts.sound, 'title', row.s > 0 && !is(row, Flag.LEFT) ? say('member.score', number(row.s)) : null);
    setText(text, this.#soundWords(row, muted && talking));
    // The states of a member who has left do not matter any more, and a screen reader would read them as if they were still present.
    setText(unseen, is(row, Flag.LEFT) ? '' : [say(muted ? 'member.muted' : 'member.unmuted'), !muted && talking && say('member.talking')]
      .filter(Boolean).join(', '));
  }

  /** @param {Row} row @param {boolean} talkingWhileMuted */
  #soundWords(row, talkingWhileMuted) {
    if (is(row, Flag.LEFT)) {
      return say('member.left');
    }
    return [talkingWhileMuted && say('member.mutedTalking'), is(row, Flag.HOLD) && say('member.hold'), is(row, Flag.DEAF) && say('member.deaf')]
      .filter(Boolean).join(', ');
  }

  /** @param {Row} row */
  #paintPicture(row) {
    const screen = is(row, Flag.SCREEN);
    const video = is(row, Flag.VIDEO);
    const off = is(row, Flag.VIDEO_MUTED);
    const words = screen ? 'member.screen' : video ? (off ? 'member.videoMuted' : 'member.video') : 'member.noVideo';
    setIcon(this.#parts.video.children[0], screen ? 'screen' : off ? 'video-off' : 'video');
    this.#describe(this.#parts.video, is(row, Flag.LEFT) ? '' : say(words));
    const kept = is(row, Flag.VIDEO_FLOOR_LOCKED);
    const floor = [is(row, Flag.FLOOR) && say('member.floor'), is(row, Flag.VIDEO_FLOOR) && say(kept ? 'member.videoFloorLocked' : 'member.videoFloor')];
    setIcon(this.#parts.floor.children[0], kept ? 'pin' : is(row, Flag.FLOOR) ? 'floor' : 'video');
    this.#describe(this.#parts.floor, floor.filter(Boolean).join(', '));
  }

  /** @param {Element} cell @param {string} words */
  #describe(cell, words) {
    setText(cell.children[1], words);
    setAttribute(cell, 'title', words || null);
  }

  /** @param {Row} row */
  #paintJoined(row) {
    const exact = is(row, Flag.JOINED_KNOWN);
    setCell(this.#parts.joined, row.j ? (exact ? '' : '≥ ') + duration(row.j) : '', ROOM.joined);
    setAttribute(this.#parts.joined, 'title',
      row.j ? say(exact ? 'member.joinedExact' : 'member.joinedBefore', exactTimeOfDay(row.j)) : null);
  }

  /** @param {Row} row @param {string|null} pending */
  #paintLastAct(row, pending) {
    let text = '';
    if (pending) {
      text = say(`pending.${pending}`);
    } else if (row.e) {
      text = row.e;
    } else if (row.act) {
      text = lastAct(row.act, row);
    }
    setCell(this.#parts.lastAct, text, ROOM.lastAct);
    setAttribute(this.#parts.lastAct, 'title', text || null);
  }

  /** @param {Row} row @param {Look} how */
  #paintActs(row, how) {
    const left = is(row, Flag.LEFT);
    BUTTONS.forEach((entry, at) => this.#paintAct(this.#parts.acts[at], offered(entry, row), how, left));
    setAttribute(this.#parts.more, 'aria-disabled', left ? 'true' : null);
  }

  /** @param {HTMLElement} button @param {Act} act @param {Look} how @param {boolean} left */
  #paintAct(button, { act, icon }, how, left) {
    const why = left ? say('member.left') : how.may[act];
    const allowed = why === true || why === undefined;
    setAttribute(button, 'data-act', act);
    setAttribute(button, 'aria-label', say(`act.${act}`));
    setAttribute(button, 'title', allowed ? say(`act.${act}`) : `${say(`act.${act}`)}: ${why}`);
    setAttribute(button, 'aria-disabled', allowed ? null : 'true');
    setAttribute(button, 'aria-describedby', allowed || left ? null : `why-${act}`);
    setAttribute(button, 'aria-busy', how.pending === act ? 'true' : null);
    setIcon(button.children[0], icon);
    setShown(button, true);
  }
}

/** @param {Element} cell @param {string} text @param {number} room in pixels */
function setCell(cell, text, room) {
  setText(cell, text);
  setClass(cell, 'is-cut', !fits(text, SMALL, room));
}

/** What was done, by whom as far as it is known, and when: “muted by Ada, 06:05”. @param {string} act @param {Row} row */
function lastAct(act, { by, seen, at }) {
  const did = say(actOf(act) ? `last.did.${act}` : 'last.did.other');
  if (by) {
    return say('last.by', did, by, timeOfDay(at));
  }
  return say(seen ? 'last.seen' : 'last.other', did, timeOfDay(at));
}
