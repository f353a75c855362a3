/** What this page asks about calls, and the answers: each question has a number of its own (docs/push.md). */

import { say } from '../messages.js';

const LONGEST_WAIT = 20000;

export class Requests {
  #push;
  /** @type {Map<string, {resolve: (outcome: Outcome) => void, timer: ReturnType<typeof setTimeout>}>} */
  #waiting = new Map();
  #next = 1;

  /** @param {import('../push.js').Push} push */
  constructor(push) {
    this.#push = push;
    push.on('called', (message) => this.#answer(message, { ok: message.ok, why: message.why ?? '' }))
      .on('media', (message) => this.#answer(message, { ok: true, why: '', ...message }))
      .on('lost', () => this.#lost());
  }

  /**
   * @param {object} message as docs/push.md has it, without its id
   * @returns {Promise<Outcome>} never rejects; the answer to `prepare` holds the fields of `media` too
   */
  ask(message) {
    const id = `c${this.#next}`;
    this.#next += 1;
    if (!this.#push.send({ ...message, id })) {
      return Promise.resolve({ ok: false, why: say('done.offline') });
    }
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#answer({ id }, { ok: false, why: say('call.late') }), LONGEST_WAIT);
      this.#waiting.set(id, { resolve, timer });
    });
  }

  /** @param {{id: string}} question @param {Outcome} outcome */
  #answer({ id }, outcome) {
    const waiting = this.#waiting.get(id);
    if (waiting) {
      this.#waiting.delete(id);
      clearTimeout(waiting.timer);
      waiting.resolve(outcome);
    }
  }

  #lost() {
    [...this.#waiting.keys()].forEach((id) => this.#answer({ id }, { ok: false, why: say('call.lostAsking') }));
  }
}
