/**
 * The keyboard in the grid. The grid itself keeps the focus and names the active line (aria-activedescendant), so that
 * recycling lines never loses it; Right and Left go into a line's buttons and back. Single letters work only here.
 */

import { entryOfKey } from './act-list.js';
import { setAttribute } from './paint.js';

const ONCE = new Set([' ', 'enter', 'escape', 'contextmenu', 'f10', '/', '?']);

export class GridKeys {
  #grid;
  /** @type {{id: number|undefined, index: number}} */
  #active = { id: undefined, index: 0 };

  /**
   * @param {import('./grid.js').Grid} grid
   * @param {KeyActs} does the actions of the keys
   */
  constructor(grid, does) {
    this.#grid = grid;
    this.does = does;
    grid.root.addEventListener('keydown', (event) => this.#onKey(event));
    grid.root.addEventListener('focus', () => this.paint());
  }

  /** @returns {number} the line that the keyboard is on */
  get activeIndex() {
    return this.#active.index;
  }

  /** @param {number} index becomes the active line */
  activate(index) {
    this.#active = { index, id: this.#grid.members.at(index)?.i };
    this.#grid.afterPaint(() => this.paint());
  }

  /** Keeps the active member active after a new order. */
  follow() {
    const index = this.#active.id === undefined ? -1 : this.#grid.members.indexOf(this.#active.id);
    if (index >= 0) {
      this.#active.index = index;
    } else {
      this.#active.id = this.#grid.members.at(this.#active.index)?.i;
    }
    this.#grid.afterPaint(() => this.paint());
  }

  /** Tells assistive technology which line is active, while it is in the page. */
  paint() {
    const line = this.#grid.line(this.#active.index);
    setAttribute(this.#grid.root, 'aria-activedescendant', line ? line.element.id : null);
    this.#active.id = this.#grid.members.at(this.#active.index)?.i ?? this.#active.id;
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    const inside = event.target !== this.#grid.root;
    if (inside && !event.target?.closest('.grid-body')) {
      return;
    }
    const handled = inside ? this.#insideLine(event) : this.#onLine(event);
    if (handled) {
      event.preventDefault();
    }
  }

  /** @param {KeyboardEvent} event */
  #onLine(event) {
    const row = this.#grid.members.at(this.#active.index);
    // A held key goes on moving, and does everything else only once.
    return this.#move(event) || (event.repeat && actsOnce(event)) || this.#choose(event, row) || this.#letter(event, row);
  }

  /** @param {KeyboardEvent} event */
  #move(event) {
    const { index } = this.#active;
    const last = this.#grid.members.total - 1;
    const to = {
      ArrowDown: index + 1, ArrowUp: index - 1, PageDown: index + this.#grid.screen, PageUp: index - this.#grid.screen, Home: 0, End: last,
    }[event.key];
    if (to === undefined || event.altKey || last < 0) {
      return false;
    }
    if (!event.shiftKey) {
      this.does.endRange();
    } else if (this.#active.id !== undefined) {
      this.does.beginRange(this.#active.id);
    }
    const target = Math.max(0, Math.min(last, to));
    this.#grid.reveal(target);
    this.activate(target);
    if (event.shiftKey && this.#active.id !== undefined) {
      this.does.selectTo(this.#active.id);
    }
    return true;
  }

  /** @param {KeyboardEvent} event @param {Row|undefined} row */
  #choose(event, row) {
    const command = event.ctrlKey || event.metaKey;
    if (command && event.key.toLowerCase() === 'a') {
      this.does.selectAll();
    } else if (event.key === 'Escape') {
      this.does.clear();
    } else if (event.key === ' ' && row) {
      if (event.shiftKey) {
        this.does.selectTo(row.i);
      } else {
        this.does.select(row);
      }
    } else if (row && (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey))) {
      this.does.menu(row);
    } else if (event.key === 'ArrowRight' || event.key === 'Enter') {
      this.#into(0);
    } else {
      return false;
    }
    return true;
  }

  /** @param {KeyboardEvent} event @param {Row|undefined} row */
  #letter(event, row) {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return false;
    }
    const key = event.key.toLowerCase();
    const entry = entryOfKey(key);
    if (entry && row) {
      this.does.act(entry, row);
    } else if (key === '/') {
      this.does.search();
    } else if (key === '?') {
      this.does.help();
    } else {
      return false;
    }
    return true;
  }

  /** @param {KeyboardEvent} event */
  #insideLine(event) {
    const controls = this.#controls();
    const at = controls.findIndex((control) => control === event.target);
    if (event.key === 'ArrowRight') {
      this.#into(at + 1);
    } else if (event.key === 'ArrowLeft' && at > 0) {
      this.#into(at - 1);
    } else if (event.key === 'Escape' || event.key === 'ArrowLeft') {
      this.#grid.root.focus({ preventScroll: true });
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      this.#grid.root.focus({ preventScroll: true });
      return this.#move(event);
    } else {
      return false;
    }
    return true;
  }

  #controls() {
    const line = this.#grid.line(this.#active.index);
    return line ? [...line.element.querySelectorAll('button, input')].filter((control) => control.offsetParent && !control.disabled) : [];
  }

  /** @param {number} at */
  #into(at) {
    this.#controls()[at]?.focus();
  }
}

/** Whether the grid does something by this key that must not repeat. @param {KeyboardEvent} event */
function actsOnce(event) {
  const command = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  return !event.altKey && (command ? key === 'a' : ONCE.has(key) || entryOfKey(key) !== undefined);
}
