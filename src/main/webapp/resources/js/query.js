/** What the moderator wants to see: filter, search, order. Each change asks the server for a new order. */

import { number, UNKNOWN } from './messages.js';
import { setAttribute, setText } from './paint.js';

/** Typing pauses this long before the search is sent. */
const TYPING_PAUSE = 150;

export class Query {
  /** @type {{filter: string, search: string, sort: string, desc: boolean}} */
  #query = { filter: 'all', search: '', sort: 'joined', desc: false };
  #changed;
  #timer = 0;
  #chips = [...document.querySelectorAll('#filters .chip')];
  #headers = [...document.querySelectorAll('[data-sort]')];
  #search = document.getElementById('search');

  /** @param {() => void} changed */
  constructor(changed) {
    this.#changed = changed;
    this.#chips.forEach((chip) => chip.addEventListener('click', () => this.#set({ filter: chip.dataset.filter ?? 'all' })));
    this.#headers.forEach((header) => header.querySelector('button').addEventListener('click', () => this.#sortBy(header.dataset.sort ?? '')));
    this.#search.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.settle(), TYPING_PAUSE);
    });
    this.#search.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.#search.value) {
        this.#search.value = '';
        this.#set({ search: '' });
        event.preventDefault();
      }
    });
    this.#paint();
  }

  /** @returns {{filter: string, search: string, sort: string, desc: boolean}} as docs/push.md has it */
  get message() {
    return { ...this.#query };
  }

  /** Whether all members of the room match. */
  get showsAll() {
    return this.#query.filter === 'all' && this.#query.search === '';
  }

  /** @param {Object<string, number>|null} counts for each filter; null where they are not known */
  counts(counts) {
    this.#chips.forEach((chip) => {
      const count = counts === null ? null : counts[chip.dataset.filter ?? ''];
      setText(chip.querySelector('b'), count === null ? UNKNOWN : count === undefined ? '' : number(count));
    });
  }

  /** Sends what is typed now, without the pause. */
  settle() {
    clearTimeout(this.#timer);
    const search = this.#search.value.trim();
    if (search !== this.#query.search) {
      this.#set({ search });
    }
  }

  /** @param {string} sort */
  #sortBy(sort) {
    this.#set({ sort, desc: this.#query.sort === sort ? !this.#query.desc : false });
  }

  /** @param {{filter?: string, search?: string, sort?: string, desc?: boolean}} change */
  #set(change) {
    this.#query = { ...this.#query, ...change };
    this.#paint();
    this.#changed();
  }

  #paint() {
    this.#chips.forEach((chip) => setAttribute(chip, 'aria-pressed', String(chip.dataset.filter === this.#query.filter)));
    this.#headers.forEach((header) => {
      const sorted = header.dataset.sort === this.#query.sort;
      setAttribute(header, 'aria-sort', sorted ? (this.#query.desc ? 'descending' : 'ascending') : 'none');
    });
  }
}
