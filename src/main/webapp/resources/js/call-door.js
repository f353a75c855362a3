/** The buttons that begin calls. It loads the scripts of calls when somebody wants to call, or when there is a call already. */

import { push } from './live.js';
import { setAttribute, setShown } from './paint.js';
import { components } from './primefaces.js';
import { toast } from './toast.js';
import { say } from './words.js';

export class CallDoor {
  #room;
  /** @type {import('./call/desk.js').CallDesk|null} */
  #desk = null;
  /** @type {Promise<import('./call/desk.js').CallDesk|null>|null} */
  #loading = null;
  /** @type {Parameters<import('./call/desk.js').CallDesk['receive']>[0][]} what came before the desk was loaded */
  #early = [];

  /**
   * @param {{key: () => string, title: () => string, own: () => Row|null, permits: (act: string) => true|string, locked: () => boolean,
   *     unlock: () => Promise<{ok: boolean, why: string}>}} room
   *     that the page shows: the conference's name, its title, this person's own row, what may be done, whether it is known to be locked, and
   *     what unlocks it and tells the outcome
   */
  constructor(room) {
    this.#room = { ...room, joined: (/** @type {boolean} */ joined) => this.#paintJoined(joined) };
    document.querySelectorAll('[data-door]').forEach((button) => button.addEventListener('click', () => this.#press(/** @type {'join'|'dial'} */ (button.dataset.door))));
    push.on('calls', (message) => this.#receive(message)).on('sdp', (message) => this.#receive(message)).on('ended', (message) => this.#receive(message));
  }

  /** The page's own row, or the permissions in the room, have changed. */
  roomChanged() {
    document.querySelectorAll('[data-door]').forEach((button) => {
      const why = this.#room.permits(button.dataset.door ?? '');
      setAttribute(button, 'aria-disabled', why === true ? null : 'true');
      setAttribute(button, 'aria-describedby', why === true ? null : `why-${button.dataset.door}`);
    });
    this.#desk?.roomChanged();
  }

  /** @param {'join'|'dial'} door */
  async #press(door) {
    const why = this.#room.permits(door);
    if (why === true) {
      (await this.#load())?.begin(door);
    } else {
      toast(why, { kind: 'attention' });
    }
  }

  /** @param {Parameters<import('./call/desk.js').CallDesk['receive']>[0]} message */
  #receive(message) {
    if (this.#desk) {
      this.#desk.receive(message);
    } else if (message.t !== 'calls' || message.calls.length > 0 || this.#loading) {
      this.#early.push(message);
      this.#load();
    }
  }

  /** @returns {Promise<import('./call/desk.js').CallDesk|null>} */
  #load() {
    this.#loading ??= Promise.all([import('./call/desk.js'), components()]).then(([{ CallDesk }]) => {
      const desk = new CallDesk(push, this.#room);
      this.#desk = desk;
      this.#early.splice(0).forEach((message) => desk.receive(message));
      return desk;
    }, () => {
      this.#loading = null;
      toast(say('call.notLoaded'), { kind: 'failed' });
      return null;
    });
    return this.#loading;
  }

  /** @param {boolean} joined */
  #paintJoined(joined) {
    const door = document.querySelector('[data-door="join"]');
    if (joined && document.activeElement === door) {
      document.querySelector('.call-mic').focus({ preventScroll: true });
    }
    setShown(door, !joined);
  }
}
