/** The buttons that begin calls. It loads the scripts of calls when a person wants to call, or when there is a call already. */

import { push } from './live.js';
import { say } from './messages.js';
import { setAttribute, setShown } from './paint.js';
import { components } from './primefaces.js';
import { toast } from './toast.js';

export class CallLoader {
  #room;
  /** @type {import('./call/page-calls.js').PageCalls|null} */
  #calls = null;
  /** @type {Promise<import('./call/page-calls.js').PageCalls|null>|null} */
  #loading = null;
  /** @type {Parameters<import('./call/page-calls.js').PageCalls['receive']>[0][]} what came before they were loaded */
  #early = [];

  /**
   * @param {{key: () => string, title: () => string, own: () => Row|null, permits: (act: string) => true|string, locked: () => boolean,
   *     unlock: () => Promise<{ok: boolean, why: string}>}} room
   *     that the page shows: the conference's name, its title, this person's own row, what may be done, whether it is known to be locked, and
   *     what unlocks it and tells the outcome
   */
  constructor(room) {
    this.#room = { ...room, joined: (/** @type {boolean} */ joined) => this.#paintJoined(joined) };
    document.querySelectorAll('[data-begin]').forEach((button) => button.addEventListener('click', () => this.#press(/** @type {'join'|'dial'} */ (button.dataset.begin))));
    push.on('calls', (message) => this.#receive(message)).on('sdp', (message) => this.#receive(message)).on('ended', (message) => this.#receive(message));
  }

  /** The page's own row, or the permissions in the room, have changed. */
  roomChanged() {
    document.querySelectorAll('[data-begin]').forEach((button) => {
      const why = this.#room.permits(button.dataset.begin ?? '');
      setAttribute(button, 'aria-disabled', why === true ? null : 'true');
      setAttribute(button, 'aria-describedby', why === true ? null : `why-${button.dataset.begin}`);
    });
    this.#calls?.roomChanged();
  }

  /** @param {'join'|'dial'} kind of call */
  async #press(kind) {
    const why = this.#room.permits(kind);
    if (why === true) {
      (await this.#load())?.begin(kind);
    } else {
      toast(why, { kind: 'attention' });
    }
  }

  /** @param {Parameters<import('./call/page-calls.js').PageCalls['receive']>[0]} message */
  #receive(message) {
    if (this.#calls) {
      this.#calls.receive(message);
    } else if (message.t !== 'calls' || message.calls.length > 0 || this.#loading) {
      this.#early.push(message);
      this.#load();
    }
  }

  /** @returns {Promise<import('./call/page-calls.js').PageCalls|null>} */
  #load() {
    this.#loading ??= Promise.all([import('./call/page-calls.js'), components()]).then(([{ PageCalls }]) => {
      const calls = new PageCalls(push, this.#room);
      this.#calls = calls;
      this.#early.splice(0).forEach((message) => calls.receive(message));
      return calls;
    }, () => {
      this.#loading = null;
      toast(say('call.notLoaded'), { kind: 'failed' });
      return null;
    });
    return this.#loading;
  }

  /** @param {boolean} joined */
  #paintJoined(joined) {
    const button = document.querySelector('[data-begin="join"]');
    if (joined && document.activeElement === button) {
      document.querySelector('.call-mic').focus({ preventScroll: true });
    }
    setShown(button, !joined);
  }
}
