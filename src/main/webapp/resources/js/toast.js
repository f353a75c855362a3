/** Short messages in the corner, and what a screen reader says. */

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
  // It is told once, by `speak`.
  growl.jq.removeAttr('aria-live');
  toTop(growl.jq);
  growl.cfg.life = kind === 'info' ? SHOWN_FOR : TROUBLE_SHOWN_FOR;
  growl.add({ severity: SEVERITY[kind], summary: text, detail: details.join('\n') });
  const shown = growl.jq.children();
  shown.slice(0, -MOST).remove();
  civil(shown.last().get(0));
}

/** PrimeFaces interrupts who listens, and shows what closes it to a mouse only. @param {HTMLElement} item */
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

/** Says it to screen readers only, politely. @param {string} text */
export function speak(text) {
  spoken.textContent = '';
  requestAnimationFrame(() => {
    spoken.textContent = text;
  });
}
