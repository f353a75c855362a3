/** The sign-in page: fills in a demonstration account, shows the password, puts the cursor where it is needed. */

const login = document.getElementById('signInForm:login');
const password = document.getElementById('signInForm:password');
const show = document.getElementById('showPassword');

document.querySelectorAll('.demonstration-account').forEach((account) => account.addEventListener('click', () => {
  login.value = account.dataset.login;
  password.value = account.dataset.password;
  document.getElementById('signInForm:enter').focus();
}));

show.addEventListener('click', () => {
  const shown = password.type === 'text';
  password.type = shown ? 'password' : 'text';
  show.setAttribute('aria-pressed', String(!shown));
});

(login.value ? password : login).focus();

// Whose session has ended and who has signed in on another page of this browser goes on here too. What he has begun to type is not lost.
const ended = new URLSearchParams(location.search).has('why');
new BroadcastChannel('gavel-session').addEventListener('message', () => {
  if (ended && login.value === login.defaultValue && password.value === '') {
    location.replace(location.href);
  }
});
