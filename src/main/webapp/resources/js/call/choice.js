/** Which devices and how good a picture this person wants: kept in this browser, for the next call too. */

const KEY = 'gavel-call-choice';
/** `muted` is only kept for the time of a call. */
const USUAL = {
  microphone: '', camera: '', speaker: '', withCamera: true, height: 720, bandwidth: 0, echo: true, noise: true, gain: true, muted: false,
};

/** @returns {typeof USUAL} bandwidth in kbit/s, 0 for as much as there is */
export function choice() {
  try {
    return { ...USUAL, ...JSON.parse(localStorage.getItem(KEY) ?? '{}') };
  } catch {
    return { ...USUAL };
  }
}

/** @param {Partial<typeof USUAL>} change */
export function choose(change) {
  localStorage.setItem(KEY, JSON.stringify({ ...choice(), ...change }));
}
