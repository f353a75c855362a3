/**
 * An act on many members: how far it has come, and afterwards on how many it failed, with what can be done about those.
 * It stays until the next one begins or the person closes it.
 */

import { number, say } from './messages.js';
import { setAttribute, setShown, setText } from './paint.js';

/** @type {PageLookup} */
const byId = (id) => document.getElementById(id);

export class Bulk {
  #place = byId('bulk');
  #line = byId('bulkLine');
  #bar = byId('bulkBar');
  /** @type {string|null} the id of the act that is shown */
  #shown = null;
  /** @type {{press: Press, name: string, rows: number[]}|null} */
  #trouble = null;

  /**
   * @param {import('./push.js').Push} push
   * @param {{select: (rows: number[]) => void, repeat: (press: Press, name: string) => void}} does
   */
  constructor(push, does) {
    push.on('progress', (progress) => this.#progress(progress)).on('lost', () => this.#lost());
    this.#place.addEventListener('click', (event) => {
      const wanted = event.target?.closest('[data-bulk]')?.dataset.bulk;
      const trouble = this.#trouble;
      if (wanted) {
        this.#close();
      }
      if (wanted === 'select' && trouble) {
        does.select(trouble.rows);
      } else if (wanted === 'repeat' && trouble) {
        const { act, value, reason } = trouble.press;
        does.repeat({ act, rows: trouble.rows, value, reason }, say('selection.count', number(trouble.rows.length)));
      }
    });
  }

  /** @param {Press} press @param {string} name of whom @param {Done} done */
  ended(press, name, done) {
    const rows = done.again ?? [];
    const several = (press.rows?.length ?? 0) > 1 || press.on === 'others';
    if (several && rows.length > 0) {
      this.#shown = done.id;
      this.#trouble = { press, name, rows };
      const counts = [
        say('bulk.done', number(done.ok)),
        done.failed > 0 && say('bulk.failed', number(done.failed)),
        done.unconfirmed > 0 && say('bulk.unconfirmed', number(done.unconfirmed)),
      ];
      this.#paint(`${say(`act.${done.act}`)}: ${counts.filter(Boolean).join(', ')}`, null);
    } else if (this.#shown === done.id) {
      this.#close();
    }
  }

  /** @param {Progress} progress */
  #progress({ id, act, settled, of }) {
    this.#shown = id;
    this.#trouble = null;
    this.#paint(say('bulk.underway', say(`act.${act}`), number(settled), number(of)), settled / of);
  }

  #lost() {
    if (this.#shown !== null && this.#trouble === null) {
      this.#close();
    }
  }

  #close() {
    this.#shown = null;
    this.#trouble = null;
    setShown(this.#place, false);
  }

  /** @param {string} line @param {number|null} part from 0 to 1; null when it is over */
  #paint(line, part) {
    setText(this.#line, line);
    setAttribute(this.#bar, 'value', part === null ? null : String(part));
    setShown(this.#bar, part !== null);
    this.#place.querySelectorAll('[data-bulk]').forEach((button) => setShown(button, part === null));
    setShown(this.#place, true);
  }
}
