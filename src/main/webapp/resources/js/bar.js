/** The top bar: light or dark, and the account's sheet. */

import { hue, initials } from './member.js';
import './once.js';

const root = document.documentElement;

function dark() {
  return root.dataset.look === 'dark' || (root.dataset.look === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
}

// In a cookie, so that the server draws the next page in it from the first pixel on.
document.getElementById('look')?.addEventListener('click', () => {
  root.dataset.look = dark() ? 'light' : 'dark';
  const context = document.querySelector('meta[name="gavel-context"]')?.content ?? '';
  const secure = location.protocol === 'https:' ? '; secure' : '';
  document.cookie = `gavel-look=${root.dataset.look}; path=${context}/; max-age=31536000; samesite=lax${secure}`;
});

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
