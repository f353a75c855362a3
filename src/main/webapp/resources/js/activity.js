/** What happened in the room, newest on top, and the closing of that panel. */

import { exactTimeOfDay, momentOf } from './clock.js';
import { number, say, sayCount } from './messages.js';
import { copyOf, setShown, setText } from './paint.js';

const MOST = 300;

const list = document.getElementById('activityItems');
const empty = document.getElementById('activityEmpty');
const room = document.getElementById('room');

/** @param {ActivityItem[]} items newest last, as docs/push.md has them */
export function addActivity(items) {
  list.prepend(...items.map(entry).reverse());
  while (list.children.length > MOST) {
    list.lastElementChild?.remove();
  }
  setShown(list, list.children.length > 0);
  setShown(empty, list.children.length === 0);
}

/** @param {number|null} since when all that happens in the room is seen; null while it is not */
export function activityWatched(since) {
  setText(empty, since === null ? say('activity.unknown') : say('activity.empty', momentOf(since)));
}

/** The room's activity comes whole after each opening. */
export function clearActivity() {
  list.replaceChildren();
}

/** @returns {boolean} whether the panel is closed */
export function activityClosed() {
  return room.classList.contains('without-activity');
}

/** @param {boolean} closed */
export function closeActivity(closed) {
  room.classList.toggle('without-activity', closed);
  localStorage.setItem('gavel-activity', closed ? 'closed' : 'open');
}

/** @param {ActivityItem} item */
function entry(item) {
  const element = copyOf('activity-item');
  const time = /** @type {HTMLTimeElement} */ (element.children[0]);
  const text = element.children[1];
  time.textContent = exactTimeOfDay(item.at);
  time.dateTime = new Date(item.at).toISOString();
  const about = item.count > 1 ? sayCount('activity.count', item.count) : item.on || say('roster.unknownCaller');
  text.append(...sentence(words(item), actor(item), part('b', '', about)));
  const outcome = outcomes(item);
  if (outcome.length > 0) {
    text.append(' · ', ...outcome);
  }
  if (item.reason) {
    text.append(part('span', 'reason', say('activity.reason', item.reason)));
  }
  element.classList.toggle('quiet', item.act === 'join' || item.act === 'leave');
  return element;
}

/** The switch knows more commands than Gavel has messages for. @param {ActivityItem} item */
function words({ act }) {
  const text = say(`activity.${act}`);
  return text === `activity.${act}` ? say('activity.changed') : text;
}

/** @param {ActivityItem} item */
function actor(item) {
  if (item.mine) {
    return part('span', 'actor', say('activity.you'));
  }
  return item.who ? part('span', 'actor', item.who) : part('span', 'someone', say(item.seen ? 'activity.seen' : 'activity.other'));
}

/** Puts elements in the places of {0} and {1} of a message. @param {string} words @param {...Element} elements */
function sentence(words, ...elements) {
  return words.split(/(\{\d\})/).filter(Boolean).map((piece) => (/^\{\d\}$/.test(piece) ? elements[Number(piece[1])] : piece));
}

/** @param {ActivityItem} item */
function outcomes(item) {
  const counted = item.count > 1 && item.ok > 0 && item.failed + item.unconfirmed > 0 ? [part('span', '', say('activity.ok', number(item.ok)))] : [];
  const failed = item.failed > 0 ? [part('span', 'failed', say('activity.failed', number(item.failed)))] : [];
  const unconfirmed = item.unconfirmed > 0 ? [part('span', '', say('activity.unconfirmed', number(item.unconfirmed)))] : [];
  return [...counted, ...failed, ...unconfirmed].flatMap((each, index) => (index === 0 ? [each] : [', ', each]));
}

/** @param {string} tag @param {string} name of its class @param {string} text */
function part(tag, name, text) {
  const element = document.createElement(tag);
  if (name) {
    element.className = name;
  }
  element.textContent = text;
  if (name === 'actor' || tag === 'b') {
    // The names are hostile texts, so each is isolated.
    element.dir = 'auto';
  }
  return element;
}

closeActivity(localStorage.getItem('gavel-activity') === 'closed');
document.getElementById('closeActivity').addEventListener('click', () => closeActivity(true));
document.querySelectorAll('.tab').forEach((tab) => tab.addEventListener('click', () => {
  room.dataset.shows = tab.dataset.shows;
  document.querySelectorAll('.tab').forEach((each) => each.setAttribute('aria-pressed', String(each === tab)));
}));
setShown(list, false);
