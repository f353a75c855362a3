/** Short messages in the corner, and what a screen reader says. */

import { copyOf, setIcon } from './paint.js';

const SHOWN_FOR = 6000;
const TROUBLE_SHOWN_FOR = 20000;
const MOST = 4;

const place = document.getElementById('toasts');
const spoken = document.getElementById('spoken');

/**
 * @param {string} text plain text, may hold names of callers
 * @param {{kind?: 'info'|'attention'|'failed', details?: string[]}} how
 */
export function toast(text, { kind = 'info', details = [] } = {}) {
  const element = copyOf('toast');
  element.classList.add(kind);
  setIcon(element.querySelector('.icon'), { info: 'info', attention: 'warning', failed: 'failed' }[kind]);
  element.querySelector('.text').textContent = text;
  element.querySelector('.details').append(...details.map((detail) => {
    const item = document.createElement('li');
    item.textContent = detail;
    return item;
  }));
  const timer = setTimeout(() => element.remove(), kind === 'info' ? SHOWN_FOR : TROUBLE_SHOWN_FOR);
  element.querySelector('button').addEventListener('click', () => {
    clearTimeout(timer);
    element.remove();
  });
  place.append(element);
  while (place.children.length > MOST) {
    place.firstElementChild.remove();
  }
  speak([text, ...details].join('. '));
}

/** Says it to screen readers only, politely. @param {string} text */
export function speak(text) {
  spoken.textContent = '';
  requestAnimationFrame(() => {
    spoken.textContent = text;
  });
}
