/** The page of one's own account: times in the browser's zone, with its offset, and an address from which the report of a change is removed. */

import { nameFields } from './field-names.js';
import { language } from './messages.js';
import { jquery } from './primefaces.js';

const format = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'shortOffset' });

/** Writes the times that are not written yet. Their titles keep what the server wrote. */
function writeTimes() {
  [...document.querySelectorAll('time[datetime]')].filter((time) => !time.title).forEach((time) => {
    time.title = time.textContent;
    time.textContent = format.format(new Date(time.dateTime));
  });
}

function afterAnswer() {
  nameFields();
  writeTimes();
}

afterAnswer();
jquery(document.documentElement).parent().on('pfAjaxComplete', afterAnswer);

if (location.search) {
  history.replaceState(null, '', location.pathname);
}
