/** What may wait until the page has nothing else to do. */

/** Milliseconds after which it is done, however busy the page is. */
const LONGEST_WAIT = 2000;

/** @param {() => void} callback called once */
export function whenIdle(callback) {
  // Safari does not have this function.
  if ('requestIdleCallback' in window) {
    requestIdleCallback(callback, { timeout: LONGEST_WAIT });
  } else {
    setTimeout(callback, LONGEST_WAIT);
  }
}
