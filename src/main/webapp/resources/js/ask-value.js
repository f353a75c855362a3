/** The dialog that asks for the value of an act. */

import { ask } from './ask.js';
import { say } from './messages.js';
import { setIcon, setText } from './paint.js';
import { components } from './primefaces.js';

/**
 * @param {Act} declared an act that needs a value
 * @param {string} name on whom or what it is
 * @returns {Promise<string|null>} a value that the server takes; null where the person cancels
 */
export async function askValue(declared, name) {
  await components();
  const { act, icon, value } = declared;
  const shape = new RegExp(`^(?:${value?.pattern})$`);
  const dialog = document.getElementById('value');
  setText(dialog.querySelector('.ui-dialog-title'), say(`act.${act}`));
  setText(dialog.querySelector('.lead'), name);
  setText(dialog.querySelector('label'), say(`ask.${act}`));
  setText(dialog.querySelector('.hint'), say(`ask.${act}Hint`));
  setText(dialog.querySelector('[type="submit"] .label'), say(`act.${act}`));
  setIcon(dialog.querySelector('[type="submit"] .icon'), icon);
  dialog.querySelector('input').value = '';
  const answer = await ask('value', (entered) => fitting(entered, shape), (entered) => (shape.test(entered) ? '' : say(`ask.${act}Problem`)));
  return answer && answer.value;
}

/**
 * Full-width digits and letters count as what they look like, and small letters as capitals where only those fit.
 * @param {string} entered @param {RegExp} shape
 */
function fitting(entered, shape) {
  const bare = entered.normalize('NFKC').replace(/\s/g, '');
  return shape.test(bare) ? bare : bare.toUpperCase();
}
