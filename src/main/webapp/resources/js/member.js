/** Reads the fields of a row (docs/push.md). */

import { say } from './messages.js';

/** The bits of a row's `f`. */
export const Flag = Object.freeze({
  TALKING: 1, MUTED: 2, DEAF: 4, HOLD: 8, VIDEO: 16, VIDEO_MUTED: 32, FLOOR: 64, MODERATOR: 128, SCREEN: 256,
  VIDEO_FLOOR: 512, LEFT: 1024, PHONE: 2048, JOINED_KNOWN: 4096, SENDS_VIDEO: 8192, VIDEO_FLOOR_LOCKED: 16384,
});

/** A score that fills all eight segments; scores grow like loudness does, so the segments are logarithmic. */
const FULL_SCORE = 8192;
const HUES = 6;

/** @param {{f: number}} row @param {number} flag */
export function is(row, flag) {
  return (row.f & flag) !== 0;
}

/** @param {Row} row @returns {string} the name, else the number, else “Unknown caller” */
export function nameOf(row) {
  return row.name || row.no || say('roster.unknownCaller');
}

/** @param {number} score the switch's energy score @returns {number} 0 to 8 segments */
export function segments(score) {
  if (!(score > 0)) {
    return 0;
  }
  return Math.max(1, Math.min(8, Math.round(8 - 1.2 * Math.log2(FULL_SCORE / score))));
}

/** @param {string} name @returns {string} at most two characters; # for a telephone number */
export function initials(name) {
  const letters = (name.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => /^\p{L}/u.test(word));
  if (letters.length === 0) {
    return '#';
  }
  const firsts = letters.slice(0, 2).map((word) => String.fromCodePoint(Number(word.codePointAt(0))));
  const ideograph = /\p{Script=Han}/u;
  return (ideograph.test(firsts[0]) ? firsts[0] : firsts.filter((first) => !ideograph.test(first)).join('')).toLocaleUpperCase();
}

/** @param {string} name @returns {number} the number of a colour, always the same for the name */
export function hue(name) {
  let hash = 0;
  for (let i = 0; i < name.length; i += 1) {
    hash = (hash * 31 + name.charCodeAt(i)) | 0;
  }
  return Math.abs(hash) % HUES;
}
