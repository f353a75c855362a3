/** Dialogs of PrimeFaces, with the focus set at once, so that no key goes elsewhere. */

import { components, whenComponents, widget } from './primefaces.js';

const MODAL = '.ui-dialog[aria-modal="true"][aria-hidden="false"]';

/**
 * @param {string} name its widgetVar, which is its id too
 * @param {() => HTMLElement|null|undefined} [first] gets the focus
 * @param {() => void} [closed] called when it is closed, in whatever way
 */
export async function showDialog(name, first = () => null, closed = () => {}) {
  await components();
  const dialog = widget(name);
  if (!dialog.isVisible()) {
    // PrimeFaces moves the focus a tenth of a second later; keys that are typed until then would act in the roster.
    dialog.applyFocus = () => (first() ?? dialog.jq.find('button, input, select, a').filter(':visible').get(0))?.focus();
    dialog.returnFocus = () => dialog.focusedElementBeforeDialogOpened?.focus({ preventScroll: true });
    dialog.cfg.onHide = () => {
      closed();
      // As the browser's own dialogs do.
      dialog.jq.get(0).dispatchEvent(new Event('close'));
    };
    dialog.show();
    quiet(dialog.jq.get(0));
    scrollByKeys(dialog.jq.get(0));
  }
}

/** @param {string} name */
export function hideDialog(name) {
  widget(name).hide();
}

/** @param {string} name @returns {boolean} */
export function isShown(name) {
  return widget(name).isVisible();
}

/** @returns {Element|null} the open modal dialog */
export function modalDialog() {
  return [...document.querySelectorAll(MODAL)].at(-1) ?? null;
}

/** Keeps a screen reader from reading the whole dialog at once, and again whenever a figure changes. @param {Element} element */
function quiet(element) {
  element.removeAttribute('aria-describedby');
  element.removeAttribute('aria-live');
}

/** Makes a text that is longer than a small window reachable by keys, so that keys can scroll it. @param {Element} element */
function scrollByKeys(element) {
  const content = element.querySelector('.ui-dialog-content');
  if (content && !content.querySelector('button, input, select, textarea, a, [tabindex]')) {
    content.setAttribute('tabindex', '0');
  }
}

whenComponents(() => document.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) {
    return;
  }
  if (target.closest('.ui-dialog [data-act="close"]')) {
    hideDialog(target.closest('.ui-dialog')?.id ?? '');
  } else if (target.matches('.ui-dialog-mask')) {
    // A press beside the dialog closes it.
    hideDialog(target.id.replace(/_modal$/, ''));
  }
}));
