/** The part of the dialog before a call about a locked room, with “Unlock and join” for people who may unlock it. */

import { say } from '../messages.js';
import { setAttribute, setClass, setShown, setText } from '../paint.js';

/** @type {PageLookup} */
const byId = (id) => document.getElementById(id);

export class LockOffer {
  #button = byId('callUnlock');
  /** @type {import('./page-calls.js').CallRoom|null} */
  #room = null;
  #offers = false;
  #busy = false;
  /** Counts the openings of the dialog, so that a late outcome is ignored. */
  #opening = 0;

  /**
   * @param {import('./page-calls.js').CallRoom|null} room that is about to be joined, as CallLoader has it; null where no room is
   * @param {boolean} offers whether a call can be made at all
   */
  open(room, offers) {
    this.#opening += 1;
    this.#room = room;
    this.#offers = offers;
    this.#setBusy(false);
    tell('callUnlockProblem', '');
    this.paint();
  }

  /** Stops waiting for an outcome. */
  close() {
    this.open(null, false);
  }

  /** Follows a change of the lock or of the permissions. */
  paint() {
    if (this.#busy) {
      return;
    }
    const locked = this.#room?.locked() === true;
    const offered = locked && this.#offers && this.#room?.permits('unlock') === true;
    tell('callLocked', locked ? say(offered ? 'call.lockedOffer' : 'call.locked') : '');
    if (!offered && document.activeElement === this.#button) {
      byId('callGo').focus();
    }
    setShown(this.#button, offered);
    // One of them is what most people want: joining alone is refused while the room is locked.
    setClass(byId('callGo'), 'primary', !offered);
  }

  /** @returns {boolean} whether this button is the one that unlocks @param {unknown} button */
  isUnlock(button) {
    return button === this.#button;
  }

  get busy() {
    return this.#busy;
  }

  /**
   * Unlocks the room and waits for what the switch says to it.
   * @returns {Promise<boolean|null>} false where it failed, which is told then; null where the dialog was closed meanwhile
   */
  async unlock() {
    const opening = this.#opening;
    this.#setBusy(true);
    tell('callUnlockProblem', '');
    const { ok, why } = await this.#room?.unlock() ?? { ok: false, why: '' };
    if (opening !== this.#opening) {
      return null;
    }
    this.#setBusy(false);
    if (!ok) {
      tell('callUnlockProblem', say('call.notUnlocked', why || say('done.whyUnknown')));
      this.paint();
    }
    return ok;
  }

  /** @param {boolean} busy */
  #setBusy(busy) {
    this.#busy = busy;
    setAttribute(this.#button, 'aria-busy', busy ? 'true' : null);
  }
}

/** @param {string} id @param {string} text */
function tell(id, text) {
  setText(byId(id), text);
  setShown(byId(id), Boolean(text));
}
