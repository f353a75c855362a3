/** The height of lines: the moderator's choice, kept in this browser. */

const KEY = 'gavel-density';

/** @returns {'compact'|'roomy'} */
export function density() {
  return localStorage.getItem(KEY) === 'roomy' ? 'roomy' : 'compact';
}

/** @param {'compact'|'roomy'} wanted */
export function setDensity(wanted) {
  localStorage.setItem(KEY, wanted);
  document.documentElement.dataset.density = wanted;
}

document.documentElement.dataset.density = density();
