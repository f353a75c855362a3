/** The acts that the server declares: which there are, in which order, when each is offered and by which key. */

/** @type {Act[]} in the order of menus */
export const ACTS = JSON.parse(document.getElementById('acts')?.dataset.acts ?? '[]');

const byName = new Map(ACTS.map((act) => [act.act, act]));
const entries = grouped(ACTS.filter((act) => act.on === 'member'));
const byKey = new Map(entries.filter((entry) => entry.key).map((entry) => [entry.key, entry]));

/** @param {string} name @returns {Act|undefined} */
export function actOf(name) {
  return byName.get(name);
}

/** @param {string} name @returns {Act|undefined} the act that undoes it */
export function oppositeOf(name) {
  const act = byName.get(name);
  return act && act.to !== null ? ACTS.find((other) => other.on === act.on && other.turns === act.turns && other.to === !act.to) : undefined;
}

/** @returns {Entry[]} what can be done to a member */
export function memberEntries() {
  return entries;
}

/** @returns {Entry[]} what each row has a button for */
export function rowEntries() {
  return entries.filter((entry) => entry.acts[0].row);
}

/** @param {string} key as KeyboardEvent.key has it, in lower case @returns {Entry|undefined} */
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

/** @param {Act} act @param {{f: number}} row @returns {string|null} the key of the message for what the member lacks */
export function lacking(act, row) {
  return act.needs.find(({ flag }) => (row.f & flag) === 0)?.lacks ?? null;
}

/** @returns {Act[]} what the room's menu has of the acts on the room itself */
export function roomMenuActs() {
  return ACTS.filter((act) => act.on === 'room' && !act.bar);
}

/** @param {boolean} locked whether the room is @returns {Act} the act on the room that changes that; the server always declares both */
export function lockAct(locked) {
  return /** @type {Act} */ (ACTS.find((act) => act.on === 'room' && act.to === !locked));
}

/** @param {Act[]} acts @returns {Entry[]} */
function grouped(acts) {
  /** @type {Map<string|number, Act[]>} */
  const groups = new Map();
  acts.forEach((act) => {
    const group = act.asks === 'levels' ? act.asks : act.turns ?? act.act;
    groups.set(group, [...groups.get(group) ?? [], act]);
  });
  return [...groups.values()].map((group) => ({
    name: group[0].asks === 'levels' ? 'levels' : group[0].act, acts: group, key: group[0].key,
  }));
}
