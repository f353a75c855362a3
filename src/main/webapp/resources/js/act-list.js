/** The acts that the server declares: which there are, in which order, when each is offered and by which key. */

/**
 * @typedef {object} Act as docs/push.md has it
 * @property {string} act its name on the wire
 * @property {'member'|'room'} on
 * @property {string} icon
 * @property {string|null} key
 * @property {number|null} turns the flag of a row that it turns
 * @property {boolean|null} to what it turns it to; of an act on the room: whether that is locked
 * @property {{flag: number, lacks: string}[]} needs
 * @property {boolean} row
 * @property {'bar'|'menu'|null} others
 * @property {'reason'|'levels'|null} asks
 * @property {boolean} danger
 */

/**
 * @typedef {object} Entry what stands as one in a menu: acts that undo each other, or that ask for levels
 * @property {string} name of its words: that of its first act, or `levels`
 * @property {Act[]} acts
 * @property {string|null} key
 */

/** @type {Act[]} in the order of menus */
export const ACTS = JSON.parse(document.getElementById('acts')?.dataset.acts ?? '[]');

const byName = new Map(ACTS.map((act) => [act.act, act]));
const entries = grouped(ACTS.filter((act) => act.on === 'member'));
const byKey = new Map(entries.filter((entry) => entry.key).map((entry) => [entry.key, entry]));

/** @param {string} name @returns {Act|undefined} */
export function actOf(name) {
  return byName.get(name);
}

/** @returns {Entry[]} what can be done to a member */
export function memberEntries() {
  return entries;
}

/** @returns {Entry[]} what each row has a button for */
export function rowEntries() {
  return entries.filter((entry) => entry.acts[0].row);
}

/** @param {string} key as KeyboardEvent.key has it, in small letters @returns {Entry|undefined} */
export function entryOfKey(key) {
  return byKey.get(key);
}

/** @param {'bar'|'menu'} place @returns {Act[]} what is offered there on all but moderators */
export function othersIn(place) {
  return ACTS.filter((act) => act.others === place);
}

/**
 * @param {Entry} entry
 * @param {{f: number}} row
 * @returns {Act} the one of its acts that changes something about this member
 */
export function offered(entry, row) {
  return entry.acts.find((act) => act.turns === null || ((row.f & act.turns) !== 0) !== act.to) ?? entry.acts[0];
}

/** @param {Act} act @param {{f: number}} row @returns {string|null} the key of the words for what the member lacks */
export function lacking(act, row) {
  return act.needs.find(({ flag }) => (row.f & flag) === 0)?.lacks ?? null;
}

/** @param {boolean} locked whether the room is @returns {Act|undefined} the act on the room that changes that */
export function lockAct(locked) {
  return ACTS.find((act) => act.on === 'room' && act.to === !locked);
}

function grouped(acts) {
  const groups = new Map();
  acts.forEach((act) => {
    const group = act.asks === 'levels' ? act.asks : act.turns ?? act.act;
    groups.set(group, [...groups.get(group) ?? [], act]);
  });
  return [...groups.values()].map((group) => ({
    name: group[0].asks === 'levels' ? 'levels' : group[0].act, acts: group, key: group[0].key,
  }));
}
