/** The calls of this page and of this person, kept in step with Gavel (docs/push.md, `calls`). */

import { choice } from './choice.js';
import { PageCall } from './page-call.js';
import { remembered } from './memory.js';
import { OwnMedia } from './own-media.js';
import { say } from '../messages.js';

/** Milliseconds that a call waits for its devices before it comes back without them. */
const LONGEST_OPENING = 2000;

export class CallRegistry {
  /** @type {CallEnded|null} how the last call of this page ended, null where there is nothing to tell */
  ended = null;
  /** @type {CallEntry[]} calls whose media are in another page, or nowhere */
  elsewhere = [];
  /** @type {Map<string, PageCall>} */
  #calls = new Map();
  /** @type {Map<string, CallEntry>} */
  #rings = new Map();
  /** @type {Map<string, string>} */
  #offers = new Map();
  /** @type {Set<string>} */
  #left = new Set();
  /** @type {PageCall|null} */
  #current = null;
  #requests;
  #changed;

  /**
   * @param {import('./requests.js').Requests} requests
   * @param {() => void} changed
   */
  constructor(requests, changed) {
    this.#requests = requests;
    this.#changed = changed;
  }

  /** @returns {PageCall|null} the current call, on which the person talks */
  get current() {
    return this.#current;
  }

  /** @returns {PageCall[]} the other calls */
  get others() {
    return [...this.#calls.values()].filter((call) => call.kind === 'main' && call !== this.#current);
  }

  /** @returns {{entry: CallEntry, sdp: string}|null} the first incoming call, with its offer */
  get ringing() {
    const entry = this.#rings.values().next().value;
    return entry ? { entry, sdp: this.#offers.get(entry.call) ?? '' } : null;
  }

  get busy() {
    return this.#calls.size > 0;
  }

  /** @param {string} id @returns {PageCall|undefined} */
  find(id) {
    return this.#calls.get(id);
  }

  /** @param {'screen'|'canvas'} kind @returns {PageCall|null} that leg of the current call */
  beside(kind) {
    return [...this.#calls.values()].find((call) => call.kind === kind && call.entry.of === this.#current?.id) ?? null;
  }

  /** @param {CallEntry} entry of a call that begins here @param {OwnMedia} own @returns {PageCall} */
  add(entry, own) {
    const call = new PageCall(entry, own, this.#requests, this.#changed);
    this.#calls.set(call.id, call);
    this.#rings.delete(call.id);
    if (call.kind === 'main') {
      this.#current = call;
      this.ended = null;
    }
    this.#changed();
    return call;
  }

  /** @param {PageCall} call becomes the current one */
  turnTo(call) {
    this.#current = call;
    this.#changed();
  }

  /** Ends it here at once, whether or not Gavel can be told now. @param {PageCall} call */
  leave(call) {
    this.#left.add(call.id);
    if (call === this.#current) {
      [this.beside('screen'), this.beside('canvas')].forEach((leg) => leg && this.leave(leg));
    }
    call.hangup();
    this.drop(call);
  }

  /** Ends a call that is not here. @param {{call: string}} entry @param {'hangup'|'reject'|'busy'} how */
  refuse(entry, how) {
    this.#left.add(entry.call);
    this.#rings.delete(entry.call);
    this.elsewhere = this.elsewhere.filter((each) => each.call !== entry.call);
    this.#requests.ask({ t: 'hangup', call: entry.call, how });
    this.#changed();
  }

  /** @param {PageCall} call whose media end here */
  drop(call) {
    call.close();
    this.#calls.delete(call.id);
    if (call === this.#current) {
      this.#current = this.others[0] ?? null;
    }
    this.#changed();
  }

  /** Removes a call that failed. @param {PageCall} call @param {string} why */
  fail(call, why) {
    if (call.kind === 'main') {
      this.ended = { ...call.entry, why, redial: !call.entry.incoming };
    }
    this.drop(call);
  }

  /** @param {CallEntry[]} entries `calls` */
  tell(entries) {
    const present = entries.filter(({ call }) => !this.#left.has(call));
    const ids = new Set(present.map(({ call }) => call));
    this.#rings = new Map(present.filter((entry) => rings(entry) && !this.#calls.has(entry.call)).map((entry) => [entry.call, entry]));
    this.#offers.forEach((sdp, id) => ids.has(id) || this.#offers.delete(id));
    [...this.#calls.values()].filter((call) => call.listed && !ids.has(call.id)).forEach((call) => this.#vanished(call));
    present.forEach((entry) => {
      const own = this.#calls.get(entry.call);
      if (own) {
        this.#tellOwn(own, entry);
      }
    });
    const foreign = present.filter((entry) => !rings(entry) && !this.#calls.has(entry.call));
    foreign.filter(returns).forEach((entry) => this.recover(entry));
    this.elsewhere = foreign.filter((entry) => entry.kind === 'main' && !this.#calls.has(entry.call));
    this.#changed();
  }

  /** @param {{call: string, sdp: string}} message the offer of an incoming call */
  offer({ call, sdp }) {
    this.#offers.set(call, sdp);
    this.#changed();
  }

  /** @param {CallEnded} message */
  end(message) {
    this.#rings.delete(message.call);
    const call = this.#calls.get(message.call);
    if (call) {
      if (call.kind === 'main' && !call.leaving) {
        this.ended = message;
      }
      this.drop(call);
    }
    this.#changed();
  }

  /**
   * Fetches sound and picture of a call to this page.
   * @param {CallEntry} entry @returns {Promise<{ok: boolean, why: string}>}
   */
  async recover(entry) {
    const how = remembered(entry.call) ?? { muted: choice().muted === true, camera: choice().withCamera };
    if (entry.kind === 'screen') {
      // No browser shares a screen again without being asked.
      this.refuse(entry, 'hangup');
      return { ok: true, why: '' };
    }
    const call = this.add(entry, new OwnMedia());
    call.muted = how.muted;
    call.taking = true;
    if (entry.kind === 'main') {
      const opened = call.own.open({ ...choice(), withCamera: how.camera });
      // A browser that asks for permission again must not cost the call: a person who does not answer can at least listen.
      await Promise.race([opened, new Promise((resolve) => setTimeout(resolve, LONGEST_OPENING))]);
      opened.then(() => this.#calls.has(call.id) ? call.sendOwn() : call.own.close());
    }
    const outcome = await call.take();
    if (!outcome.ok && this.#calls.has(call.id)) {
      call.taking = false;
      this.drop(call);
      this.elsewhere = [...this.elsewhere, entry];
      this.#changed();
    }
    return outcome;
  }

  /** @param {PageCall} call @param {CallEntry} entry */
  #tellOwn(call, entry) {
    call.entry = entry;
    call.listed = true;
    if (entry.here) {
      call.taking = false;
    } else if (entry.held_elsewhere && !call.taking) {
      this.drop(call);
    } else if (entry.state === 'recovering' && !entry.held_elsewhere && !call.taking) {
      // Only this page’s socket was lost.
      call.take().then(({ ok }) => {
        call.taking &&= ok;
      });
    }
  }

  /** Gavel has ended it while this page could not hear that. @param {PageCall} call */
  #vanished(call) {
    if (call.kind === 'main' && call.taken && !call.leaving) {
      this.ended = { ...call.entry, why: say('call.endedUnheard'), redial: !call.entry.incoming };
    }
    this.drop(call);
  }
}

/** @param {CallEntry} entry */
function rings({ incoming, state }) {
  return incoming && state === 'ringing';
}

/** Whether it was this tab’s before a reload. A tab’s copy remembers it too, but then the tab itself still holds it. @param {CallEntry} entry */
function returns(entry) {
  return remembered(entry.call) !== null && !entry.held_elsewhere && !entry.here;
}
