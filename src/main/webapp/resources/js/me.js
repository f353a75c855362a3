/** The page of one's own account: times in the browser's zone, with its offset, and an address from which the report of a change is removed. */

import { language } from './messages.js';

const format = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'shortOffset' });

document.querySelectorAll('time[datetime]').forEach((time) => {
  time.title = time.textContent;
  time.textContent = format.format(new Date(time.dateTime));
});

if (location.search) {
  history.replaceState(null, '', location.pathname);
}
