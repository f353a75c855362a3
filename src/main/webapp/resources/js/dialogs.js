/** The room's dialogs: kick (asks first), gain and volume, keys. */

import { hideDialog, showDialog } from './component-dialog.js';
import { number, say, sayCount } from './messages.js';
import { setAttribute, setText } from './paint.js';
import { components, whenComponents } from './primefaces.js';

const LIMIT = 4;
const NAMES_SHOWN = 6;
/** @type {PageLookup} */
const byId = (id) => document.getElementById(id);

/** @type {((reason: string) => void)|null} */
let confirmKick = null;

/**
 * @param {string[]|null} names of the members to kick; null for everybody but the moderators
 * @param {(reason: string) => void} confirmed
 */
export async function askKick(names, confirmed) {
  await components();
  confirmKick = confirmed;
  const dialog = byId('kick');
  const some = names && names.length > 1;
  const shown = some ? names.slice(0, NAMES_SHOWN) : [];
  const more = some && names.length > NAMES_SHOWN ? [say('kick.more', number(names.length - NAMES_SHOWN))] : [];
  setText(dialog.querySelector('.lead'), names ? (some ? say('kick.some', sayCount('room.member', names.length)) : say('kick.one', names[0])) : say('kick.others'));
  dialog.querySelector('.dialog-names').replaceChildren(...[...shown, ...more].map((name) => {
    const item = document.createElement('li');
    item.textContent = name;
    return item;
  }));
  byId('kickReason').value = '';
  showDialog('kick', () => byId('kickReason'));
}

/**
 * @typedef {Record<string, number|null>} Levels
 * @type {{present: Levels, set: (act: 'gain'|'volume', level: number) => Promise<{ok: boolean, why: string}>}|null} whose are set
 */
let levels = null;

/**
 * @param {string} name whose gain and volume
 * @param {{gain: number|null, volume: number|null}} present what the switch tells
 * @param {(act: 'gain'|'volume', level: number) => Promise<{ok: boolean, why: string}>} set
 */
export async function askLevels(name, present, set) {
  await components();
  levels = { present: { ...present }, set };
  const dialog = byId('levels');
  setText(dialog.querySelector('.lead'), name);
  setText(dialog.querySelector('.outcome'), '');
  paintLevels();
  showDialog('levels', () => dialog.querySelector('.step[aria-pressed="true"]') ?? dialog.querySelector('.step[data-value="0"]'));
}

/** Keys of the grid. */
export function showKeys() {
  showDialog('keys');
}

function groups() {
  return [...byId('levels').querySelectorAll('.level')];
}

function paintLevels() {
  groups().forEach((group) => {
    const value = levels?.present[group.dataset.level ?? ''];
    const known = value !== null && value !== undefined;
    group.querySelectorAll('.step').forEach((step) => setAttribute(step, 'aria-pressed', String(known && Number(step.dataset.value) === value)));
    setText(group.querySelector('.current'), known ? say('levels.current', signed(value)) : say('levels.unknown'));
  });
}

/** @param {number} value */
function signed(value) {
  return value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0';
}

/** @param {HTMLElement} group @param {HTMLElement} button @param {number} level */
async function setLevel(group, button, level) {
  const asked = levels;
  const act = /** @type {'gain'|'volume'} */ (group.dataset.level);
  if (!asked) {
    return;
  }
  setAttribute(button, 'aria-busy', 'true');
  const outcome = await asked.set(act, level);
  setAttribute(button, 'aria-busy', null);
  if (asked === levels) {
    if (outcome.ok) {
      asked.present[act] = level;
    }
    setText(byId('levels').querySelector('.outcome'), outcome.ok ? '' : outcome.why);
    paintLevels();
  }
}

whenComponents(() => {
  byId('levels').addEventListener('click', (event) => {
    const button = event.target?.closest('button');
    const group = event.target?.closest('.level');
    if (!button || !group || button.getAttribute('aria-busy')) {
      return;
    }
    const wanted = button.dataset.value === undefined
      ? (levels?.present[group.dataset.level ?? ''] ?? 0) + Number(button.dataset.step)
      : Number(button.dataset.value);
    setLevel(group, button, Math.max(-LIMIT, Math.min(LIMIT, wanted)));
  });
  byId('kick').querySelector('form').addEventListener('submit', (event) => {
    event.preventDefault();
    hideDialog('kick');
    confirmKick?.(byId('kickReason').value.trim());
    confirmKick = null;
  });
});
