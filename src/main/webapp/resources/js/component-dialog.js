/** Dialogs of PrimeFaces, with what they lack: the focus is where it belongs at once, so that no key goes elsewhere. */

import { components, whenComponents, widget } from './primefaces.js';

const MODAL = '.ui-dialog[aria-modal="true"][aria-hidden="false"]';

/**
 * @param {string} name its widgetVar, which is its id too
 * @param {() => HTMLElement|null|undefined} [first] gets the focus
 * @param {() => void} [closed] called when it is closed, however
 */
export async function showDialog(name, first = () => null, closed = () => {}) {
  await components();
  const dialog = widget(name);
  if (!dialog.isVisible()) {
    // PrimeFaces moves the focus a tenth of a second later; what is typed meanwhile would act in the roster.
    dialog.applyFocus = () => (first() ?? dialog.jq.find('button, input, select, a').filter(':visible').get(0))?.focus();
    dialog.returnFocus = () => dialog.focusedElementBeforeDialogOpened?.focus({ preventScroll: true });
    dialog.cfg.onHide = () => {
      closed();
      // As the browser's own dialogs tell it.
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

/** @returns {Element|null} the dialog that keeps everything else out of reach */
export function modalDialog() {
  return [...document.querySelectorAll(MODAL)].at(-1) ?? null;
}

/** All that is in it would be read at once, and again whenever a figure changes. @param {Element} element */
function quiet(element) {
  element.removeAttribute('aria-describedby');
  element.removeAttribute('aria-live');
}

/** What is only read, and longer than a small window, has nothing else that keys could reach it by. @param {Element} element */
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
