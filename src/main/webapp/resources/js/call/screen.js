/** The screen, a window or a tab of this person, as the browser lets them choose it. */

import { OwnMedia } from './own-media.js';
import { troubleOf } from './trouble.js';
import { say } from '../messages.js';

const FRAMES = 15;

/** @returns {Promise<{own: OwnMedia|null, why: string}>} why there is none */
export async function openScreen() {
  if (!navigator.mediaDevices.getDisplayMedia) {
    return { own: null, why: say('call.trouble.screen.none') };
  }
  try {
    const stream = await navigator.mediaDevices.getDisplayMedia({ video: { frameRate: { max: FRAMES } }, audio: true });
    const own = new OwnMedia();
    own.sound = stream.getAudioTracks()[0] ?? null;
    own.picture = stream.getVideoTracks()[0];
    // Letters matter more than motion.
    own.picture.contentHint = 'detail';
    return { own, why: '' };
  } catch (error) {
    return { own: null, why: troubleOf('screen', error) };
  }
}
