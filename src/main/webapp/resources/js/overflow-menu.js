/** The menu at the end of a toolbar, which takes the buttons for which the toolbar has no space. */

import { openMenu } from './menu.js';
import { setShown } from './paint.js';

export class OverflowMenu {
  #bar;
  #more;

  /**
   * @param {HTMLElement} bar its buttons within `.overflows` go into the menu, the last one first
   * @param {HTMLElement} more opens the menu
   */
  constructor(bar, more) {
    this.#bar = bar;
    this.#more = more;
    new ResizeObserver(() => this.fit()).observe(bar);
  }

  /** Moves buttons again after the width of the toolbar, or its buttons, have changed. */
  fit() {
    if (this.#bar.hidden) {
      return;
    }
    const focused = /** @type {HTMLElement} */ (document.activeElement);
    const buttons = this.#buttons();
    buttons.forEach((button) => setShown(button, true));
    setShown(this.#more, false);
    for (let last = buttons.length - 1; last >= 0 && this.#bar.scrollWidth > this.#bar.clientWidth; last -= 1) {
      setShown(this.#more, true);
      setShown(buttons[last], false);
    }
    if (this.#bar.contains(focused)) {
      (focused.hidden ? this.#more : focused).focus({ preventScroll: true });
    }
  }

  /** @param {string} label of the menu */
  menu(label) {
    openMenu(this.#buttons().filter((button) => button.hidden).map((button) => ({
      label: button.querySelector('.label').textContent,
      icon: button.querySelector('use').getAttribute('href')?.split('#')[1] ?? '',
      danger: button.dataset.danger === 'true',
      why: button.getAttribute('aria-disabled') === 'true' ? button.title : undefined,
      run: () => button.click(),
    })), this.#more, label, this.#more);
  }

  #buttons() {
    return [...this.#bar.querySelectorAll('.overflows .button')];
  }
}
