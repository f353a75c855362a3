/**
 * The page's copy of the room: every row it ever got since the last `whole` frame, and the order within the window
 * that it asked for. Rows outside the window keep their last state and are not shown.
 */

import { Flag, is } from './member.js';

export class Members {
  /** @type {Map<number, Row>} */
  rows = new Map();
  /** @type {number[]} */
  ids = [];
  first = 0;
  total = 0;
  /** Whether members came or went since the order was made. */
  unsorted = false;
  #fresh = true;

  /** A new query was sent: what comes next is a new order. */
  reorder() {
    this.#fresh = true;
    this.unsorted = false;
  }

  /**
   * @param {RoomFrame} frame
   * @returns {boolean} whether the order within the window has changed
   */
  apply(frame) {
    if (frame.whole) {
      this.rows.clear();
    }
    (frame.rows ?? []).forEach((change) => this.#merge(change));
    if (frame.total !== undefined) {
      this.unsorted ||= !this.#fresh && frame.total !== this.total;
      this.total = frame.total;
    }
    if (!frame.ids) {
      return false;
    }
    this.first = frame.first ?? 0;
    this.ids = frame.ids;
    this.#fresh = false;
    return true;
  }

  /** @param {RowChange} change */
  #merge(change) {
    const row = this.rows.get(change.i);
    if (row) {
      this.unsorted ||= change.f !== undefined && is({ f: change.f }, Flag.LEFT) && !is(row, Flag.LEFT);
      Object.assign(row, change);
      row.version += 1;
    } else {
      this.rows.set(change.i, { name: '', no: '', f: 0, s: 0, j: 0, c: '', vi: null, vo: null, at: 0, act: null, p: null, e: null, ...change, version: 1 });
    }
  }

  /** @param {number} index in the whole order @returns {Row|undefined} undefined while it is not loaded */
  at(index) {
    return this.rows.get(this.ids[index - this.first]);
  }

  /** @param {number} id a row handle @returns {number} its index in the whole order, -1 outside the window */
  indexOf(id) {
    const place = this.ids.indexOf(id);
    return place < 0 ? -1 : place + this.first;
  }

  /** @returns {number[]} the handles of the window of those who are still in the room */
  present() {
    return this.ids.filter((id) => {
      const row = this.rows.get(id);
      return row !== undefined && !is(row, Flag.LEFT);
    });
  }
}
