/** A menu as the keyboard and screen readers expect it: one at a time, arrows move, Escape goes back where one was. */

import { copyOf, setIcon } from './paint.js';

let open = null;

/**
 * @typedef {{label: string, icon: string, run: () => void, key?: string, why?: string, danger?: boolean}} Item
 * `why` is set where it cannot be done now.
 */

/**
 * @param {(Item|null)[]} items null draws a line between
 * @param {{x: number, y: number}|Element} where a point of the window, or the button that opens it
 * @param {string} label the menu's name
 * @param {Element} back gets the focus back
 */
export function openMenu(items, where, label, back) {
  closeMenu();
  const menu = copyOf('menu');
  menu.setAttribute('aria-label', label);
  menu.append(...items.map((item) => (item ? entry(item) : document.createElement('hr'))));
  menu.querySelectorAll('hr').forEach((rule) => rule.classList.add('menu-rule'));
  // Within the landmark, so that whoever walks by landmarks finds it.
  document.getElementById('main').append(menu);
  place(menu, where);
  open = { menu, back, button: where instanceof Element ? where : null };
  open.button?.setAttribute('aria-expanded', 'true');
  menu.addEventListener('keydown', onKey);
  menu.querySelector('.menu-item').focus();
}

/** @param {boolean} [focusBack] false where the focus goes elsewhere */
export function closeMenu(focusBack = true) {
  if (open) {
    const { menu, back, button } = open;
    open = null;
    menu.remove();
    button?.setAttribute('aria-expanded', 'false');
    if (focusBack) {
      back.focus({ preventScroll: true });
    }
  }
}

function entry(item) {
  const element = copyOf('menu-item');
  setIcon(element.querySelector('.icon'), item.icon);
  element.querySelector('.text').textContent = item.label;
  if (item.key) {
    element.querySelector('kbd').textContent = item.key;
    element.setAttribute('aria-keyshortcuts', item.key === 'Del' ? 'Delete' : item.key);
  }
  element.querySelector('.why').textContent = item.why ?? '';
  element.classList.toggle('danger', Boolean(item.danger) && !item.why);
  if (item.why) {
    element.setAttribute('aria-disabled', 'true');
    element.setAttribute('aria-description', item.why);
  }
  element.addEventListener('click', () => {
    if (!item.why) {
      closeMenu();
      item.run();
    }
  });
  return element;
}

function place(menu, where) {
  const edge = 8;
  const anchor = where instanceof Element ? where.getBoundingClientRect() : null;
  const { offsetWidth: width, offsetHeight: height } = menu;
  const left = anchor ? anchor.right - width : where.x;
  const below = anchor ? anchor.bottom + 4 : where.y;
  const top = below + height + edge <= innerHeight ? below : (anchor ? anchor.top - 4 : where.y) - height;
  menu.style.left = `${Math.max(edge, Math.min(left, innerWidth - width - edge))}px`;
  menu.style.top = `${Math.max(edge, Math.min(top, innerHeight - height - edge))}px`;
}

function onKey(event) {
  const items = [...open.menu.querySelectorAll('.menu-item')];
  const at = items.indexOf(document.activeElement);
  const to = { ArrowDown: (at + 1) % items.length, ArrowUp: (at - 1 + items.length) % items.length, Home: 0, End: items.length - 1 }[event.key];
  if (to !== undefined) {
    items[to].focus();
  } else if (event.key === 'Escape' || event.key === 'Tab') {
    closeMenu();
  } else {
    return;
  }
  event.preventDefault();
  event.stopPropagation();
}

addEventListener('pointerdown', (event) => {
  if (open && !open.menu.contains(event.target)) {
    closeMenu(false);
  }
});
addEventListener('blur', () => closeMenu(false));
addEventListener('resize', () => closeMenu(false));
