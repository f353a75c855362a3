/** The sign-in page: fills in a demonstration account, shows the password, puts the cursor where it is needed. */

const login = document.getElementById('signInForm:login');
const password = document.getElementById('signInForm:password');
const show = document.getElementById('showPassword');

document.querySelectorAll('.demonstration-account').forEach((account) => account.addEventListener('click', () => {
  login.value = account.dataset.login ?? '';
  password.value = account.dataset.password ?? '';
  document.getElementById('signInForm:enter').focus();
}));

show.addEventListener('click', () => {
  const shown = password.type === 'text';
  password.type = shown ? 'password' : 'text';
  show.setAttribute('aria-pressed', String(!shown));
});

(login.value ? password : login).focus();

// A person who signs in again on another page of this browser goes on here too. What they have begun to type is not lost.
const ended = new URLSearchParams(location.search).has('why');
const others = new BroadcastChannel('gavel-session');
/** A page that does not know yet that its session has ended answers wrongly, and then the server leads back to this page. */
const MOST_QUESTIONS = 5;
const asked = history.state?.asked ?? 0;

others.addEventListener('message', ({ data }) => {
  if (data === 'signed in' && ended && login.value === login.defaultValue && password.value === '') {
    history.replaceState({ asked: asked + 1 }, '');
    location.reload();
  }
});
// Another page may have told it while this one was still loading, and does not repeat it by itself.
if (ended && asked < MOST_QUESTIONS) {
  others.postMessage('who is signed in');
}
