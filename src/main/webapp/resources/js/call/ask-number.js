/** Small dialogs of a call that ask for one thing: where to transfer, which canvas. */

import { hideDialog, showDialog } from '../component-dialog.js';
import { say } from '../messages.js';
import { setAttribute, setShown, setText } from '../paint.js';

const NUMBER = /^[A-Za-z0-9+*#.\-_@]{1,100}$/;
const CANVAS = /^([1-9]|1\d|20)$/;

/** @returns {Promise<{value: string, how?: string}|null>} how: `blind` or `attended`; null where the person cancels */
export function askTransfer() {
  return ask('callTransfer', (value) => (NUMBER.test(value) ? '' : say(value ? 'call.numberWrong' : 'call.numberMissing')));
}

/** @returns {Promise<{value: string}|null>} */
export function askCanvas() {
  return ask('callCanvas', (value) => (CANVAS.test(value) ? '' : say('call.canvasWrong')));
}

/** @param {'callTransfer'|'callCanvas'} id @param {(value: string) => string} problemOf @returns {Promise<{value: string, how?: string}|null>} */
function ask(id, problemOf) {
  const dialog = document.getElementById(id);
  const field = dialog.querySelector('input');
  const watched = new AbortController();
  tell(dialog, field, '');
  return new Promise((resolve) => {
    /** @type {{value: string, how?: string}|null} */
    let answer = null;
    showDialog(id, () => field, () => {
      watched.abort();
      resolve(answer);
    });
    field.select();
    dialog.querySelector('form').addEventListener('submit', (/** @type {SubmitEvent} */ event) => {
      event.preventDefault();
      const value = field.value.replace(/[\s()]/g, '');
      const problem = problemOf(value);
      tell(dialog, field, problem);
      if (problem) {
        field.focus();
      } else {
        answer = { value, how: /** @type {HTMLButtonElement|null} */ (event.submitter)?.value };
        hideDialog(id);
      }
    }, { signal: watched.signal });
  });
}

/** @param {Element} dialog @param {HTMLInputElement} field @param {string} problem */
function tell(dialog, field, problem) {
  const place = dialog.querySelector('.problem');
  setText(place, problem);
  setShown(place, Boolean(problem));
  field.classList.toggle('ui-state-error', Boolean(problem));
  setAttribute(field, 'aria-invalid', problem ? 'true' : null);
}
