/** A short time in which an act that cannot be undone can still be stopped. */

import { number, say } from './messages.js';
import { setShown, setText } from './paint.js';
import { speak } from './toast.js';

const SECONDS = 3;

/** @type {PageLookup} */
const byId = (id) => document.getElementById(id);

export class Delay {
  #place = byId('delay');
  #what = '';
  #left = 0;
  /** @type {(() => void)|null} */
  #run = null;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  #timer;

  constructor() {
    this.#place.addEventListener('click', (event) => {
      const wanted = event.target?.closest('[data-delay]')?.dataset.delay;
      if (wanted === 'now') {
        this.#now();
      } else if (wanted === 'stop') {
        this.#end();
        speak(say('delay.stopped'));
      }
    });
  }

  /**
   * Runs something when the time is over and nobody has stopped it. What is waiting already runs at once.
   * @param {string} what for people to read
   * @param {() => void} run
   */
  begin(what, run) {
    this.#now();
    this.#what = what;
    this.#run = run;
    this.#left = SECONDS;
    speak(say('delay.line', what, number(SECONDS)));
    this.#paint();
  }

  #paint() {
    setText(byId('delayLine'), say('delay.line', this.#what, number(this.#left)));
    setShown(this.#place, true);
    this.#timer = setTimeout(() => this.#second(), 1000);
  }

  #second() {
    this.#left -= 1;
    if (this.#left > 0) {
      this.#paint();
    } else {
      this.#now();
    }
  }

  #now() {
    const run = this.#run;
    this.#end();
    run?.();
  }

  #end() {
    clearTimeout(this.#timer);
    this.#run = null;
    setShown(this.#place, false);
  }
}
