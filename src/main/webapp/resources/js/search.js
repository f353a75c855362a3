/** Searching as on the server (SearchText): accents, case, width and characters between digits make no difference. */

/** @type {Record<string, string>} */
const PLAIN = { đ: 'd', ð: 'd', ł: 'l', ø: 'o', ħ: 'h', ŧ: 't', ı: 'i', æ: 'ae', œ: 'oe', þ: 'th', ς: 'σ' };
const DIGIT = /\p{Nd}/u;

/** @param {string} of @returns {string} a digit of any script as an ASCII digit: in each script ten of them follow one another */
function digit(of) {
  let value = 0;
  while (value < 9 && DIGIT.test(String.fromCodePoint(Number(of.codePointAt(0)) - value - 1))) {
    value += 1;
  }
  return String(value);
}

/** @param {string} text anything @returns {string} the form in which it is searched; never shown */
export function folded(text) {
  return text.normalize('NFKD').replace(/[\p{M}\p{Cf}]+/gu, '').toUpperCase().toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[đðłøħŧıæœþς]/gu, (letter) => PLAIN[letter])
    .replace(/[^\P{Nd}0-9]/gu, digit)
    .replace(/[\p{Z}\s]+/gu, ' ');
}

const joined = (/** @type {string} */ text) => text.replace(/[^\p{L}\p{N}]+/gu, '');
const isNumber = (/** @type {string} */ text) => /\p{N}/u.test(text) && !/\p{L}/u.test(text);

/** @param {string[]} texts what is searched @param {string} search as from {@link folded} @returns {boolean} */
export function found(texts, search) {
  return search === '' || texts.map(folded).some((text) =>
    text.includes(search) || (isNumber(search) && joined(text).includes(joined(search))));
}
