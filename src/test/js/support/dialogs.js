/** PrimeFaces’ dialogs, as far as scripts use them. They open and close at once. */

import { PageEvent } from './dom.js';

/** @param {import('./page.js').Page} page gets one for each dialog that its parts have */
export function provideDialogs(page) {
  page.provide('Event', PageEvent);
  page.document.querySelectorAll('.ui-dialog').forEach((element) => {
    globalThis.PrimeFaces.widgets[element.id] = new TestDialog(page, element);
  });
}

class TestDialog {
  cfg = {};
  #page;
  #element;
  #visible = false;

  constructor(page, element) {
    this.#page = page;
    this.#element = element;
  }

  isVisible() {
    return this.#visible;
  }

  show() {
    this.focusedElementBeforeDialogOpened = this.#page.document.activeElement;
    this.#visible = true;
    this.applyFocus();
  }

  hide() {
    if (this.#visible) {
      this.#visible = false;
      this.cfg.onHide();
      this.returnFocus();
    }
  }

  get jq() {
    return { get: () => this.#element, find: () => ({ filter: () => ({ get: () => undefined }) }) };
  }
}
