/** The dialog in which a person chooses a layout. */

import { hideDialog, showDialog } from './component-dialog.js';
import { plain } from './foreign.js';
import { say } from './messages.js';
import { setAttribute, setShown, setText } from './paint.js';
import { components } from './primefaces.js';

const GROUP = 'group:';

/**
 * @param {string} name of the room
 * @param {Promise<Layouts|null>} told by the switch; null where the connection is lost
 * @returns {Promise<string|null>} a layout, or `group:` and a group; null where the person cancels
 */
export async function askLayout(name, told) {
  await components();
  const dialog = document.getElementById('layout');
  const list = dialog.querySelector('select');
  const watched = new AbortController();
  setText(dialog.querySelector('.lead'), name);
  paint(dialog, list, null);
  told.then((layouts) => watched.signal.aborted || paint(dialog, list, layouts ?? { names: [], groups: [], current: null, why: say('done.offline') }));
  return new Promise((resolve) => {
    /** @type {string|null} */
    let answer = null;
    // Until the switch has answered there is nothing to choose.
    showDialog('layout', () => (list.disabled ? dialog.querySelector('[data-act="close"]') : list), () => {
      watched.abort();
      resolve(answer);
    });
    dialog.querySelector('form').addEventListener('submit', (event) => {
      event.preventDefault();
      if (list.value) {
        answer = list.value;
        hideDialog('layout');
      } else {
        list.focus();
      }
    }, { signal: watched.signal });
    list.addEventListener('dblclick', () => dialog.querySelector('form').requestSubmit(), { signal: watched.signal });
  });
}

/** @param {Element} dialog @param {HTMLSelectElement} list @param {Pick<Layouts, 'names'|'groups'|'current'|'why'>|null} layouts null while the switch is asked */
function paint(dialog, list, layouts) {
  const { names = [], groups = [], current = null, why = null } = layouts ?? {};
  list.replaceChildren(
    ...part(say('layouts.groups'), groups.map((group) => GROUP + group), current),
    ...part(say('layouts.single'), names, current),
  );
  setAttribute(list, 'aria-busy', layouts === null ? 'true' : null);
  list.disabled = names.length === 0;
  setAttribute(dialog.querySelector('[type="submit"]'), 'disabled', list.disabled ? '' : null);
  setText(dialog.querySelector('.problem'), why ?? '');
  setShown(dialog.querySelector('.problem'), Boolean(why));
  setText(dialog.querySelector('.hint'), layouts === null ? say('layouts.asking') : why ? '' : currentText(current));
  if (!list.disabled) {
    list.focus();
    list.selectedOptions[0]?.scrollIntoView?.({ block: 'nearest' });
  }
}

/** @param {string|null} current */
function currentText(current) {
  return current === null ? say('layouts.unknown') : say('layouts.current', nameOf(current));
}

/** @param {string} label @param {string[]} values @param {string|null} current @returns {HTMLOptGroupElement[]} none where there are no values */
function part(label, values, current) {
  const group = document.createElement('optgroup');
  group.label = label;
  group.append(...values.map((value) => {
    const option = document.createElement('option');
    option.value = value;
    option.textContent = nameOf(value);
    option.selected = value === current;
    return option;
  }));
  return values.length > 0 ? [group] : [];
}

/** @param {string} value */
function nameOf(value) {
  return plain(value.startsWith(GROUP) ? value.slice(GROUP.length) : value);
}
