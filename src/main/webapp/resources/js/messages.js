/** The messages in the page's language, from the same bundle as the pages themselves. */

import { isolated } from './foreign.js';

const carrier = document.getElementById('bundle');
/** @type {Record<string, string>} */
const messages = carrier ? JSON.parse(carrier.dataset.bundle ?? '{}') : {};

/** Shown where a number is not known. */
export const UNKNOWN = '–';

/** The page's language as a BCP 47 tag. */
export const language = document.documentElement.lang || 'en';

const plurals = new Intl.PluralRules(language);
const numbers = new Intl.NumberFormat(language);

/**
 * @param {string} key
 * @param {...(string|number)} values replace {0}, {1} …; texts may be hostile
 * @returns {string} the message; the key itself where the bundle lacks it
 */
export function say(key, ...values) {
  const text = messages[key] ?? key;
  return values.length === 0 ? text : text.replace(/\{(\d)\}/g, (hole, index) => isolatedOr(hole, values[Number(index)]));
}

/**
 * A count with its noun: `sayCount('room.member', 2)` is “2 members”.
 * @param {string} key of the pair key.one, key.other
 * @param {number} count
 */
export function sayCount(key, count) {
  return say(`${key}.${plurals.select(count) === 'one' ? 'one' : 'other'}`, number(count));
}

/**
 * @param {number} value
 * @returns {string} grouped as the language does it
 */
export function number(value) {
  return numbers.format(value);
}

/**
 * @param {string} hole the text where there is no value
 * @param {string|number|null|undefined} value
 */
function isolatedOr(hole, value) {
  return value === undefined || value === null ? hole : isolated(String(value));
}
