/** Fields for passwords: shows what is typed, and tells while it is typed whether it is long enough and repeated rightly. */

import { setAttribute, setText } from './paint.js';
import { sayCount, say } from './words.js';

function tell(field) {
  const least = Number(field.dataset.least || 0);
  const other = field.dataset.same ? document.getElementById(field.dataset.same) : null;
  const length = [...field.value].length;
  let text = '';
  if (length > 0 && least > 0) {
    text = length < least ? sayCount('password.more', least - length) : say('password.longEnough');
  } else if (length > 0 && other) {
    text = say(field.value === other.value ? 'password.same' : 'password.again.differs');
  }
  setText(field.closest('.password-field').querySelector('.live'), text);
}

document.querySelectorAll('.password-field').forEach((place) => {
  const field = place.querySelector('input');
  const show = place.querySelector('.show-password');
  show.addEventListener('click', () => {
    const shown = field.type === 'text';
    field.type = shown ? 'password' : 'text';
    setAttribute(show, 'aria-pressed', String(!shown));
  });
  field.addEventListener('input', () => document.querySelectorAll('.password-field input').forEach(tell));
});

(document.querySelector('input[aria-invalid="true"], input.ui-state-error') ?? document.querySelector('main.narrow form .ui-inputfield'))?.focus();
