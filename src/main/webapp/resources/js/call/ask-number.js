/** Small dialogs of a call that ask for one thing: where to transfer, which canvas. */

import { ask } from '../ask.js';
import { say } from '../messages.js';

const NUMBER = /^[A-Za-z0-9+*#.\-_@]{1,100}$/;
const CANVAS = /^([1-9]|1\d|20)$/;

/** @returns {Promise<{value: string, how?: string}|null>} how: `blind` or `attended`; null where the person cancels */
export function askTransfer() {
  return ask('callTransfer', bare, (value) => (NUMBER.test(value) ? '' : say(value ? 'call.numberWrong' : 'call.numberMissing')));
}

/** @returns {Promise<{value: string}|null>} */
export function askCanvas() {
  return ask('callCanvas', bare, (value) => (CANVAS.test(value) ? '' : say('call.canvasWrong')));
}

/** @param {string} entered */
function bare(entered) {
  return entered.replace(/[\s()]/g, '');
}
