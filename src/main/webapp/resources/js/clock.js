/** The server's time, and the one timer of the page that lets durations tick. */

import { language } from './messages.js';

/** How many of the server's latest times count: of these, the message that travelled fastest is the most exact. */
const HEARD = 4;

/** @type {number[]} */
let heard = [];
/** @type {number|null} */
let offset = null;
const listeners = new Set();
const clockTime = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const exactWithOffset = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23', timeZoneName: 'shortOffset' });
const withOffset = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'shortOffset' });
/** Milliseconds by which clocks are set back at most. */
const FAR = 3 * 3600 * 1000;
const date = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short' });
const exactTime = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });

/**
 * Counts on from the server's time by the browser's stopwatch. The clock of the person's machine may be wrong, and may be set while the
 * page is open; the stopwatch may stand still while the machine sleeps, so the server sends its time again and again.
 * @param {number} serverNow epoch milliseconds, as `hello.now` and `alive.now` tell
 * @param {boolean} [anew] forgets all earlier times
 */
export function correct(serverNow, anew = false) {
  heard = [...(anew ? [] : heard), serverNow - performance.now()].slice(-HEARD);
  offset = Math.max(...heard);
}

/** @returns {number} the server's epoch milliseconds */
export function now() {
  return offset === null ? Date.now() : performance.now() + offset;
}

/** @param {() => void} listener called each second while the page is visible */
export function everySecond(listener) {
  listeners.add(listener);
}

/**
 * @param {number} since epoch milliseconds of the server
 * @returns {string} h:mm:ss
 */
export function duration(since) {
  const seconds = Math.max(0, Math.floor((now() - since) / 1000));
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/**
 * @param {number} since epoch milliseconds of the server
 * @returns {string} m:ss, for waits
 */
export function shortDuration(since) {
  const seconds = Math.max(0, Math.floor((now() - since) / 1000));
  return `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
}

/** @param {number} at epoch milliseconds */
export function timeOfDay(at) {
  return (isShownTwice(at) ? withOffset : clockTime).format(at);
}

/** @param {number} at epoch milliseconds @returns {string} the time of day, with the date unless it was today */
export function momentOf(at) {
  const today = new Date(at).toDateString() === new Date(now()).toDateString();
  return today ? timeOfDay(at) : `${date.format(at)} ${timeOfDay(at)}`;
}

/** @param {number} at epoch milliseconds */
export function exactTimeOfDay(at) {
  return (isShownTwice(at) ? exactWithOffset : exactTime).format(at);
}

/** Whether clocks are set back then, so that they show the same at two moments. @param {number} at */
function isShownTwice(at) {
  const behind = (/** @type {number} */ moment) => new Date(moment).getTimezoneOffset();
  return [at - FAR, at + FAR].some((beyond) => {
    const difference = behind(beyond) - behind(at);
    return difference !== 0 && behind(at + difference * 60 * 1000) === behind(beyond);
  });
}

/** @param {number} value */
function two(value) {
  return value < 10 ? `0${value}` : String(value);
}

function tick() {
  if (!document.hidden) {
    listeners.forEach((listener) => listener());
  }
  setTimeout(tick, 1000 - (now() % 1000));
}

setTimeout(tick, 1000);
