/** The top bar: light or dark, and the account's menu. */

import { hue, initials } from './member.js';
import './once.js';

const root = document.documentElement;

function dark() {
  return root.dataset.look === 'dark' || (root.dataset.look === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
}

/** Sets a cookie that the server reads for the next page. @param {string} name @param {string} value */
function remember(name, value) {
  const context = document.querySelector('meta[name="gavel-context"]')?.content ?? '';
  const secure = location.protocol === 'https:' ? '; secure' : '';
  document.cookie = `${name}=${value}; path=${context}/; max-age=31536000; samesite=lax${secure}`;
}

// In a cookie, so that the server draws the next page in this theme from the start.
document.getElementById('look')?.addEventListener('click', () => {
  root.dataset.look = dark() ? 'light' : 'dark';
  remember('gavel-look', root.dataset.look);
});

// The server writes times and tables in the zone of the person who reads them.
remember('gavel-zone', new Intl.DateTimeFormat().resolvedOptions().timeZone);

const account = document.querySelector('.account');
if (account) {
  const avatar = account.querySelector('.avatar');
  const name = avatar.dataset.initials ?? '';
  avatar.textContent = initials(name);
  avatar.dataset.hue = String(hue(name));
  addEventListener('pointerdown', (event) => account.contains(/** @type {Node} */ (event.target)) || account.removeAttribute('open'));
  account.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      account.removeAttribute('open');
      account.querySelector('summary').focus();
    }
  });
}
