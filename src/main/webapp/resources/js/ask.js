/** Dialogs that ask for one thing. */

import { hideDialog, showDialog } from './component-dialog.js';
import { setAttribute, setShown, setText } from './paint.js';
import { components } from './primefaces.js';

/**
 * Asks in a dialog with one field, until what is entered is right or the person cancels.
 * @param {string} id of the dialog
 * @param {(entered: string) => string} clean makes the value of what was entered
 * @param {(value: string) => string} problemOf what is wrong with a value; empty where nothing is
 * @returns {Promise<{value: string, how?: string}|null>} how: the value of the button that was pressed; null where the person cancels
 */
export async function ask(id, clean, problemOf) {
  await components();
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
      const value = clean(field.value);
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
