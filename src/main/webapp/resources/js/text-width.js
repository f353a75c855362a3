/**
 * How wide a text can be at most, without asking the browser for it. Cells clip only texts that may not fit: each clip costs the
 * browser time in every frame (docs/performance.md).
 */

const NARROW = 0.34;
const SLIM = 0.45;
const LOWER = 0.65;
const UPPER = 0.8;
const WIDE = 1.05;
/** Chinese characters are as wide as they are high; the rest may be signs of any font. */
const OTHER = 1.25;

/** @type {[RegExp, number][]} */
const WIDTHS = [
  [/[ .,:;'|ijlI]/, NARROW], [/[()frt-]/, SLIM], [/[mwMW@%&æœÆŒ]/, WIDE], [/[a-z0-9ß-ÿ]/, LOWER], [/[A-ZÀ-Þ]/, UPPER],
];

/** @param {string} character @returns {number} */
function widthOf(character) {
  return WIDTHS.find(([pattern]) => pattern.test(character))?.[1] ?? OTHER;
}

/**
 * @param {string} text
 * @param {number} size of the font, in pixels
 * @param {number} room in pixels
 * @returns {boolean} whether the text surely fits into one line
 */
export function fits(text, size, room) {
  let width = 0;
  for (const character of text) {
    width += widthOf(character) * size;
    if (width > room) {
      return false;
    }
  }
  return true;
}
