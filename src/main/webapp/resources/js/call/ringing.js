/** The banner of an incoming call with its ring, until it is accepted or rejected, or the caller gives up. */

import { RingTone } from './ring-tone.js';
import { isolated } from '../foreign.js';
import { setShown, setText } from '../paint.js';
import { say } from '../messages.js';

export class Ringing {
  #banner = document.getElementById('ringing');
  #tone = new RingTone();
  /** @type {CallEntry|null} */
  #entry = null;

  /** @param {{accept: (entry: CallEntry, picture: boolean) => void, reject: (entry: CallEntry) => void}} does */
  constructor(does) {
    this.#banner.addEventListener('click', ({ target }) => {
      const act = target?.closest('[data-ringing]')?.dataset.ringing;
      const entry = this.#entry;
      if (act && entry) {
        this.show(null);
        (act === 'reject' ? does.reject(entry) : does.accept(entry, act === 'acceptPicture'));
      }
    });
  }

  /** @param {CallEntry|null} entry of `calls`, null for none @param {boolean} picture whether the caller offers one */
  show(entry, picture = false) {
    this.#entry = entry;
    setShown(this.#banner, entry !== null);
    if (entry) {
      const who = [...new Set([entry.name, entry.number])].filter(Boolean).map(isolated).join(' · ') || say('roster.unknownCaller');
      setText(this.#banner.querySelector('.who'), say('call.rings', who));
      setShown(this.#banner.querySelector('[data-ringing="acceptPicture"]'), picture);
      this.#tone.start();
    } else {
      this.#tone.stop();
    }
  }
}
