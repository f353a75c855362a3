/**
 * Acts on their way. A press shows at once, on the row or on the button, and stays shown until the true outcome comes
 * from the switch (`done`), the connection is lost, or it takes too long.
 */

import { actOf } from './act-list.js';
import { isolated } from './foreign.js';
import { number, say } from './messages.js';
import { speak, toast } from './toast.js';
import { MOST_SELECTED } from './selection.js';

const LONGEST_WAIT = 30000;
/** Milliseconds more for each member of a selection: the server sends their commands a few at a time. */
const WAIT_EACH = 50;
/** Milliseconds more for a call: it may ring for a minute. */
const WAIT_RINGING = 60000;

export class Acts {
  #push;
  #changed;
  #ended;
  /** @type {Map<string, Underway>} */
  #underway = new Map();
  /** @type {Map<number, Underway>} */
  #byRow = new Map();
  #next = 1;
  /** @type {Map<string, (layouts: Layouts|null) => void>} */
  #asked = new Map();

  /**
   * @param {import('./push.js').Push} push
   * @param {() => void} changed called when something begins or ends
   * @param {(press: Press, done: Done) => void} ended called with each outcome
   */
  constructor(push, changed, ended = () => {}) {
    this.#push = push;
    this.#changed = changed;
    this.#ended = ended;
    push.on('done', (done) => this.#done(done)).on('layouts', (layouts) => this.#told(layouts.id, layouts)).on('lost', () => this.#lost());
  }

  /** @returns {Promise<Layouts|null>} the layouts of the room; null where the connection is lost */
  layouts() {
    const id = `a${this.#next}`;
    this.#next += 1;
    return this.#push.send({ t: 'layouts', id }) ? new Promise((resolve) => this.#asked.set(id, resolve)) : Promise.resolve(null);
  }

  /** @param {string} id @param {Layouts|null} layouts */
  #told(id, layouts) {
    this.#asked.get(id)?.(layouts);
    this.#asked.delete(id);
  }

  /** @param {number} id a row handle @returns {string|null} the act that this page has under way on the member */
  onRow(id) {
    return this.#byRow.get(id)?.act ?? null;
  }

  /** @param {string} act @param {boolean} others @returns {boolean} whether such an act on the room, or on all but moderators, is under way */
  onRoom(act, others) {
    return [...this.#underway.values()].some((one) => one.act === act && !one.rows && Boolean(one.on) === others);
  }

  /**
   * @param {Press} message
   * @param {string} name of whom or what, to tell the outcome
   * @returns {Promise<Pressed>} when the outcome is known; never rejects
   */
  press(message, name) {
    const refusal = this.#refusal(message.rows);
    if (refusal) {
      toast(refusal, { kind: 'failed' });
      return Promise.resolve({ ok: false, why: refusal });
    }
    return this.#send({ t: 'act', ...message }, message, name);
  }

  /**
   * Undoes an act of this page.
   * @param {string} of the id of the act
   * @param {Press} message what is done: the opposite act
   * @param {string} name of whom or what, to tell the outcome
   * @returns {Promise<Pressed>} when the outcome is known; never rejects
   */
  undo(of, message, name) {
    return this.#send({ t: 'undo', of, act: message.act }, message, name);
  }

  /** @param {object} sent @param {Press} message @param {string} name @returns {Promise<Pressed>} */
  #send(sent, message, name) {
    const id = `a${this.#next}`;
    this.#next += 1;
    if (!this.#push.send({ ...sent, id })) {
      toast(say('done.offline'), { kind: 'failed' });
      return Promise.resolve({ ok: false, why: say('done.offline') });
    }
    return new Promise((resolve) => {
      const underway = { ...message, id, name, resolve, timer: setTimeout(() => this.#late(id), longest(message)) };
      this.#underway.set(id, underway);
      (message.rows ?? []).forEach((row) => this.#byRow.set(row, underway));
      this.#changed();
    });
  }

  /** @param {number[]} [rows] */
  #refusal(rows) {
    if (rows && rows.length === 0) {
      return say('done.nobody');
    }
    return rows && rows.length > MOST_SELECTED ? say('done.tooMany', number(MOST_SELECTED)) : null;
  }

  /** @param {Done} done */
  #done(done) {
    const underway = this.#end(done.id);
    if (!underway) {
      return;
    }
    const clean = !done.why && !done.failed && !done.unconfirmed;
    if (clean) {
      speak(say(`done.${done.act}`, underway.name));
    } else {
      this.#tellTrouble(done, underway);
    }
    this.#ended(pressOf(underway), done);
    underway.resolve({ ok: clean, why: done.why ?? done.failures?.[0]?.why ?? '' });
  }

  /** @param {Done} done @param {Underway} underway */
  #tellTrouble(done, underway) {
    const what = [say(`act.${done.act}`), isolated(underway.name)].filter(Boolean).join(' · ');
    const whole = Boolean(done.why) || (done.failed > 0 && !done.ok);
    const counts = done.ok || done.failed > 1 ? say('done.counts', number(done.ok), number(done.failed)) : '';
    const details = [
      done.why ?? '',
      done.unconfirmed > 0 ? say('done.unconfirmed', number(done.unconfirmed)) : '',
      ...(done.failures ?? []).map((failure) => say('done.member', failure.name || say('roster.unknownCaller'), failure.why || say('done.whyUnknown'))),
    ].filter(Boolean);
    const headline = whole ? say('done.failed', what) : [what, counts].filter(Boolean).join(': ');
    toast(headline, { kind: done.failed > 0 || done.why ? 'failed' : 'attention', details });
  }

  /** @param {string} id */
  #late(id) {
    const underway = this.#end(id);
    if (!underway) {
      return;
    }
    const why = say(`done.late${whereToLook(underway)}`);
    toast(say(`act.${underway.act}`), { kind: 'attention', details: [why] });
    underway.resolve({ ok: false, why });
  }

  #lost() {
    [...this.#asked.keys()].forEach((id) => this.#told(id, null));
    const lost = [...this.#underway.values()];
    lost.forEach(({ id }) => this.#end(id));
    if (lost.length > 0) {
      toast(say(`done.lost${whereToLook(lost[0])}`), { kind: 'attention' });
      lost.forEach((one) => one.resolve({ ok: false, why: say(`done.lost${whereToLook(one)}`) }));
    }
  }

  /** @param {string} id */
  #end(id) {
    const underway = this.#underway.get(id);
    if (underway) {
      clearTimeout(underway.timer);
      this.#underway.delete(id);
      (underway.rows ?? []).forEach((row) => this.#byRow.get(row) === underway && this.#byRow.delete(row));
      this.#changed();
    }
    return underway;
  }
}

/** @param {Press} message @returns {number} milliseconds within which the outcome comes */
function longest({ act, rows }) {
  return LONGEST_WAIT + WAIT_EACH * (rows ?? []).length + (actOf(act)?.calls ? WAIT_RINGING : 0);
}

/** @param {Underway} underway @returns {Press} */
function pressOf({ act, rows, on, value, reason }) {
  return { act, rows, on, value, reason };
}

/** Names the place that shows the outcome: the row of a member, or the room's title. @param {Press} on */
function whereToLook({ rows, on }) {
  return rows || on ? '' : 'Room';
}
