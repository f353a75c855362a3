/** Who speaks now, always in view. Not announced: it would never stop. */

import { hue, initials, segments } from './member.js';
import { copyOf, setAttribute, setShown, setText } from './paint.js';
import { number, say } from './words.js';

const list = document.getElementById('speaking');

/** @param {[number, string, number, boolean][]} speakers handle, name, last score, has the floor */
export function paintSpeaking(speakers) {
  while (list.children.length > speakers.length) {
    list.lastElementChild.remove();
  }
  while (list.children.length < speakers.length) {
    list.append(copyOf('speaker'));
  }
  speakers.forEach(([, name, score, floor], index) => paint(list.children[index], name || say('roster.unknownCaller'), score, floor));
  setShown(document.getElementById('nobody'), speakers.length === 0);
}

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
