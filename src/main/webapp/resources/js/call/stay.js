/** While the page holds a call, links to other pages open in a new tab: leaving the page would end the call. */

import { say } from '../messages.js';
import { toast } from '../toast.js';

/** @param {() => boolean} calling */
export function stayWhileCalling(calling) {
  document.addEventListener('click', (event) => {
    const link = /** @type {HTMLAnchorElement|null} */ (event.target?.closest('a[href]'));
    if (!link || !calling() || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || link.target) {
      return;
    }
    const to = new URL(link.href);
    // The same page once more, in another language or at another place of it: there the call comes back.
    if (to.pathname !== location.pathname) {
      event.preventDefault();
      window.open(to, '_blank', 'noopener');
      toast(say('call.told.newTab'));
    }
  });
}
