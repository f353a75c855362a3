/** The page's dialogs: the browser's own, which keep the focus within and give it back afterwards. */

/**
 * @param {string} id of the dialog element
 * @param {HTMLElement|null} [first] gets the focus
 * @returns {HTMLDialogElement}
 */
export function showDialog(id, first = null) {
  const dialog = /** @type {HTMLDialogElement} */ (document.getElementById(id));
  if (!dialog.open) {
    dialog.showModal();
  }
  first?.focus();
  return dialog;
}

document.querySelectorAll('dialog').forEach((dialog) => dialog.addEventListener('click', (event) => {
  // A press beside the dialog is one on its backdrop, which counts as the dialog itself.
  if (event.target === dialog || event.target?.closest('[data-act="close"]')) {
    dialog.close();
  }
}));
