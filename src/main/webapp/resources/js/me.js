/** The page of one's own account: times in the browser's zone, and an address that tells only once what was done. */

import { language } from './words.js';

const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });

document.querySelectorAll('time[datetime]').forEach((time) => {
  time.title = time.textContent;
  time.textContent = format.format(new Date(time.dateTime));
});

if (location.search) {
  history.replaceState(null, '', location.pathname);
}
