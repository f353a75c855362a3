/**
 * A grid of any number of lines of one height that keeps only the visible ones in the page. Lines are recycled: line
 * `index % lines` shows member `index`, so that scrolling by one rewrites one line.
 */

import { RowView } from './row-view.js';
import { oncePerFrame, setAttribute } from './paint.js';

/** Lines beyond the edge, painted in advance. */
const OVERSCAN = 4;
/** The window that is asked for reaches this many screens beyond the edge. */
const SCREENS_AHEAD = 2;
/** Pixels of the avatar and the paddings beside a name. */
const BESIDE_NAME = 36;
const MOST_ROWS = 200;
/** Milliseconds between two messages to the server about the rows in view. */
const LOOK_PAUSE = 100;

export class Grid {
  /** @type {RowView[]} */
  #lines = [];
  #asked = { first: -1, count: 0 };
  #told = { top: -1, rows: 0 };
  /** @type {ReturnType<typeof setTimeout>|null} */
  #tell = null;
  /** @type {(() => void)[]} */
  #afterPaint = [];
  #top = 0;
  /** Of a line, in pixels; 0 until it is measured. */
  height = 0;
  /** For a name in its line, in pixels. */
  nameRoom = 0;
  /** How much of the lines is in view, in pixels and in whole lines. */
  view = 0;
  screen = 1;

