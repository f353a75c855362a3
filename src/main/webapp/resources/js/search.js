/** Searching as on the server (SearchText): accents, case and width make no difference, nor does what stands between digits. */

const PLAIN = { đ: 'd', ð: 'd', ł: 'l', ø: 'o', ħ: 'h', ŧ: 't', ı: 'i', æ: 'ae', œ: 'oe', þ: 'th' };

/** @param {string} text anything @returns {string} the form in which it is searched; never shown */
export function folded(text) {
  return text.normalize('NFKD').replace(/[\p{M}\p{Cf}]+/gu, '').toUpperCase().toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[đðłøħŧıæœþ]/gu, (letter) => PLAIN[letter])
    .replace(/[\p{Z}\s]+/gu, ' ');
}

const joined = (text) => text.replace(/[^\p{L}\p{N}]+/gu, '');
const isNumber = (text) => /\p{N}/u.test(text) && !/\p{L}/u.test(text);

/** @param {string[]} texts what is searched @param {string} search as from {@link folded} @returns {boolean} */
export function found(texts, search) {
  return search === '' || texts.map(folded).some((text) =>
    text.includes(search) || (isNumber(search) && joined(text).includes(joined(search))));
}
