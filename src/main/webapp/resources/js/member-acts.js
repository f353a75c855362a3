/** Acts on members, from wherever they are pressed: row, menu, keyboard, selection, or on all but the moderators. */

import { askLevels, askPutOut } from './dialogs.js';
import { Flag, hearingAct, is, nameOf, soundAct } from './member.js';
import { openMenu } from './menu.js';
import { number, say } from './words.js';
import { toast } from './toast.js';

export class MemberActs {
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

  /** @param {string} act of docs/push.md, or `sound` or `hearing` for what turns it over @param {Row} row */
  onRow(act, row) {
    const turned = { sound: soundAct(row), hearing: hearingAct(row) }[act] ?? act;
    // What is on its way is not done again: keys of a remote desktop come as presses of their own.
    if (!is(row, Flag.LEFT) && this.acts.onRow(row.i) !== turned) {
      this.#do(turned, [row.i], nameOf(row));
    }
  }

  /** @param {string} act @param {number[]} ids row handles */
  onSelection(act, ids) {
    const name = ids.length === 1 && this.members.rows.has(ids[0]) ? nameOf(this.members.rows.get(ids[0])) : say('selection.count', number(ids.length));
    this.#do(act, ids, name);
  }

  /** @param {'mute'|'unmute'|'deaf'|'undeaf'|'kick'} act on all but moderators */
  onOthers(act) {
    const refused = this.#refusal(act);
    if (refused) {
      toast(refused, { kind: 'attention' });
    } else if (act === 'kick') {
      askPutOut(null, (reason) => this.acts.press({ act, on: 'others', reason }, say('act.kickOthers')));
    } else {
      this.acts.press({ act, on: 'others' }, say('act.muteOthersWhat'));
    }
  }

  /** @param {'lock'|'unlock'} act */
  onRoom(act) {
    const refused = this.#refusal(act);
    if (refused) {
      toast(refused, { kind: 'attention' });
    } else {
      this.acts.press({ act }, '');
    }
  }

  /** Everything that can be done to one member. */
  menu(row, where, back) {
    const sound = soundAct(row);
    const hearing = hearingAct(row);
    openMenu([
      this.#item(sound, sound === 'mute' ? 'mic-off' : 'mic', row, 'M'),
      this.#item(hearing, hearing === 'deaf' ? 'ear-off' : 'ear', row, 'D'),
      this.#item('levels', 'gain', row, ''),
      null,
      { ...this.#item('kick', 'put-out', row, 'Del'), danger: true },
    ], where, nameOf(row), back);
  }

  #item(act, icon, row, key) {
    const why = is(row, Flag.LEFT) ? say('member.left') : this.#refusal(act);
    return { label: say(`act.${act}`), icon, key, why: why ?? undefined, run: () => this.onRow(act, row) };
  }

  #refusal(act) {
    const permitted = act === 'levels' ? this.#levelsPermitted() : this.head.permits(act);
    return permitted === true ? null : permitted;
  }

  #levelsPermitted() {
    const gain = this.head.permits('gain');
    return gain === true ? true : this.head.permits('volume');
  }

  #do(act, ids, name) {
    const refused = this.#refusal(act);
    if (refused) {
      toast(refused, { kind: 'attention' });
    } else if (act === 'kick') {
      askPutOut(this.#names(ids), (reason) => this.acts.press({ act, rows: ids, reason }, name));
    } else if (act === 'levels') {
      const only = ids.length === 1 ? this.members.rows.get(ids[0]) : null;
      askLevels(name, { gain: only?.vi ?? null, volume: only?.vo ?? null },
        (which, level) => this.acts.press({ act: which, rows: ids, level }, name));
    } else {
      this.acts.press({ act, rows: ids }, name);
    }
  }

  #names(ids) {
    // Of a large selection only some are loaded; those stand first, for only a few names are shown.
    const known = ids.filter((id) => this.members.rows.has(id)).map((id) => nameOf(this.members.rows.get(id)));
    return [...known, ...Array.from({ length: ids.length - known.length }, () => say('roster.notLoaded'))];
  }
}
