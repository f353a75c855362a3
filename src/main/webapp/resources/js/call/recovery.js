/** Restores a call's sound and picture when they no longer get through, for example after the laptop has moved to another network. */

/** Milliseconds to wait; a path that comes back by itself does so earlier. */
const PATIENCE = 5000;
/** How often it tries; where no path leads to the switch, further attempts would only disturb. */
const MOST_TRIES = 3;

export class Recovery {
  #fetch;
  #timer = 0;
  #tries = 0;

  /** @param {() => Promise<boolean>} fetch asks for them; false where that was refused */
  constructor(fetch) {
    this.#fetch = fetch;
  }

  /** @param {RTCPeerConnectionState} state of the call's connection now */
  look(state) {
    clearTimeout(this.#timer);
    if (state === 'connected') {
      this.#tries = 0;
    } else if (state === 'disconnected') {
      this.#timer = setTimeout(() => this.#again(), PATIENCE);
    } else if (state === 'failed') {
      this.#again();
    }
  }

  stop() {
    this.#tries = MOST_TRIES;
    clearTimeout(this.#timer);
  }

  async #again() {
    if (this.#tries < MOST_TRIES) {
      this.#tries += 1;
      if (!(await this.#fetch())) {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#again(), PATIENCE);
      }
    }
  }
}
