/** Short messages in the corner, and announcements of screen readers. */

import { components, toTop, widget } from './primefaces.js';

/** Milliseconds. */
const SHOWN_FOR = 6000;
const TROUBLE_SHOWN_FOR = 20000;
const MOST = 4;
const SEVERITY = { info: 'info', attention: 'warn', failed: 'error' };

const spoken = document.getElementById('spoken');

/**
 * @param {string} text plain text, may hold names of callers
 * @param {{kind?: 'info'|'attention'|'failed', details?: string[]}} how
 */
export async function toast(text, { kind = 'info', details = [] } = {}) {
  speak([text, ...details].join('. '));
  await components();
  const growl = widget('toasts');
  // Announced once, by `speak`.
  growl.jq.removeAttr('aria-live');
  toTop(growl.jq);
  growl.cfg.life = kind === 'info' ? SHOWN_FOR : TROUBLE_SHOWN_FOR;
  growl.add({ severity: SEVERITY[kind], summary: text, detail: details.join('\n') });
  const shown = growl.jq.children();
  shown.slice(0, -MOST).remove();
  civil(shown.last().get(0));
}

/** Makes a message polite for screen readers, and its closing button reachable by keys; PrimeFaces does neither. @param {HTMLElement} item */
function civil(item) {
  item.querySelector('[role="alert"]').removeAttribute('role');
  item.querySelector('.ui-growl-severity').remove();
  const close = item.querySelector('.ui-growl-icon-close');
  close.tabIndex = 0;
  close.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      close.click();
    }
  });
}

/** Announces a text to screen readers only, politely. @param {string} text */
export function speak(text) {
  spoken.textContent = '';
  requestAnimationFrame(() => {
    spoken.textContent = text;
  });
}
