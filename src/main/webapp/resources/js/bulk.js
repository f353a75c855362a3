/**
 * An act on many members or on the room: how far it has come, and afterwards what can be done about it: undo it, or repeat it for those
 * on whom it failed. It stays until the next one begins, the person closes it, or nothing can be done any more.
 */

import { oppositeOf } from './act-list.js';
import { number, say } from './messages.js';
import { setAttribute, setShown, setText } from './paint.js';

/** How long an act can be undone after its outcome; the server keeps it a little longer. */
const UNDO_MS = 30000;

/** @type {PageLookup} */
const byId = (id) => document.getElementById(id);

export class Bulk {
  #place = byId('bulk');
  #line = byId('bulkLine');
  #bar = byId('bulkBar');
  /** @type {string|null} the id of the act that is shown */
  #shown = null;
  /** What can be done about the act whose outcome is shown. @type {{press: Press, id: string, rows: number[], undo: number}|null} */
  #next = null;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  #late;
  #does;

  /**
   * @param {import('./push.js').Push} push
   * @param {BulkDoes} does
   */
  constructor(push, does) {
    this.#does = does;
    push.on('progress', (progress) => this.#progress(progress)).on('lost', () => this.#lost());
    this.#place.addEventListener('click', (event) => this.#choose(event.target?.closest('[data-bulk]')?.dataset.bulk));
  }

  /** @param {string} [wanted] */
  #choose(wanted) {
    const next = this.#next;
    if (wanted) {
      this.#close();
    }
    if (next && wanted === 'select') {
      this.#does.select(next.rows);
    } else if (next && wanted === 'repeat') {
      const { act, value, reason } = next.press;
      this.#does.repeat({ act, rows: next.rows, value, reason }, say('selection.count', number(next.rows.length)));
    } else if (next && wanted === 'undo') {
      const onRoom = isOnRoom(next.press);
      this.#does.undo(next.id, { act: oppositeOf(next.press.act)?.act ?? next.press.act, rows: onRoom ? undefined : [] },
        onRoom ? '' : say('selection.count', number(next.undo)));
    }
  }

  /** @param {Press} press @param {Done} done */
  ended(press, done) {
    const several = !isOnRoom(press) && done.ok + done.failed + done.unconfirmed > 1;
    const rows = several ? done.again ?? [] : [];
    const undo = done.undo ?? 0;
    if (rows.length > 0 || undo > 0) {
      this.#shown = done.id;
      this.#next = { press, id: done.id, rows, undo };
      this.#paint(summary(press, done), null);
      this.#until(undo > 0);
    } else if (this.#shown === done.id) {
      this.#close();
    }
  }

  /** Ends the offer to undo in time. @param {boolean} undo whether there is one */
  #until(undo) {
    clearTimeout(this.#late);
    this.#late = undo ? setTimeout(() => this.#expire(), UNDO_MS) : undefined;
  }

  #expire() {
    if (this.#next && this.#next.rows.length > 0) {
      this.#next.undo = 0;
      this.#paintButtons();
    } else {
      this.#close();
    }
  }

  /** @param {Progress} progress */
  #progress({ id, act, settled, of }) {
    this.#shown = id;
    this.#next = null;
    this.#until(false);
    this.#paint(say('bulk.underway', say(`act.${act}`), number(settled), number(of)), settled / of);
  }

  #lost() {
    // The server forgets what it could undo with the connection.
    if (this.#next) {
      this.#expire();
    } else if (this.#shown !== null) {
      this.#close();
    }
  }

  #close() {
    this.#shown = null;
    this.#next = null;
    this.#until(false);
    setShown(this.#place, false);
  }

  /** @param {string} line @param {number|null} part from 0 to 1; null when it is over */
  #paint(line, part) {
    setText(this.#line, line);
    setAttribute(this.#bar, 'value', part === null ? null : String(part));
    setShown(this.#bar, part !== null);
    this.#paintButtons();
    setShown(this.#place, true);
  }

  #paintButtons() {
    const next = this.#next;
    const shown = new Map([['select', Boolean(next?.rows.length)], ['repeat', Boolean(next?.rows.length)], ['undo', Boolean(next?.undo)], ['close', Boolean(next)]]);
    this.#place.querySelectorAll('[data-bulk]').forEach((button) => setShown(button, shown.get(button.dataset.bulk ?? '') ?? false));
  }
}

/** @param {Press} press */
function isOnRoom({ rows, on }) {
  return !rows && !on;
}

/** @param {Press} press @param {Done} done */
function summary(press, done) {
  if (isOnRoom(press)) {
    return say(`done.${done.act}`);
  }
  const counts = [
    say('bulk.done', number(done.ok)),
    done.failed > 0 && say('bulk.failed', number(done.failed)),
    done.unconfirmed > 0 && say('bulk.unconfirmed', number(done.unconfirmed)),
  ];
  return `${say(`act.${done.act}`)}: ${counts.filter(Boolean).join(', ')}`;
}
