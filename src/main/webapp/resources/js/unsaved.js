/**
 * Tells whether the page holds input that was not sent and would be lost if the page were left. Only fields of forms that
 * change something count; searches and filters do not.
 */

/**
 * An input, text area or select; a property that only one of them has is missing in the others.
 * @typedef {HTMLInputElement & {options?: HTMLOptionsCollection}} Field
 */

/** @type {Map<Field, HTMLFormElement|null>} */
const touched = new Map();
const sentAndRefused = document.querySelector('meta[name="gavel-unsaved"]')?.content === 'true' && document.querySelector('main form[method="post"]') !== null;

/** @param {Field} field */
function counts(field) {
  return field.form && field.form.method !== 'get' && !field.closest('.ui-datatable') && !['hidden', 'search', 'submit', 'button'].includes(field.type);
}

/** @param {HTMLOptionElement} option @param {HTMLOptionElement[]} all */
function isChosenAtFirst(option, all) {
  return all.some((each) => each.defaultSelected) ? option.defaultSelected : option === all[0];
}

/** @param {Field} field */
function differs(field) {
  if (field.type === 'checkbox' || field.type === 'radio') {
    return field.checked !== field.defaultChecked;
  }
  if (field.options) {
    const all = [...field.options];
    return all.some((option) => option.selected !== (field.multiple ? option.defaultSelected : isChosenAtFirst(option, all)));
  }
  return field.value !== field.defaultValue;
}

/** @param {Field} field */
function touch(field) {
  if (counts(field)) {
    touched.set(field, field.form);
  }
}

/**
 * Notes input in a field that has gone because a part of its form was drawn anew.
 * @param {Field} field
 * @param {HTMLFormElement|null} form
 */
function isUnsaved(field, form) {
  return form !== null && form.isConnected && (!field.isConnected || differs(field));
}

/** Menus and switches of PrimeFaces carry what is chosen in hidden fields, and fire no event when they change it. @returns {Field[]} */
function chosenByWidgets() {
  return /** @type {Field[]} */ ([...document.querySelectorAll('input, textarea, select')]).filter((field) => field.closest('.ui-helper-hidden-accessible'));
}

/** Only a part of a form was sent, to draw it again, and not the form. */
function partly() {
  return document.querySelector('.focus-place[data-unsaved="true"]') !== null;
}

/** @returns {boolean} */
export function unsaved() {
  return sentAndRefused || partly() || [...touched].some(([field, form]) => isUnsaved(field, form))
    || chosenByWidgets().some((field) => counts(field) && differs(field));
}

['input', 'change'].forEach((kind) => addEventListener(kind, ({ target }) => touch(/** @type {HTMLInputElement} */ (target)), true));
addEventListener('reset', ({ target }) => [...touched].filter(([, form]) => form === target).forEach(([field]) => touched.delete(field)), true);
// A person who closes a dialog does not want what they typed in it.
addEventListener('close', ({ target }) => target instanceof Element
  && [...touched.keys()].filter((field) => target.contains(field)).forEach((field) => touched.delete(field)), true);
// A person may have typed before this script had loaded.
document.querySelectorAll('input, textarea, select').forEach((each) => {
  const field = /** @type {HTMLInputElement} */ (each);
  if (differs(field)) {
    touch(field);
  }
});
