/** The accessible names of PrimeFaces’ fields. */

/** Menus, switches and filters of columns. */
const FIELDS = '.ui-selectonemenu [role="combobox"], .ui-toggleswitch input, .ui-datatable th input.ui-column-filter';

/** Labels an element by another one, which gets an id where it has none. @param {Element} element @param {Element|null} name @param {string} id */
function nameBy(element, name, id) {
  if (name) {
    name.id ||= id;
    element.setAttribute('aria-labelledby', name.id);
  }
}

/**
 * Gives menus, switches and filters their accessible names: their label, or the title of their column. PrimeFaces names a menu by its choice, a switch
 * by “On” or “Off”, and a filter not at all.
 */
export function nameFields() {
  document.querySelectorAll(FIELDS).forEach((field) => {
    const column = field.closest('th');
    const name = column ? column.querySelector('.ui-column-title') : document.querySelector(`label[for="${CSS.escape(field.id)}"]`);
    nameBy(field, name, `${column?.id}_title`);
  });
}
