/**
 * How long the session lasts, on every page with a session (docs/push.md). The server decides. The page tells it when the
 * person does something, and warns before the end. At the end no input is lost: a page with unsaved input stays,
 * and goes on when the same person is signed in again.
 */

import { everySecond, now } from './clock.js';
import { modalDialog } from './component-dialog.js';
import { showDialog } from './dialog.js';
import { push } from './live.js';
import { say } from './messages.js';
import { setAttribute, setShown, setText } from './paint.js';
import { speak } from './toast.js';
import { unsaved } from './unsaved.js';

/** Milliseconds between two messages about activity, at least. */
const PAUSE = 30000;
/** Milliseconds within which a sent form answers with another page; otherwise it has failed. */
const LONGEST_SENDING = 20000;
/** Seconds before the end at which a screen reader says it again. */
const SPOKEN_AT = new Set([60, 30, 10]);
const REASONS = new Set(['idle', 'longest', 'revoked', 'signed-out']);

const meta = (/** @type {string} */ name) => document.querySelector(`meta[name="gavel-${name}"]`)?.content ?? '';
const context = meta('context');
const mine = meta('me');
const warning = document.getElementById('sessionEnding');
const over = document.getElementById('sessionOver');
const others = new BroadcastChannel('gavel-session');

/** @type {PushMessages['session']|null} */
let times = null;
let pause = PAUSE;
let told = 0;
/** @type {string|null} why it has ended */
let ended = null;
let dismissed = false;
let sending = false;
/** Whether the server has said, on the open socket, that the person is signed in. */
let present = false;

// ---- while it lasts ---------------------------------------------------------------------------------------------

/** @param {boolean} urgent */
function tellActive(urgent) {
  if (times && !ended && (urgent || now() - told >= pause) && push.send({ t: 'active' })) {
    told = now();
  }
}

['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'].forEach((kind) =>
  addEventListener(kind, (event) => event.isTrusted && tellActive(false), { capture: true, passive: true }));

/** @param {PushMessages['session']} session @returns {number} seconds until it ends */
function remaining({ idleAt, endsAt }) {
  return Math.max(0, Math.ceil((Math.min(idleAt, endsAt) - now()) / 1000));
}

/** @param {number} seconds */
function clockText(seconds) {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function paintWarning() {
  if (!times || ended) {
    return;
  }
  const seconds = remaining(times);
  const idle = times.idleAt < times.endsAt;
  if (seconds > times.warn) {
    dismissed = false;
  }
  const shown = seconds <= times.warn && !dismissed;
  const text = say(idle ? 'session.idle' : 'session.longest', clockText(seconds));
  if (shown) {
    setText(document.getElementById('sessionEnding-text'), text);
    setShown(warning.querySelector('[data-does="stay"]'), idle);
    setShown(warning.querySelector('[data-does="dismiss"]'), !idle);
    if (!warning.open || SPOKEN_AT.has(seconds)) {
      speak(`${say('session.ending')}. ${text}`);
    }
  }
  showWarning(shown);
}

/** By its attribute and not by show(), which would take the focus from a person who is typing. @param {boolean} shown */
function showWarning(shown) {
  if (shown) {
    // Outside of a modal dialog nothing can be reached, so it goes into that dialog.
    const place = document.querySelector('dialog:modal') ?? modalDialog() ?? document.body;
    if (warning.parentElement !== place) {
      place.append(warning);
    }
  } else if (warning.contains(document.activeElement)) {
    document.getElementById('main').focus({ preventScroll: true });
  }
  setAttribute(warning, 'open', shown ? '' : null);
}

warning.addEventListener('click', (event) => {
  const does = event.target?.closest('[data-does]')?.dataset.does;
  if (does === 'stay') {
    tellActive(true);
  } else if (does === 'dismiss') {
    dismissed = true;
    showWarning(false);
  }
});

// ---- when it has ended ------------------------------------------------------------------------------------------

/** @param {string} reason */
function onEnd(reason) {
  showWarning(false);
  if (sending || ended) {
    return;
  }
  const here = location.pathname.slice(context.length) + location.search;
  if (reason === 'password') {
    location.assign(`${context}/password?next=${encodeURIComponent(here)}`);
  } else if (unsaved()) {
    hold(say(REASONS.has(reason) ? `session.ended.${reason}` : 'session.ended.nobody'));
  } else {
    location.assign(`${context}/sign-in?next=${encodeURIComponent(here)}&why=${encodeURIComponent(reason || 'nobody')}`);
  }
}

/** The page stays as it is, and sends nothing. @param {string} text */
function hold(text) {
  ended = text;
  setText(over.querySelector('.lead'), text);
  showDialog('sessionOver', over.querySelector('a'));
  speak(text);
}

function goOn() {
  ended = null;
  over.close();
  speak(say('session.back'));
}

/** @param {PushMessages['hello']} hello */
function onHello({ me, id, token }) {
  present = id === mine;
  if (present) {
    document.querySelectorAll('input[name="gavel-token"]').forEach((field) => {
      field.value = token;
    });
    others.postMessage('signed in');
    if (ended) {
      goOn();
    }
  } else if (ended || unsaved()) {
    // The input is not that of the person who is signed in now, and they may not see what this page shows.
    push.close();
    hold(say('session.stranger', me));
  } else {
    push.close();
    location.reload();
  }
}

/** @param {PushMessages['lost']} lost */
function onLost({ signedOut, reason }) {
  present = false;
  if (signedOut) {
    onEnd(reason);
  }
}

function lookAgain() {
  if (ended) {
    push.open();
  }
}

/** Answers a sign-in page that has loaded too late to hear of the session and asks for it. @param {{data: string}} message */
function onOther({ data }) {
  if (data === 'who is signed in') {
    if (present) {
      others.postMessage('signed in');
    }
  } else {
    lookAgain();
  }
}

/** @param {Event} event @param {HTMLFormElement|null|undefined} form */
function holdBack(event, form) {
  if (ended && form && form.method === 'post') {
    event.preventDefault();
    event.stopImmediatePropagation();
    showDialog('sessionOver', over.querySelector('a'));
  }
}

/** The form that a press on its button sends. @param {EventTarget|null} target */
function formOf(target) {
  const button = target instanceof Element ? target.closest('button[type="submit"], input[type="submit"]') : null;
  return /** @type {HTMLButtonElement|null} */ (button)?.form;
}

addEventListener('submit', (event) => holdBack(event, /** @type {HTMLFormElement} */ (event.target)), true);
// Buttons of PrimeFaces send by script.
addEventListener('click', (event) => holdBack(event, formOf(event.target)), true);
addEventListener('submit', (event) => {
  sending = !event.defaultPrevented && /** @type {HTMLFormElement} */ (event.target).method === 'post';
  setTimeout(() => {
    sending = false;
  }, LONGEST_SENDING);
});
addEventListener('pageshow', () => {
  sending = false;
});
others.addEventListener('message', onOther);
addEventListener('focus', lookAgain);
document.addEventListener('visibilitychange', lookAgain);
setInterval(lookAgain, PAUSE / 2);

push.on('session', (message) => {
  times = message;
  pause = Math.min(PAUSE, Math.max(1000, (message.idleAt - now()) / 4));
  paintWarning();
}).on('hello', onHello)
  .on('lost', onLost);
everySecond(paintWarning);
// By then all scripts of the page have run and added their listeners.
addEventListener('DOMContentLoaded', () => push.open());
