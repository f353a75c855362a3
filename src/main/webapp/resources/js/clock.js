/** The server's time, and the one timer of the page that lets durations tick. */

import { language } from './words.js';

let offset = 0;
const listeners = new Set();
const clockTime = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const exactTime = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });

/** @param {number} serverNow epoch milliseconds, as `hello.now` tells */
export function correct(serverNow) {
  offset = serverNow - Date.now();
}

/** @returns {number} the server's epoch milliseconds */
export function now() {
  return Date.now() + offset;
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
  return clockTime.format(at);
}

/** @param {number} at epoch milliseconds */
export function exactTimeOfDay(at) {
  return exactTime.format(at);
}

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
