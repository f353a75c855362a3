/** The picture of a call in a window of its own, or over the whole screen; the same press brings it back. */

import { say } from '../messages.js';
import { toast } from '../toast.js';

/** @param {HTMLVideoElement} video */
export async function turnApart(video) {
  await tried(() => (document.pictureInPictureElement ? document.exitPictureInPicture() : video.requestPictureInPicture()));
}

/** @param {HTMLElement} pictures */
export async function turnFull(pictures) {
  await tried(() => (document.fullscreenElement ? document.exitFullscreen() : pictures.requestFullscreen()));
}

/** Ignores a refusal of the browser, for example while no picture has arrived. @param {() => Promise<unknown>} what */
async function tried(what) {
  await what().catch((error) => toast(say('call.failed', error.message), { kind: 'attention' }));
}
