/**
 * One press does one act. A held key repeats itself, and would act on whatever has the focus by then: the button again, or the
 * dialog that the press has opened. The second click of a double click would undo what the first has done.
 */

/** Buttons on which each press counts. */
const EACH_COUNTS = '[data-step], [data-value], [data-key]';

document.addEventListener('keydown', (event) => {
  if (event.repeat && event.key === 'Enter' && !(event.target instanceof HTMLTextAreaElement)) {
    event.preventDefault();
    event.stopPropagation();
  }
}, true);

document.addEventListener('click', (event) => {
  const button = event.target?.closest('[data-act], [data-call], [data-begin]');
  if (event.detail > 1 && button && !event.target?.closest(EACH_COUNTS)) {
    event.preventDefault();
    event.stopPropagation();
  }
}, true);
