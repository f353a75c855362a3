/** The keypad: keys pressed or typed go out as tones, those pressed while others are on their way together with the next. */

import { showDialog } from '../component-dialog.js';
import { setText } from '../paint.js';

const KEYS = '0123456789*#ABCD';
const MOST_AT_ONCE = 32;
const SHOWN = 24;

export class Keypad {
  #dialog = document.getElementById('callKeypad');
  /** @type {import('./page-call.js').PageCall|null} */
  #call = null;
  #waiting = '';
  #sending = false;
  #pressed = '';

  constructor() {
    this.#dialog.addEventListener('click', ({ target }) => this.#press(target?.closest('[data-key]')?.dataset.key));
    this.#dialog.addEventListener('keydown', (event) => {
      const key = event.key.toUpperCase();
      if (key.length === 1 && KEYS.includes(key) && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        if (!event.repeat) {
          this.#press(key);
        }
      }
    });
  }

  /** @param {import('./page-call.js').PageCall} call */
  open(call) {
    this.#call = call;
    this.#pressed = '';
    this.#tell('');
    setText(this.#dialog.querySelector('.call-digits'), '');
    showDialog('callKeypad', () => this.#dialog.querySelector('[data-key="1"]'));
  }

  /** @param {string|undefined} key */
  #press(key) {
    if (key) {
      this.#pressed += key;
      this.#waiting += key;
      setText(this.#dialog.querySelector('.call-digits'), this.#pressed.slice(-SHOWN));
      this.#send();
    }
  }

  async #send() {
    if (this.#sending) {
      return;
    }
    this.#sending = true;
    while (this.#waiting && this.#call) {
      const digits = this.#waiting.slice(0, MOST_AT_ONCE);
      this.#waiting = this.#waiting.slice(MOST_AT_ONCE);
      const { ok, why } = await this.#call.press(digits);
      this.#tell(ok ? '' : why);
      if (!ok) {
        this.#waiting = '';
      }
    }
    this.#sending = false;
  }

  /** @param {string} why */
  #tell(why) {
    setText(this.#dialog.querySelector('.outcome'), why);
  }
}
