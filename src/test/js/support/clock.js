/** Time that passes only when a test says so, with the timers and frames that hang on it. */

const FRAME = 16;

export class TestClock {
  now = Date.UTC(2026, 10, 29, 12, 0, 0);
  #started = this.now;
  #timers = new Map();
  #next = 1;

  /** Takes the place of the timers, of `performance.now` and of `Date.now`. */
  install(set) {
    const add = (callback, wait, every) => {
      const id = this.#next++;
      this.#timers.set(id, { at: this.now + Math.max(every ? 1 : 0, Number(wait) || 0), callback, every });
      return id;
    };
    const clear = (id) => this.#timers.delete(id);
    set('setTimeout', (callback, wait) => add(callback, wait, 0));
    set('setInterval', (callback, wait) => add(callback, wait, wait));
    set('clearTimeout', clear);
    set('clearInterval', clear);
    set('requestAnimationFrame', (callback) => add(callback, FRAME, 0));
    set('performance', { now: () => this.now - this.#started });
    const now = () => this.now;
    set('Date', class extends Date {
      constructor(...given) {
        super(...(given.length === 0 ? [now()] : given));
      }

      static now() {
        return now();
      }
    });
  }

  /** @returns {number} timers that have not run down */
  get waiting() {
    return this.#timers.size;
  }

  /** Lets so many milliseconds pass, and does what falls into them. */
  async pass(milliseconds) {
    const end = this.now + milliseconds;
    await settled();
    for (let due = this.#due(end); due; due = this.#due(end)) {
      const [id, timer] = due;
      this.now = Math.max(this.now, timer.at);
      if (timer.every) {
        timer.at += timer.every;
      } else {
        this.#timers.delete(id);
      }
      timer.callback(this.now - this.#started);
      await settled();
    }
    this.now = end;
  }

  /** Until what was asked for the next painting is done. */
  frame() {
    return this.pass(FRAME);
  }

  #due(end) {
    return [...this.#timers].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
  }
}

const later = setImmediate;

/** Until everything that waits for nothing but promises is done. */
export function settled() {
  return new Promise((resolve) => {
    later(resolve);
  });
}
