/** Makes hostile texts harmless, as on the server (ForeignText), so that they do not change the direction of the text beside them. */

const TURNING = /[\u202A-\u202E\u2066-\u2069\u2028\u2029\u0085\u001C-\u001E]/;
const ENDS_PARAGRAPH = /[\u2028\u2029\u0085\u001C-\u001E]/;
/** Letters and digits written from right to left, and isolates. */
const REACHES_OUT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFE\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}\u200F\u2066-\u2068]/u;

/** @param {string} text anything @returns {string} without embeddings, overrides and unmatched ends, and with each isolate ended */
export function plain(text) {
  if (!TURNING.test(text)) {
    return text;
  }
  let open = 0;
  const harmless = [...text].map((c) => {
    if (ENDS_PARAGRAPH.test(c)) {
      return ' ';
    }
    if ((c >= '\u202A' && c <= '\u202E') || (c === '\u2069' && open === 0)) {
      return '\uFFFD';
    }
    open += c >= '\u2066' && c <= '\u2068' ? 1 : c === '\u2069' ? -1 : 0;
    return c;
  });
  return harmless.join('') + '\u2069'.repeat(open);
}

/** @param {string} text anything @returns {string} on one line, isolated for use within a sentence */
export function isolated(text) {
  const harmless = plain(text).replace(/[\r\n]+/g, ' ');
  return REACHES_OUT.test(harmless) ? `\u2068${harmless}\u2069` : harmless;
}
