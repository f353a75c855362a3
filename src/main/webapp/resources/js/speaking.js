/** The members who speak now, always in view. Screen readers do not announce it: they would never stop. */

import { hue, initials, segments } from './member.js';
import { number, say, UNKNOWN } from './messages.js';
import { copyOf, setAttribute, setShown, setText } from './paint.js';

const list = document.getElementById('speaking');

/** @type {Map<number, HTMLElement>} members who go on speaking keep their elements, so that these are not painted again when another one comes or goes */
const elements = new Map();

/** @param {Speaker[]|null} told null where it is not known who speaks */
export function paintSpeaking(told) {
  const speakers = told ?? [];
  const present = new Set(speakers.map(([id]) => id));
  [...elements.keys()].filter((id) => !present.has(id)).forEach((id) => {
    elements.get(id)?.remove();
    elements.delete(id);
  });
  speakers.forEach(([id, name, score, floor], index) => {
    const element = elements.get(id) ?? copyOf('speaker');
    elements.set(id, element);
    if (list.children[index] !== element) {
      list.insertBefore(element, list.children[index] ?? null);
    }
    paint(element, name || say('roster.unknownCaller'), score, floor);
  });
  const nobody = document.getElementById('nobody');
  setText(nobody, told ? say('speaking.nobody') : UNKNOWN);
  setShown(nobody, speakers.length === 0);
}

/** @param {Element} element @param {string} name @param {number} score @param {boolean} floor */
function paint(element, name, score, floor) {
  const [avatar, text, , unseen, bars] = element.children;
  setText(avatar, initials(name));
  setAttribute(avatar, 'data-hue', String(hue(name)));
  setText(text, name);
  setAttribute(element, 'data-floor', String(Boolean(floor)));
  setText(unseen, floor ? say('speaking.floor') : '');
  setAttribute(bars, 'data-score', String(segments(score)));
  setAttribute(element, 'title', say('member.score', number(score)));
}
