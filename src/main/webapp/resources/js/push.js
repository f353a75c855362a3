/**
 * The page's socket (docs/push.md). It connects by itself, and reconnects by itself with growing, jittered pauses, or at
 * once when the browser comes online again or the page becomes visible again.
 *
 * Life: `open` → messages by kind → lost → pause → open … until the server says that the session has ended.
 */

import { correct } from './clock.js';

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 15000;
/** The server closes with this code when the session has ended. */
const SIGNED_OUT = 4401;
/** Milliseconds of silence that mean a dead connection, once the server has shown that it sends `alive`. */
const LONGEST_SILENCE = 45000;

export class Push {
  /** @type {Map<string, ((message: any) => void)[]>} */
  #listeners = new Map();
  /** @type {WebSocket|null} */
  #socket = null;
  #attempts = 0;
  #waiting = 0;
  #silence = 0;
  #tellsAlive = false;

  constructor(path = '/live') {
    const context = document.querySelector('meta[name="gavel-context"]')?.content ?? '';
    const scheme = location.protocol === 'https:' ? 'wss:' : 'ws:';
    this.url = `${scheme}//${location.host}${context}${path}`;
    addEventListener('online', () => this.#hurry());
    addEventListener('pagehide', () => this.#socket?.close());
    addEventListener('pageshow', (event) => event.persisted && this.#hurry());
    document.addEventListener('visibilitychange', () => document.hidden || this.#hurry());
  }

  /**
   * @template {keyof PushMessages} K
   * @param {K} kind the `t` of a message, or `open`, or `lost`
   * @param {(message: PushMessages[K]) => void} listener
   * @returns {this}
   */
  on(kind, listener) {
    const all = this.#listeners.get(kind) ?? [];
    this.#listeners.set(kind, [...all, listener]);
    return this;
  }

  /** @param {object} message @returns {boolean} whether it was sent; nothing is queued */
  send(message) {
    if (this.#socket?.readyState !== WebSocket.OPEN) {
      return false;
    }
    this.#socket.send(JSON.stringify(message));
    return true;
  }

  /** Connects, unless it is connected or about to be. */
  open() {
    clearTimeout(this.#waiting);
    this.#waiting = 0;
    if (this.#socket && this.#socket.readyState <= WebSocket.OPEN) {
      return;
    }
    const socket = new WebSocket(this.url);
    this.#socket = socket;
    socket.onopen = () => this.#emit('open', {});
    socket.onmessage = (event) => socket === this.#socket && this.#receive(event.data);
    socket.onclose = (event) => this.#lost(socket, event.code, event.reason);
  }

  /** Closes the socket for good, until it is opened again. */
  close() {
    clearTimeout(this.#waiting);
    clearTimeout(this.#silence);
    this.#waiting = 0;
    const socket = this.#socket;
    this.#socket = null;
    socket?.close();
  }

  /** @param {string} text */
  #receive(text) {
    this.#watchSilence();
    let message;
    try {
      message = JSON.parse(text);
    } catch {
      return;
    }
    if (message.t === 'hello') {
      this.#attempts = 0;
      correct(message.now, true);
    } else if (message.t === 'alive') {
      this.#tellsAlive = true;
      // The first one starts the watchdog.
      this.#watchSilence();
      correct(message.now);
    }
    this.#emit(message.t, message);
  }

  #watchSilence() {
    clearTimeout(this.#silence);
    if (this.#tellsAlive) {
      const socket = this.#socket;
      this.#silence = setTimeout(() => {
        socket?.close();
        this.#lost(socket, 1006);
      }, LONGEST_SILENCE);
    }
  }

  /** @param {WebSocket|null} socket @param {number} code @param {string} [reason] */
  #lost(socket, code, reason = '') {
    if (socket !== this.#socket) {
      return;
    }
    this.#socket = null;
    clearTimeout(this.#silence);
    this.#emit('lost', { signedOut: code === SIGNED_OUT, reason });
    if (code !== SIGNED_OUT) {
      const ceiling = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** this.#attempts);
      this.#attempts += 1;
      this.#waiting = setTimeout(() => this.open(), ceiling / 2 + Math.random() * (ceiling / 2));
    }
  }

  #hurry() {
    if (this.#waiting) {
      this.open();
    }
  }

  /** @param {string} kind @param {object} message */
  #emit(kind, message) {
    (this.#listeners.get(kind) ?? []).forEach((listener) => listener(message));
  }
}
