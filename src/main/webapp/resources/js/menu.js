/** The room's menu: one menu of PrimeFaces, whose entries are made each time. Arrows move, Escape closes it and gives the focus back. */

import { setIcon } from './paint.js';
import { components, jquery, whenComponents, widget } from './primefaces.js';

/** @type {Element} */
let entryPattern;
/** @type {Element} */
let linePattern;
/** @type {{back: HTMLElement, button: Element|null}|null} */
let open = null;

/**
 * @typedef {{label: string, icon: string, run: () => void, key?: string, why?: string, danger?: boolean}} Item
 * `why` tells the reason where the entry cannot be used now.
 */

/**
 * @param {(Item|null)[]} items null draws a line between
 * @param {{x: number, y: number}|Element} where a point of the window, or the button that opens it
 * @param {string} label the menu's name
 * @param {HTMLElement} back gets the focus back
 */
export async function openMenu(items, where, label, back) {
  await components();
  closeMenu(false);
  const menu = widget('menu');
  const button = where instanceof Element ? where : null;
  menu.jq.attr('aria-label', label).find('ul').attr('role', 'none').get(0).replaceChildren(...items.map((item) => (item ? entry(item, back) : linePattern.cloneNode(true))));
  menu.refresh({ ...menu.cfg, trigger: '@none', appendTo: '@(#main)' });
  // PrimeFaces ignores keys on an entry under the pointer, though it has the focus.
  menu.menuitemLinks.on('mouseenter', (/** @type {MouseEvent} */ { currentTarget }) => /** @type {Element} */ (currentTarget).classList.add('ui-state-active'));
  // A long menu that fits neither below nor above is moved into the window.
  Object.assign(menu.cfg.pos, { collision: 'flipfit' }, where instanceof Element ? { my: 'right top+4', at: 'right bottom', of: where } : { my: 'left top', at: 'left top', of: pointAt(where) });
  // PrimeFaces focuses this when a press elsewhere closes the menu; a press on it does not close the menu.
  menu.trigger = jquery(button === back ? back : []);
  open = { back, button };
  button?.setAttribute('aria-expanded', 'true');
  menu.show();
}

/** @param {boolean} [focusBack] false where the focus goes elsewhere */
export function closeMenu(focusBack = true) {
  if (open) {
    const { back } = open;
    widget('menu').hide();
    if (focusBack) {
      back.focus({ preventScroll: true });
    }
  }
}

/** PrimeFaces places a menu beside an element, or where an event happened. @param {{x: number, y: number}} where */
function pointAt({ x, y }) {
  return Object.assign(new Event('contextmenu'), { pageX: x + scrollX, pageY: y + scrollY });
}

/** @param {Item} item @param {HTMLElement} back */
function entry(item, back) {
  const element = /** @type {Element} */ (entryPattern.cloneNode(true));
  const link = /** @type {HTMLElement} */ (element.firstElementChild);
  // PrimeFaces calls both the line and the link in it an entry.
  element.setAttribute('role', 'none');
  setIcon(link.querySelector('.icon'), item.icon);
  link.querySelector('.text').textContent = item.label;
  link.querySelector('.why').textContent = item.why ?? '';
  link.classList.toggle('danger', Boolean(item.danger) && !item.why);
  if (item.key) {
    link.querySelector('kbd').textContent = item.key;
    link.setAttribute('aria-keyshortcuts', item.key === 'Del' ? 'Delete' : item.key);
  }
  if (item.why) {
    // It can be reached by keys, so that a screen reader tells the reason; PrimeFaces would skip a disabled entry.
    link.setAttribute('aria-disabled', 'true');
    link.setAttribute('aria-description', item.why);
    // A press on it does not close the menu either.
    link.addEventListener('mousedown', (event) => event.stopPropagation());
  }
  jquery(link).on('click', (/** @type {Event} */ event) => choose(event, item, back));
  return element;
}

/** @param {Event} event @param {Item} item @param {HTMLElement} back */
function choose(event, item, back) {
  event.preventDefault();
  event.stopImmediatePropagation();
  if (!item.why) {
    widget('menu').hide();
    back.focus({ preventScroll: true });
    item.run();
  }
}

/** Keeps Tab within the open menu, and notices when it closes; PrimeFaces does neither. */
function prepare() {
  const menu = widget('menu');
  const { hide } = menu;
  [entryPattern, linePattern] = menu.jq.find('ul').children().get();
  entryPattern.firstElementChild?.removeAttribute('id');
  menu.hide = () => {
    hide.call(menu);
    open?.button?.setAttribute('aria-expanded', 'false');
    open = null;
  };
  menu.jq.get(0).addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
    if (event.key === 'Tab' || event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      closeMenu();
    }
  }, true);
}

whenComponents(prepare);
