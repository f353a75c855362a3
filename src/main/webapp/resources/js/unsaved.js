/**
 * Whether something was typed on this page and not sent: what would be lost if the page were left. Fields count that belong to a
 * form which changes something; searches and filters do not.
 */

const touched = new Map();
const sentAndRefused = document.querySelector('meta[name="gavel-unsaved"]')?.content === 'true' && document.querySelector('main form[method="post"]') !== null;

function counts(field) {
  return field.form && field.form.method !== 'get' && !field.closest('.ui-datatable') && !['hidden', 'search', 'submit', 'button'].includes(field.type);
}

function isChosenAtFirst(option, all) {
  return all.some((each) => each.defaultSelected) ? option.defaultSelected : option === all[0];
}

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

/** A field that is gone, because a part of its form was drawn anew, was typed in all the same. */
function isUnsaved(field, form) {
  return form.isConnected && (!field.isConnected || differs(field));
}

/** Menus and switches of PrimeFaces carry what is chosen in hidden fields, and tell nobody when they change it. */
function chosenByWidgets() {
  return [...document.querySelectorAll('main form .ui-helper-hidden-accessible :is(input, select)')];
}

/** A part of a form was sent, to draw it anew, and the form was not. */
function partly() {
  return document.querySelector('.focus-place[data-unsaved="true"]') !== null;
}

/** @returns {boolean} */
export function unsaved() {
  return sentAndRefused || partly() || [...touched].some(([field, form]) => isUnsaved(field, form))
    || chosenByWidgets().some((field) => counts(field) && differs(field));
}

['input', 'change'].forEach((kind) => addEventListener(kind, ({ target }) => counts(target) && touched.set(target, target.form), true));
addEventListener('reset', ({ target }) => [...touched].filter(([, form]) => form === target).forEach(([field]) => touched.delete(field)), true);
// Who closes a dialog does not want what he typed in it.
addEventListener('close', ({ target }) => target instanceof HTMLDialogElement
  && [...touched.keys()].filter((field) => target.contains(field)).forEach((field) => touched.delete(field)), true);
// Who is faster than this script has typed all the same.
document.querySelectorAll('input, textarea, select').forEach((field) => counts(field) && differs(field) && touched.set(field, field.form));
