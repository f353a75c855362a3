/** The room's title, its facts, and the acts on the room as a whole. */

import { lockAct, othersIn } from './act-list.js';
import { isolated, plain } from './foreign.js';
import { duration, everySecond, timeOfDay } from './clock.js';
import { setAttribute, setIcon, setShown, setText } from './paint.js';
import { number, say, sayCount } from './messages.js';

/** @type {PageLookup} */
const byId = (id) => document.getElementById(id);

export class RoomHead {
  /** @type {Partial<Head>} */
  #head = {};
  #acts = document.querySelector('.room-acts');
  #lock = this.#acts.querySelector(`[data-act="${lockAct(false).act}"]`);

  constructor() {
    everySecond(() => this.#paintFacts());
  }

  /** What the switch permits: for each act true, or the text why not. */
  get may() {
    return this.#head.may ?? {};
  }

  /** @param {string} act @returns {true|string} whether the act is permitted, or why not */
  permits(act) {
    return this.may[act] ?? true;
  }

  /** Whether the switch lets Gavel see who is in the room. */
  get visible() {
    return this.#head.state !== 'refused';
  }

  /** Whether it is known who is in the room, now or at the last moment when it could be seen. */
  get known() {
    return this.#head.members != null;
  }

  get locked() {
    return this.#head.locked === true;
  }

  /** Whether the room runs and the switch has not told whether it is locked. */
  get lockUnknown() {
    return this.#runs && this.#head.locked == null;
  }

  /** @param {Act} act @returns {boolean} whether the room is in the state in which the act is offered, or it is not known */
  offers({ when }) {
    const { rec, recRuns, recPaused } = this.#head;
    if (when === null || rec == null) {
      return true;
    }
    return { not_recording: !rec, recording: rec, recording_runs: rec && recRuns === true, recording_paused: rec && recPaused === true }[when];
  }

  /** @returns {number|null} since when Gavel sees all that happens in the room */
  get watched() {
    return this.#head.watched ?? null;
  }

  /** Whether it is known that a conference runs; otherwise nothing can be locked or recorded. */
  get #runs() {
    return (this.#head.members ?? 0) > 0;
  }

  /** The key of the conference, for messages of the socket; it is not shown. */
  get key() {
    return this.#head.room ?? '';
  }

  /** @returns {number|null} the handle of this person's own row */
  get own() {
    return this.#head.own ?? null;
  }

  get title() {
    return plain(this.#head.title || this.#head.number || this.#head.name || '');
  }

  /** @param {Head} head whole */
  apply(head) {
    this.#head = head;
    const title = this.title;
    setText(byId('title'), title);
    setText(byId('here'), head.number && plain(head.number) !== title ? `${isolated(head.number)} · ${isolated(title)}` : title);
    document.title = `${isolated(title)} · Gavel`;
    setShown(byId('locked'), head.locked === true);
    setShown(byId('recording'), head.rec === true);
    setShown(byId('lockUnknown'), this.lockUnknown);
    setShown(byId('recordingUnknown'), this.#runs && head.rec == null);
    setShown(byId('calling'), this.#calls.length > 0);
    this.#paintFacts();
    this.#paintReasons();
  }

  /** @param {(act: string, others: boolean) => boolean} underway */
  paintActs(underway) {
    const { act, icon } = lockAct(this.locked);
    setAttribute(this.#lock, 'data-act', act);
    setIcon(this.#lock.querySelector('.icon'), icon);
    setText(this.#lock.querySelector('.label'), say(`act.${act}`));
    this.#paintAct(this.#lock, act, underway(act, false));
    othersIn('bar').forEach((others) => this.#paintAct(this.#acts.querySelector(`[data-act="${others.act}Others"]`), others.act,
      underway(others.act, true), say(`act.${others.act}OthersWhat`)));
  }

  /** @param {Element} button @param {string} act @param {boolean} busy @param {string} [title] */
  #paintAct(button, act, busy, title = '') {
    const why = this.permits(act);
    setAttribute(button, 'aria-disabled', why === true ? null : 'true');
    setAttribute(button, 'aria-describedby', why === true ? null : `why-${act}`);
    setAttribute(button, 'title', why === true ? title || null : why);
    setAttribute(button, 'aria-busy', busy ? 'true' : null);
  }

  #paintFacts() {
    const { name, since, members, moderators, asOf } = this.#head;
    const facts = [since && duration(since), this.#membersText(members),
      moderators != null && sayCount('room.moderator', moderators), asOf && say('room.asOf', timeOfDay(asOf))];
    setText(byId('room-name'), plain(name ?? ''));
    setText(byId('recording').querySelector('.text'), this.#recordingText());
    setText(byId('calling').querySelector('.text'), this.#callingText());
    setText(byId('facts'), facts.filter(Boolean).map((fact) => ` · ${fact}`).join(''));
  }

  /** The calls that bring somebody into the room. */
  get #calls() {
    return this.#head.calling ?? [];
  }

  #callingText() {
    const lines = this.#calls.map(({ no, by, since }) => say('room.calling', isolated(no), duration(since), isolated(by)));
    setAttribute(byId('calling'), 'title', lines.join('\n') || null);
    return lines.length > 1 ? say('room.callingMany', number(lines.length)) : lines[0] ?? '';
  }

  #recordingText() {
    const { recSince, recRuns, recPaused } = this.#head;
    if (recPaused && !recRuns) {
      return say('room.recordingPaused');
    }
    return recSince ? say('room.recordingFor', duration(recSince)) : say('room.recording');
  }

  /** @param {number|null} [members] */
  #membersText(members) {
    if (members === undefined) {
      return '';
    }
    return members === null ? say('room.membersUnknown') : sayCount('room.member', members);
  }

  /** Writes each reason once into the page; disabled buttons refer to it. */
  #paintReasons() {
    const place = byId('reasons');
    Object.entries(this.may).forEach(([act, why]) => {
      const id = `why-${act}`;
      let reason = byId(id);
      if (!reason) {
        reason = document.createElement('p');
        reason.id = id;
        place.append(reason);
      }
      setText(reason, why === true ? '' : why);
    });
  }
}
