/** Fields for passwords: shows the input, and tells during typing whether the password is long enough and repeated correctly. */

import { sayCount, say } from './messages.js';
import { setAttribute, setText } from './paint.js';

/** @param {HTMLElement} place */
function tell(place) {
  const field = place.querySelector('input');
  const least = Number(field.dataset.least || 0);
  const other = field.dataset.same ? /** @type {HTMLInputElement} */ (document.getElementById(field.dataset.same)) : null;
  const length = [...field.value].length;
  let text = '';
  if (length > 0 && least > 0) {
    text = length < least ? sayCount('password.more', least - length) : say('password.longEnough');
  } else if (length > 0 && other) {
    text = say(field.value === other.value ? 'password.same' : 'password.again.differs');
  }
  setText(place.querySelector('.live'), text);
}

// On the document: a form that was sent and not saved is drawn again.
document.addEventListener('click', ({ target }) => {
  const show = target?.closest('.show-password');
  const field = show?.closest('.password-field')?.querySelector('input');
  if (show && field) {
    const shown = field.type === 'text';
    field.type = shown ? 'password' : 'text';
    setAttribute(show, 'aria-pressed', String(!shown));
  }
});
document.addEventListener('input', ({ target }) => {
  if (target?.closest('.password-field')) {
    document.querySelectorAll('.password-field').forEach(tell);
  }
});

(document.querySelector('main input[aria-invalid="true"]') ?? document.querySelector('main.narrow form .ui-inputfield'))?.focus();
