/** The live list of members: its grid, its selection, and the actions of pointer and keyboard in it. */

import { Acts } from './acts.js';
import { Bulk } from './bulk.js';
import { OverflowMenu } from './overflow-menu.js';
import { Grid } from './grid.js';
import { GridKeys } from './keys.js';
import { Flag, is } from './member.js';
import { MemberActs } from './member-acts.js';
import { Members } from './members.js';
import { Query } from './query.js';
import { Selection } from './selection.js';
import { modalDialog } from './component-dialog.js';
import { showKeys } from './dialogs.js';
import { setAttribute, setShown, setText } from './paint.js';
import { number, say } from './messages.js';
import { speak, toast } from './toast.js';

/** @type {PageLookup} */
const byId = (id) => document.getElementById(id);

export class Roster {
  members = new Members();
  #push;
  /** @type {string|null} of the server */
  #run = null;
  #loaded = false;
  /** @type {((ids: number[]) => void)|null} */
  #onEverybody = null;
  #overflow = new OverflowMenu(byId('selection'), byId('selectionMore'));
  #mayVersion = 0;

  /**
   * @param {import('./push.js').Push} push
   * @param {import('./room-head.js').RoomHead} head
   */
  constructor(push, head) {
    this.#push = push;
    this.head = head;
    this.acts = new Acts(push, () => this.#actsChanged(), (press, done) => this.bulk.ended(press, done));
    this.bulk = new Bulk(push, {
      select: (rows) => this.selection.set(rows), repeat: (press, name) => this.acts.press(press, name),
      undo: (of, press, name) => this.acts.undo(of, press, name),
    });
    this.memberActs = new MemberActs(this.acts, this.members, head);
    this.query = new Query(() => this.#reorder());
    this.selection = new Selection(() => this.#selectionChanged());
    this.grid = new Grid(byId('members'), this.members, {
      onWindow: (window) => push.send({ t: 'window', ...window }),
      look: (row, index) => this.#look(row, index),
    });
    this.keys = new GridKeys(this.grid, this.#keyActs());
    this.#listen();
  }

  /** @returns {object} the message that opens this room, or opens it again (docs/push.md) */
  opening() {
    const window = this.grid.window();
    this.grid.asked(window);
    this.members.reorder();
    return { query: this.query.message, ...window };
  }

  /** @param {string|undefined} run of the server: handles of another run belong to other members */
  serverRun(run) {
    if (this.#run !== null && (run === undefined || run !== this.#run)) {
      this.selection.clear();
    }
    this.#run = run ?? '';
  }

  /** @param {RoomFrame} frame @param {() => void} painted called when its visible part is on the screen */
  apply(frame, painted) {
    const edge = this.grid.edge();
    const reordered = this.members.apply(frame);
    if (frame.head) {
      this.#mayVersion += 1;
    }
    if (reordered) {
      this.#loaded = true;
      this.grid.keepInPlace(edge.id, edge.index);
      this.keys.follow();
    }
    this.selection.keep((id) => {
      const row = this.members.rows.get(id);
      return !row || !is(row, Flag.LEFT);
    });
    if (frame.counts !== undefined) {
      this.query.counts(frame.counts);
    }
    this.#paintAround();
    if (reordered || frame.head || frame.counts !== undefined || frame.speaking !== undefined || (frame.rows ?? []).some((row) => this.grid.shows(row.i))) {
      this.grid.afterPaint(painted);
    } else {
      // Painting rows beyond the edge would cost as much as painting those in view.
      painted();
    }
  }

  tick() {
    this.grid.tick();
  }

  /** @param {Row|undefined} row @param {number} index @returns {Look} */
  #look(row, index) {
    return {
      selected: row !== undefined && this.selection.has(row.i),
      active: index === this.keys?.activeIndex,
      own: row !== undefined && row.i === this.head.own,
      pending: row === undefined ? null : this.acts.onRow(row.i) ?? row.p,
      height: this.grid.height,
      nameRoom: this.grid.nameRoom,
      may: this.head.may,
      mayVersion: this.#mayVersion,
    };
  }

  #reorder() {
    this.grid.toTop();
    const window = this.grid.window();
    this.grid.asked(window);
    this.members.reorder();
    this.#push.send({ t: 'query', query: this.query.message, ...window });
    this.#paintAround();
  }

  #listen() {
    const root = this.grid.root;
    this.#push.on('everybody', ({ ids }) => this.#everybody(ids));
    root.addEventListener('click', (event) => this.#onClick(event));
    root.addEventListener('contextmenu', (event) => this.#onContextMenu(event));
    const all = byId('selectAll');
    all.addEventListener('change', () => (all.checked ? this.#selectAll() : this.selection.clear()));
    byId('sortAgain').addEventListener('click', () => {
      this.#reorder();
      root.focus({ preventScroll: true });
    });
    byId('selection').addEventListener('click', (event) => this.#onSelectionBar(event.target?.closest('[data-act]')?.dataset.act));
    document.addEventListener('keydown', (event) => this.#focusSearch(event));
  }

  /** @param {MouseEvent} event */
  #onClick(event) {
    const line = this.grid.lineOf(event.target);
    if (!line?.row) {
      return;
    }
    this.keys.activate(line.index);
    const button = event.target?.closest('[data-act]');
    if (event.target?.closest('.cell.select')) {
      this.#select(line.row, event.shiftKey);
    } else if (!button) {
      this.grid.root.focus({ preventScroll: true });
    } else if (button.dataset.act === 'more') {
      this.memberActs.menu(line.row, button, button);
    } else {
      this.memberActs.onRow(button.dataset.act ?? '', line.row);
    }
  }

  /** @param {Row} row @param {boolean} range */
  #select(row, range) {
    if (!is(row, Flag.LEFT)) {
      range ? this.#selectTo(row.i) : this.selection.toggle(row.i);
    }
    this.grid.root.focus({ preventScroll: true });
  }

  /** @param {MouseEvent} event */
  #onContextMenu(event) {
    const line = this.grid.lineOf(event.target);
    if (line?.row) {
      event.preventDefault();
      this.keys.activate(line.index);
      this.memberActs.menu(line.row, { x: event.clientX, y: event.clientY }, this.grid.root);
    } else if (event.target === this.grid.root) {
      event.preventDefault();
    }
  }

  /** @param {string} [act] */
  #onSelectionBar(act) {
    if (act === 'more') {
      this.#overflow.menu(say('selection.title'));
    } else if (act === 'clear') {
      this.selection.clear();
      this.grid.root.focus({ preventScroll: true });
    } else if (act) {
      this.memberActs.onSelection(act, this.selection.all());
    }
  }

  /** @returns {KeyActs} */
  #keyActs() {
    return {
      select: (row) => this.#select(row, false),
      selectTo: (id) => this.#selectTo(id),
      beginRange: (id) => this.selection.beginRange(id),
      endRange: () => this.selection.endRange(),
      selectAll: () => this.#selectAll(),
      act: (entry, row) => this.memberActs.onEntry(entry, row),
      menu: (row) => {
        const button = this.grid.line(this.keys.activeIndex)?.element.querySelector('[data-act="more"]');
        this.memberActs.menu(row, button ?? { x: 0, y: 0 }, this.grid.root);
      },
      search: () => byId('search').focus(),
      help: () => showKeys(),
      clear: () => this.selection.clear(),
    };
  }

  /** `/` reaches the search from wherever nothing is being typed and no dialog is open. @param {KeyboardEvent} event */
  #focusSearch(event) {
    if (event.key === '/' && event.target === document.body && !modalDialog() && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      byId('search').focus();
    }
  }

  /** All that match, whether they are loaded or not: the server knows them. */
  #selectAll() {
    this.query.settle();
    this.#askEverybody((ids) => {
      this.selection.set(ids);
      speak(say('selection.count', number(this.selection.size)));
    });
  }

  /** A range may begin far away from what is loaded. @param {number} id */
  #selectTo(id) {
    const loaded = this.members.present();
    if (this.selection.anchor === null || loaded.includes(this.selection.anchor)) {
      this.selection.extendTo(id, loaded);
    } else {
      this.#askEverybody((ids) => this.selection.extendTo(id, ids));
    }
  }

  /** @param {(ids: number[]) => void} then */
  #askEverybody(then) {
    this.#onEverybody = then;
    if (!this.#push.send({ t: 'everybody' })) {
      this.#onEverybody = null;
      toast(say('done.offline'), { kind: 'failed' });
    }
  }

  /** @param {number[]} ids */
  #everybody(ids) {
    this.#onEverybody?.(ids);
    this.#onEverybody = null;
  }

  #selectionChanged() {
    this.grid?.paint();
    this.#paintSelection();
  }

  #actsChanged() {
    this.grid?.paint();
    this.head.paintActs((act, others) => this.acts.onRoom(act, others));
  }

  #paintSelection() {
    const count = this.selection.size;
    const all = byId('selectAll');
    const here = this.members.total - (this.members.ids.length - this.members.present().length);
    setShown(byId('selection'), count > 0);
    setText(byId('selected'), say('selection.count', number(count)));
    all.checked = count > 0 && count >= here;
    all.indeterminate = count > 0 && !all.checked;
    this.#paintPermits();
    this.#overflow.fit();
  }

  #paintPermits() {
    byId('selection').querySelectorAll('[data-act]').forEach((button) => {
      const why = this.head.permits(button.dataset.act ?? '');
      setAttribute(button, 'aria-disabled', why === true ? null : 'true');
      setAttribute(button, 'title', why === true ? null : why);
      setAttribute(button, 'aria-describedby', why === true ? null : `why-${button.dataset.act}`);
    });
  }

  #whyEmpty() {
    if (!this.head.visible) {
      return 'roster.unseen';
    }
    if (!this.#loaded) {
      return 'roster.loading';
    }
    if (!this.head.known) {
      return 'roster.unknown';
    }
    return this.query.showsAll ? 'roster.empty' : 'roster.noMatch';
  }

  #paintAround() {
    const empty = byId('empty');
    setShown(empty, this.members.total === 0);
    setText(empty, say(this.#whyEmpty()));
    setShown(byId('sortAgain'), this.members.unsorted);
  }
}
