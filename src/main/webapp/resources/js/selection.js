/** The selected members, by their row handles, which stay the same wherever a member is in the order. */

/** As many as one act takes (docs/push.md). */
export const MOST_SELECTED = 20000;

export class Selection {
  /** @type {Set<number>} */
  #ids = new Set();
  /** @type {number|null} */
  #anchor = null;
  #onChange;

  /** @param {() => void} onChange */
  constructor(onChange) {
    this.#onChange = onChange;
  }

  get size() {
    return this.#ids.size;
  }

  /** @param {number} id */
  has(id) {
    return this.#ids.has(id);
  }

  all() {
    return [...this.#ids];
  }

  /** @param {number} id selects or deselects the member, and begins a range */
  toggle(id) {
    if (!this.#ids.delete(id)) {
      this.#ids.add(id);
    }
    this.#anchor = id;
    this.#onChange();
  }

  /** Where a range begins, or null. */
  get anchor() {
    return this.#anchor;
  }

  /**
   * Selects from where the last range began to this member.
   * @param {number} id
   * @param {number[]} order the handles as they stand
   */
  extendTo(id, order) {
    const from = this.#anchor === null ? -1 : order.indexOf(this.#anchor);
    const to = order.indexOf(id);
    if (from < 0 || to < 0) {
      this.toggle(id);
      return;
    }
    order.slice(Math.min(from, to), Math.max(from, to) + 1).forEach((each) => this.#ids.add(each));
    this.#onChange();
  }

  /** @param {number} id where a range begins, unless one has begun */
  beginRange(id) {
    this.#anchor ??= id;
  }

  endRange() {
    this.#anchor = null;
  }

  /** @param {number[]} ids are selected, and no others */
  set(ids) {
    this.#ids = new Set(ids.slice(0, MOST_SELECTED));
    this.#onChange();
  }

  clear() {
    this.#anchor = null;
    if (this.#ids.size > 0) {
      this.set([]);
    }
  }

  /** @param {(id: number) => boolean} stays */
  keep(stays) {
    const kept = this.all().filter(stays);
    if (kept.length < this.size) {
      this.set(kept);
    }
  }
}
