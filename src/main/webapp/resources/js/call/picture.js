/** The picture of a call in a window of its own, or over the whole screen; the same press brings it back. */

import { toast } from '../toast.js';
import { say } from '../words.js';

/** @param {HTMLVideoElement} video */
export async function turnApart(video) {
  await tried(() => (document.pictureInPictureElement ? document.exitPictureInPicture() : video.requestPictureInPicture()));
}

/** @param {HTMLElement} pictures */
export async function turnFull(pictures) {
  await tried(() => (document.fullscreenElement ? document.exitFullscreen() : pictures.requestFullscreen()));
}

/** A browser may have its reasons, such as a picture that has not come yet. @param {() => Promise<unknown>} what */
async function tried(what) {
  await what().catch((error) => toast(say('call.failed', error.message), { kind: 'attention' }));
}
