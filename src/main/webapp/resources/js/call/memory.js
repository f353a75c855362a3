/** The calls of this tab, so that a reload finds them again: which, and whether microphone and camera were on. */

const KEY = 'gavel-calls';

function all() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? '{}');
  } catch {
    return {};
  }
}

/** @param {string} id of a call @returns {{muted: boolean, camera: boolean}|null} null where it is not this tab's */
export function remembered(id) {
  return all()[id] ?? null;
}

/** @param {string} id @param {{muted: boolean, camera: boolean}} how */
export function remember(id, how) {
  sessionStorage.setItem(KEY, JSON.stringify({ ...all(), [id]: how }));
}

/** @param {string} id */
export function forget(id) {
  const { [id]: gone, ...others } = all();
  sessionStorage.setItem(KEY, JSON.stringify(others));
}
