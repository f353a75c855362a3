/** Acts on members, from wherever they are pressed: row, menu, keyboard, selection, or on all but the moderators. */

import { actOf, lacking, memberEntries, offered } from './act-list.js';
import { askLayout } from './ask-layout.js';
import { askValue } from './ask-value.js';
import { Delay } from './delay.js';
import { askLevels, askKick } from './dialogs.js';
import { Flag, is, nameOf } from './member.js';
import { isolated } from './foreign.js';
import { openMenu } from './menu.js';
import { number, say } from './messages.js';
import { toast } from './toast.js';

export class MemberActs {
  #delay = new Delay();

  /**
   * @param {import('./acts.js').Acts} acts
   * @param {import('./members.js').Members} members
   * @param {import('./room-head.js').RoomHead} head
   */
  constructor(acts, members, head) {
    this.acts = acts;
    this.members = members;
    this.head = head;
  }

  /** @param {string} act of docs/control.md, or `levels` @param {Row} row */
  onRow(act, row) {
    // An act that is on its way is not sent again: keys of a remote desktop come as separate presses.
    if (!is(row, Flag.LEFT) && this.acts.onRow(row.i) !== act) {
      this.#do(act, [row.i], nameOf(row));
    }
  }

  /** @param {Entry} entry the one of its acts that changes something is done @param {Row} row */
  onEntry(entry, row) {
    this.onRow(nameOn(entry, row), row);
  }

  /** @param {string} act @param {number[]} ids row handles */
  onSelection(act, ids) {
    const only = this.#only(ids);
    this.#do(act, ids, only ? nameOf(only) : say('selection.count', number(ids.length)));
  }

  /** @param {string} act on all but moderators */
  onOthers(act) {
    const refused = this.#refusal(act);
    if (refused) {
      toast(refused, { kind: 'attention' });
    } else if (actOf(act)?.asks === 'reason') {
      askKick(null, (reason) => this.#delay.begin(say(`act.${act}Others`),
        () => this.acts.press({ act, on: 'others', reason }, say(`act.${act}Others`))));
    } else {
      this.acts.press({ act, on: 'others' }, say(`act.${act}Others${actOf(act)?.others === 'bar' ? 'What' : ''}`));
    }
  }

  /** @param {string} act on the room */
  onRoom(act) {
    const refused = this.#refusal(act);
    const declared = actOf(act);
    if (refused) {
      toast(refused, { kind: 'attention' });
    } else if (declared?.asks === 'layout') {
      this.#askLayout(act);
    } else if (declared?.asks === 'value') {
      this.#askValue(declared, this.head.title, { act }, '');
    } else {
      this.acts.press({ act }, '');
    }
  }

  /** @param {string} act */
  async #askLayout(act) {
    const value = await askLayout(this.head.title, this.acts.layouts());
    if (value) {
      this.acts.press({ act, value }, '');
    }
  }

  /** @param {Act} declared @param {string} whose @param {Press} press without the value @param {string} name to tell the outcome */
  async #askValue(declared, whose, press, name) {
    const value = await askValue(declared, whose);
    const whom = declared.calls ? value ?? '' : name;
    const run = () => this.acts.press({ ...press, value: value ?? '' }, whom);
    if (value !== null && declared.danger) {
      this.#delay.begin(`${say(`act.${declared.act}`)} · ${isolated(name)} → ${isolated(value)}`, run);
    } else if (value !== null) {
      run();
    }
  }

  /** Everything that can be done to one member. @param {Row} row @param {{x: number, y: number}|Element} where @param {HTMLElement} back */
  menu(row, where, back) {
    const [dangers, others] = [true, false].map((danger) => memberEntries().filter((entry) => entry.acts[0].danger === danger)
      .map((entry) => this.#item(entry, row)));
    openMenu([...others, null, ...dangers], where, nameOf(row), back);
  }

  /** @param {Entry} entry @param {Row} row */
  #item(entry, row) {
    const { icon, danger } = offered(entry, row);
    const name = nameOn(entry, row);
    const why = is(row, Flag.LEFT) ? say('member.left') : this.#refusal(name) ?? this.#lack(name, [row.i]);
    return { label: say(`act.${name}`), icon, key: keyLabel(entry.key), danger, why: why ?? undefined, run: () => this.onRow(name, row) };
  }

  /** Why the act can have no effect on the only member of the selection. @param {string} act @param {number[]} ids */
  #lack(act, ids) {
    const row = this.#only(ids);
    const declared = actOf(act);
    const lack = row && declared ? lacking(declared, row) : null;
    return lack ? say(lack) : null;
  }

  /** @param {string} act */
  #refusal(act) {
    const permitted = act === 'levels' ? this.#levelsPermitted() : this.head.permits(act);
    return permitted === true ? null : permitted;
  }

  #levelsPermitted() {
    const gain = this.head.permits('gain');
    return gain === true ? true : this.head.permits('volume');
  }

  /** @param {string} act @param {number[]} ids @param {string} name */
  #do(act, ids, name) {
    const refused = this.#refusal(act) ?? this.#lack(act, ids);
    const declared = actOf(act);
    if (refused) {
      toast(refused, { kind: 'attention' });
    } else if (declared?.asks === 'reason') {
      askKick(this.#names(ids), (reason) => this.#delay.begin(`${say(`act.${act}`)} · ${isolated(name)}`,
        () => this.acts.press({ act, rows: ids, reason }, name)));
    } else if (act === 'levels') {
      const only = this.#only(ids);
      askLevels(name, { gain: only?.vi ?? null, volume: only?.vo ?? null },
        (which, level) => this.acts.press({ act: which, rows: ids, value: String(level) }, name));
    } else if (declared?.asks === 'value') {
      this.#askValue(declared, name, { act, rows: ids }, name);
    } else {
      this.acts.press({ act, rows: ids }, name);
    }
  }

  /** @param {number[]} ids @returns {Row|undefined} of the only one, where it is loaded */
  #only(ids) {
    return ids.length === 1 ? this.members.rows.get(ids[0]) : undefined;
  }

  /** @param {number[]} ids */
  #names(ids) {
    // Of a large selection only some are loaded; those come first, because only a few names are shown.
    const known = ids.map((id) => this.members.rows.get(id)).filter((row) => row !== undefined).map(nameOf);
    return [...known, ...Array.from({ length: ids.length - known.length }, () => say('roster.notLoaded'))];
  }
}

/** @param {Entry} entry @param {Row} row @returns {string} what is done to this member by the entry: the name of an act, or `levels` */
function nameOn(entry, row) {
  return entry.name === 'levels' ? entry.name : offered(entry, row).act;
}

/** @param {string|null} key */
function keyLabel(key) {
  return key === 'delete' ? 'Del' : (key ?? '').toUpperCase();
}
