/** The forms of the administration beside what PrimeFaces does: the focus after an answer, new passwords, and copying. */

import { nameFields } from './field-names.js';
import { say } from './messages.js';
import { setAttribute } from './paint.js';
import { jquery } from './primefaces.js';
import { speak, toast } from './toast.js';

/** Letters and digits that people do not confuse when they read them aloud. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 5;
const GROUP = 5;
const FOCUSABLE = 'input:not([type="hidden"]), textarea, button, [role="combobox"], [tabindex]';

// ---- after an answer --------------------------------------------------------------------------------------------

/** Finds the element that takes the focus: PrimeFaces' own, not the hidden select that carries the value. @param {HTMLElement} place */
function focusable(place) {
  return [place, ...place.querySelectorAll(FOCUSABLE)]
    .find((element) => element.matches(FOCUSABLE) && !element.closest('[aria-hidden="true"]'));
}

/** Shows the part of the form with the field. @param {HTMLElement} element */
function bringForward(element) {
  const part = element.closest('.ui-tabs-panel');
  if (part && part.getAttribute('aria-hidden') === 'true') {
    document.querySelector(`.ui-tabs-header a[href="#${CSS.escape(part.id)}"]`)?.click();
  }
}

function lead() {
  const wanted = document.querySelector('.focus-place')?.dataset.focus;
  const place = wanted && document.getElementById(wanted);
  if (!place) {
    return;
  }
  bringForward(place);
  const element = focusable(place) ?? place;
  if (element === place && !place.matches(FOCUSABLE)) {
    place.tabIndex = -1;
  }
  element.focus();
}

function afterAnswer() {
  nameFields();
  lead();
}

afterAnswer();
jquery(document.documentElement).parent().on('pfAjaxComplete', afterAnswer);
// A button that asks for confirmation must not be pressed before it can ask.
document.documentElement.classList.add('asks-ready');

const address = new URL(location.href);
if (address.searchParams.has('done')) {
  address.searchParams.delete('done');
  history.replaceState(history.state, '', address);
}

/** Filters as soon as something is chosen; PrimeFaces does so by itself only for typed text. */
jquery(document.documentElement).on('change', '.ui-datatable .ui-column-customfilter select', (/** @type {Event} */ { target }) =>
  window.PrimeFaces.getWidgetById(target?.closest('.ui-datatable')?.id).filter());

// ---- passwords --------------------------------------------------------------------------------------------------

/** Each character is as likely as any other: random numbers that would favour some are discarded. */
function generated() {
  const characters = [];
  const fair = 256 - (256 % ALPHABET.length);
  while (characters.length < GROUPS * GROUP) {
    const [byte] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < fair) {
      characters.push(ALPHABET[byte % ALPHABET.length]);
    }
  }
  return characters.join('').replace(new RegExp(`.{${GROUP}}(?!$)`, 'g'), '$&-');
}

/** @param {string} text @param {HTMLElement} element */
async function copy(text, element) {
  try {
    await navigator.clipboard.writeText(text);
    toast(say('banner.copied'));
  } catch {
    // Without TLS a browser gives no clipboard: then the text is selected for copying with the keyboard.
    element.focus();
    if (element instanceof HTMLInputElement) {
      element.select();
    } else {
      getSelection()?.selectAllChildren(element);
    }
    speak(say('admin.copyByHand'));
  }
}

/** @param {HTMLElement} place */
function generate(place) {
  const field = place.querySelector('input');
  field.value = generated();
  field.type = 'text';
  setAttribute(place.querySelector('.show-password'), 'aria-pressed', 'true');
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.focus();
  field.select();
}

document.addEventListener('click', ({ target }) => {
  const act = target?.closest('[data-act]')?.dataset.act;
  const place = target?.closest('.fields')?.querySelector('.password-field');
  if (place && act === 'generate') {
    generate(place);
  } else if (place && act === 'copy-password') {
    const field = place.querySelector('input');
    copy(field.value, field);
  } else if (act === 'copy-lines') {
    const lines = document.querySelector('.lines');
    copy(lines.textContent, lines);
  }
});
