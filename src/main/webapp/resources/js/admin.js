/** The pages of the administration: lines of grants, new passwords, dialogs that ask first, and what was just done. */

import { showDialog } from './dialog.js';
import { copyOf, setAttribute } from './paint.js';
import { speak, toast } from './toast.js';
import { say } from './words.js';

/** Letters and digits that nobody mixes up when he reads them aloud. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 5;
const GROUP = 5;

// ---- what came of it --------------------------------------------------------------------------------------------

document.querySelector('.answer')?.focus();

const told = document.getElementById('told');
if (told) {
  speak(told.textContent);
  const address = new URL(location.href);
  address.searchParams.delete('done');
  history.replaceState(history.state, '', address);
}

// ---- dialogs ----------------------------------------------------------------------------------------------------

document.addEventListener('click', (event) => {
  const opener = event.target.closest('[data-opens]');
  if (opener) {
    showDialog(opener.dataset.opens);
  }
});

// ---- grants -----------------------------------------------------------------------------------------------------

const rows = document.getElementById('grantRows');
let next = 1000;

function place(element, number) {
  for (const name of ['id', 'for', 'name', 'aria-describedby']) {
    const value = element.getAttribute(name);
    if (value) {
      element.setAttribute(name, value.replace(/(grants-|grant\.)new/g, `$1${number}`));
    }
  }
}

function countGrants() {
  document.getElementById('noGrants').hidden = rows.querySelector('.grant') !== null;
}

function addGrant() {
  const grant = copyOf('grant-pattern');
  const number = next++;
  grant.querySelectorAll('*').forEach((element) => place(element, number));
  grant.querySelector('input[name="grant"]').value = String(number);
  rows.append(grant);
  countGrants();
  const first = grant.querySelector('select');
  first.focus();
  // A line that was added is input, even before something is typed into it.
  first.dispatchEvent(new Event('input', { bubbles: true }));
}

function withdraw(grant) {
  const neighbour = grant.nextElementSibling ?? grant.previousElementSibling;
  grant.querySelector('select').dispatchEvent(new Event('input', { bubbles: true }));
  grant.remove();
  countGrants();
  (neighbour?.querySelector('select') ?? document.querySelector('[data-act="grant"]')).focus();
}

if (rows) {
  countGrants();
  rows.addEventListener('change', ({ target }) => {
    const scope = /** @type {HTMLSelectElement|null} */ (target.closest('select[data-scope]'));
    if (scope) {
      scope.closest('.grant').dataset.scope = scope.value;
    }
  });
  rows.addEventListener('click', ({ target }) => {
    const button = target.closest('[data-act="withdraw"]');
    if (button) {
      withdraw(button.closest('.grant'));
    }
  });
  document.querySelector('[data-act="grant"]').addEventListener('click', addGrant);
}

// ---- passwords --------------------------------------------------------------------------------------------------

/** Each character is as likely as any other: numbers that would favour some are thrown away. */
function generated() {
  const characters = [];
  const fair = 256 - (256 % ALPHABET.length);
  while (characters.length < GROUPS * GROUP) {
    const [byte] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < fair) {
      characters.push(ALPHABET[byte % ALPHABET.length]);
    }
  }
  return characters.join('').match(new RegExp(`.{${GROUP}}`, 'g')).join('-');
}

async function copy(text, element) {
  try {
    await navigator.clipboard.writeText(text);
    toast(say('banner.copied'));
  } catch {
    // Without TLS a browser gives no clipboard: then it is marked for copying by hand.
    element.focus();
    if (element instanceof HTMLInputElement) {
      element.select();
    } else {
      getSelection().selectAllChildren(element);
    }
    speak(say('admin.copyByHand'));
  }
}

document.querySelectorAll('[data-act="generate"]').forEach((button) => button.addEventListener('click', () => {
  const field = /** @type {HTMLInputElement} */ (document.getElementById(button.dataset.for ?? ''));
  field.value = generated();
  field.type = 'text';
  setAttribute(field.closest('.password-field').querySelector('.show-password'), 'aria-pressed', 'true');
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.focus();
  field.select();
}));
document.querySelectorAll('[data-act="copy-field"]').forEach((button) => button.addEventListener('click', () => {
  const field = /** @type {HTMLInputElement} */ (document.getElementById(button.dataset.for ?? ''));
  copy(field.value, field);
}));

// ---- the probe --------------------------------------------------------------------------------------------------

const result = document.getElementById('switchForm:probeResult');
if (result) {
  const probing = document.getElementById('probing');
  document.getElementById('switchForm:probe').addEventListener('click', () => {
    probing.hidden = false;
    document.getElementById('switchForm:probeResult').hidden = true;
  });
  // The answer takes the place of the former one.
  new MutationObserver(() => {
    probing.hidden = true;
    speak(document.querySelector('.probe-result h3, .probe-result .answer')?.textContent ?? '');
  }).observe(result.parentElement, { childList: true });
  document.addEventListener('click', ({ target }) => {
    if (target.closest('[data-act="copy-lines"]')) {
      const lines = document.querySelector('.lines');
      copy(lines.textContent, lines);
    }
  });
}
