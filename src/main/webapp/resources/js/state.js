/**
 * Tells how current the page is: by the page's own socket first, then the moderator's connection to the switch, then the
 * room. The banner explains a problem and shows the lines that the switch's administrator can add.
 */

import { everySecond, now, shortDuration } from './clock.js';
import { setAttribute, setShown, setText } from './paint.js';
import { say } from './messages.js';
import { speak } from './toast.js';

const RETRIED = new Set(['takenOver', 'refused', 'closed']);
/** Milliseconds of a loss before the banner shows; it moves the content of the page. */
const BRIEF = 3000;
const TICKING = new Set(['resyncing', 'reconnecting']);

/** @typedef {{state: string, since: number, why: string|null}} Present */

export class StateIndicator {
  /** @type {Present|null} null while the socket is open */
  #socket = { state: 'connecting', since: now(), why: null };
  /** @type {Link|null} */
  #link = null;
  /** @type {Present|null} */
  #room = null;
  /** @type {string[]|null} */
  #advice = null;
  /** Whether the page shows the room from the database; the banner then tells that beside the reason. */
  #fromDatabase = false;
  #shown = '';
  #pill = document.getElementById('state');
  #retry = document.getElementById('retry');
  #banner = document.getElementById('banner');
  #onState;

  /**
   * @param {import('./push.js').Push} push
   * @param {(live: boolean) => void} onState whether the page shows the present state
   */
  constructor(push, onState = () => {}) {
    this.#onState = onState;
    push.on('hello', () => this.#setSocket(null))
      .on('lost', ({ signedOut }) => this.#lost(signedOut))
      .on('link', (link) => {
        this.#link = link;
        this.#paint();
      });
    this.#retry.addEventListener('click', () => push.send({ t: 'retry' }));
    this.#banner.querySelector('[data-act="copy"]').addEventListener('click', () => this.#copy());
    everySecond(() => this.#paintSince());
  }

  /** @param {{state: string, stateSince: number, why: string|null, advice: string[]|null, asOf?: number|null}} head of the room */
  room(head) {
    this.#fromDatabase = Boolean(head.asOf);
    this.#room = { state: head.state, since: head.stateSince, why: head.why ?? null };
    this.#advice = head.advice ?? null;
    this.#paint();
  }

  /** @param {Present|null} socket */
  #setSocket(socket) {
    this.#socket = socket;
    this.#paint();
  }

  /** @param {boolean} signedOut */
  #lost(signedOut) {
    if (signedOut) {
      // session.js tells what to do.
      this.#setSocket({ state: 'closed', since: now(), why: null });
    } else if (this.#socket?.state !== 'reconnecting') {
      this.#setSocket({ state: 'reconnecting', since: now(), why: say('banner.lost') });
    }
  }

  /** @returns {Present} */
  #present() {
    const link = this.#link && this.#link.state !== 'live' ? this.#link : null;
    return this.#socket ?? link ?? this.#room ?? { state: this.#link ? 'live' : 'connecting', since: now(), why: null };
  }

  #paint() {
    const present = this.#present();
    setAttribute(this.#pill, 'data-state', present.state);
    setText(this.#pill.querySelector('.text'), say(`state.${present.state}`));
    this.#paintSince();
    const retried = this.#socket === null && RETRIED.has(this.#link?.state ?? '');
    if (!retried && document.activeElement === this.#retry) {
      document.getElementById('main').focus({ preventScroll: true });
    }
    setShown(this.#retry, retried);
    setText(this.#retry, say(this.#link?.state === 'takenOver' ? 'state.takeBack' : 'state.retry'));
    if (this.#shown !== present.state) {
      this.#shown = present.state;
      this.#onState(present.state === 'live');
      if (present.why) {
        speak(present.why);
      }
    }
  }

  #paintSince() {
    const present = this.#present();
    this.#paintBanner(present);
    setText(this.#pill.querySelector('.since'), TICKING.has(present.state) && present.since ? shortDuration(present.since) : '');
  }

  /** @param {Present} present */
  #paintBanner(present) {
    const brief = present === this.#socket && now() - present.since < BRIEF;
    const beside = present === this.#link && this.#fromDatabase ? this.#room?.why : '';
    const own = present.why || (present.state === 'takenOver' ? say('banner.takenOver') : '');
    const why = brief ? '' : [own, beside].filter(Boolean).join(' ');
    const advice = present === this.#room && this.#advice?.length ? this.#advice.join('\n') : '';
    setShown(this.#banner, Boolean(why || advice));
    setText(this.#banner.querySelector('.why'), why);
    setShown(this.#banner.querySelector('.advice'), Boolean(advice));
    setText(this.#banner.querySelector('pre'), advice);
  }

  async #copy() {
    try {
      await navigator.clipboard.writeText(this.#banner.querySelector('pre').textContent);
      speak(say('banner.copied'));
    } catch {
      getSelection()?.selectAllChildren(this.#banner.querySelector('pre'));
    }
  }
}