  /**
   * @param {HTMLElement} root the element of role grid, which scrolls
   * @param {import('./members.js').Members} members
   * @param {{onWindow: (window: Window) => void, look: (row: Row|undefined, index: number) => Look}} owner
   * @typedef {{first: number, count: number, top: number, rows: number}} Window what is loaded and, of that, what is painted
   */
  constructor(root, members, owner) {
    this.root = root;
    this.body = root.querySelector('.grid-body');
    this.members = members;
    this.owner = owner;
    this.paint = oncePerFrame(() => this.#paint());
    root.addEventListener('scroll', () => {
      this.#top = root.scrollTop;
      this.#askWindow();
      this.paint();
    }, { passive: true });
    new ResizeObserver(() => this.measure()).observe(root);
    this.measure();
  }

  /** Measures again after the space for lines, or their height, has changed. */
  measure() {
    const edge = this.height ? this.#top / this.height : 0;
    const before = this.height;
    this.height = parseFloat(getComputedStyle(this.root).getPropertyValue('--row')) || 27;
    if (before && before !== this.height) {
      this.#resize();
      this.root.scrollTop = edge * this.height;
      this.#top = this.root.scrollTop;
    }
    this.nameRoom = Math.max(0, this.root.querySelector('.grid-head .cell.name').clientWidth - BESIDE_NAME);
    this.headHeight = this.root.querySelector('.grid-head').offsetHeight;
    this.view = Math.max(0, this.root.clientHeight - this.headHeight);
    this.screen = Math.max(1, Math.floor(this.view / this.height));
    this.#askWindow();
    this.paint();
  }

  /** @returns {Window} the window that fits the present place */
  window() {
    const top = Math.floor(this.#top / this.height);
    const ahead = SCREENS_AHEAD * this.screen;
    const first = Math.max(0, top - ahead);
    return { first, count: Math.min(MOST_ROWS, this.screen + 1 + ahead + (top - first)), ...this.#painted() };
  }

  /** @param {Window} window what the server has been told in another way than by `onWindow` */
  asked(window) {
    this.#asked = { first: window.first, count: window.count };
    this.#told = { top: window.top, rows: window.rows };
  }

  /** The lines that are painted, whether or not there are as many members. */
  #painted() {
    const top = Math.max(0, Math.floor(this.#top / this.height) - OVERSCAN);
    const bottom = Math.ceil((this.#top + this.view) / this.height) + OVERSCAN;
    return { top, rows: Math.min(MOST_ROWS, bottom - top) };
  }

  /** Tells the server which rows are in view, a few times a second while they are scrolled: it hurries for those only. */
  #tellLook() {
    if (this.#tell === null && this.#looksElsewhere()) {
      this.#tell = setTimeout(() => {
        this.#tell = null;
        if (this.#looksElsewhere()) {
          this.#ask(this.#asked);
        }
      }, LOOK_PAUSE);
    }
  }

  #looksElsewhere() {
    const { top, rows } = this.#painted();
    return top !== this.#told.top || rows !== this.#told.rows;
  }

  /** @param {{first: number, count: number}} window */
  #ask({ first, count }) {
    const window = { first, count, ...this.#painted() };
    this.asked(window);
    this.owner.onWindow(window);
  }

  #askWindow() {
    const top = Math.floor(this.#top / this.height);
    const bottom = Math.min(this.members.total, top + this.screen + 1);
    const { first, count } = this.#asked;
    const near = Math.ceil(this.screen / 2);
    const covered = top - near >= first || first === 0;
    if (covered && first <= top && (bottom + near <= first + count || first + count >= this.members.total)) {
      this.#tellLook();
      return;
    }
    const wanted = this.window();
    if (wanted.first !== first || wanted.count !== count) {
      this.#ask(wanted);
    }
  }

  /** Runs after the next painting. @param {() => void} callback */
  afterPaint(callback) {
    this.#afterPaint.push(callback);
    this.paint();
  }

  /**
   * Keeps the member at the upper edge in place on the screen after a new order.
   * @param {number|undefined} anchor handle of the member who was there
   * @param {number} before the index of that member before
   */
  keepInPlace(anchor, before) {
    const after = anchor === undefined || this.#top === 0 ? -1 : this.members.indexOf(anchor);
    this.#resize();
    if (after >= 0 && after !== before) {
      this.#top += (after - before) * this.height;
      this.root.scrollTop = this.#top;
    }
    this.#askWindow();
    this.paint();
  }

  /** @returns {{index: number, id: number|undefined}} the line at the upper edge */
  edge() {
    const index = Math.floor(this.#top / this.height);
    return { index, id: this.members.at(index)?.i };
  }

  toTop() {
    this.#top = 0;
    this.root.scrollTop = 0;
    this.paint();
  }

  /** @param {number} index is scrolled into view, by as little as possible */
  reveal(index) {
    const top = index * this.height;
    if (top < this.root.scrollTop) {
      this.root.scrollTop = top;
    } else if (top + this.height > this.root.scrollTop + this.view) {
      this.root.scrollTop = top + this.height - this.view;
    }
    this.#top = this.root.scrollTop;
    this.#askWindow();
    this.paint();
  }

  /** @param {number} index @returns {RowView|undefined} its line while it is painted */
  line(index) {
    return this.#lines.find((line) => line.index === index && line.element.isConnected);
  }

  /** @param {number} id a row handle @returns {boolean} whether one of the lines shows the member */
  shows(id) {
    return this.#lines.some((line) => line.row?.i === id && line.element.isConnected);
  }

  /** @param {EventTarget|null} target within a line @returns {RowView|undefined} */
  lineOf(target) {
    const row = target?.closest('.row');
    return this.#lines.find((line) => line.element === row);
  }

  /** A second has passed. */
  tick() {
    this.#lines.forEach((line) => line.element.isConnected && line.tick());
  }

  #resize() {
    const height = `${this.members.total * this.height}px`;
    if (this.body.style.height !== height) {
      this.body.style.height = height;
    }
    setAttribute(this.root, 'aria-rowcount', String(this.members.total + 1));
  }

  #paint() {
    this.#resize();
    const first = Math.max(0, Math.floor(this.#top / this.height) - OVERSCAN);
    const last = Math.min(this.members.total, Math.ceil((this.#top + this.view) / this.height) + OVERSCAN);
    const lines = this.screen + 2 + 2 * OVERSCAN;
    this.#provide(lines);
    this.#lines.forEach((line) => (line.index < first || line.index >= last) && this.#takeAway(line));
    // Backwards, so that each line finds its successor in place: readers follow the order in the tree.
    let next = null;
    for (let index = last - 1; index >= first; index -= 1) {
      const line = this.#lines[index % this.#lines.length];
      this.#show(line, index, next);
      next = line.element;
    }
    this.#afterPaint.splice(0).forEach((callback) => callback());
  }

  /** @param {RowView} line @param {number} index @param {Element|null} next */
  #show(line, index, next) {
    const moved = line.index !== index || !line.element.isConnected;
    const row = this.members.at(index);
    line.show(index, row, this.owner.look(row, index));
    if (moved) {
      this.#keepFocus(line);
      this.body.insertBefore(line.element, next);
    }
  }

  /** @param {RowView} line */
  #takeAway(line) {
    if (line.element.isConnected) {
      this.#keepFocus(line);
      line.element.remove();
    }
  }

  /** Takes the focus back from a button that now belongs to another member. @param {RowView} line */
  #keepFocus(line) {
    if (line.element.contains(document.activeElement)) {
      this.root.focus({ preventScroll: true });
    }
  }

  /** @param {number} count */
  #provide(count) {
    if (this.#lines.length !== count) {
      this.#lines.forEach((line) => line.element.remove());
      this.#lines = Array.from({ length: count }, (_, slot) => this.#lines[slot] ?? new RowView(slot));
    }
  }
}
