/** The preview of the picture and sound that others will get. */

import { Level } from './level.js';
import { OwnMedia } from './own-media.js';
import { setShown } from '../paint.js';

export class Preview {
  /** @type {OwnMedia|null} the open devices; the caller that takes them closes them */
  own = null;
  #level;
  #turn = 0;

  /** @param {HTMLVideoElement} video @param {Element} bars shows the microphone's level */
  constructor(video, bars) {
    this.video = video;
    this.#level = new Level(bars);
  }

  /**
   * @param {ReturnType<typeof import('./choice.js').choice>} wish
   * @returns {Promise<boolean>} whether this is what is open now; false where something newer was asked meanwhile
   */
  async open(wish) {
    this.close();
    const turn = this.#turn;
    const own = await new OwnMedia().open(wish);
    if (turn !== this.#turn) {
      own.close();
      return false;
    }
    this.own = own;
    this.video.srcObject = own.picture ? new MediaStream([own.picture]) : null;
    setShown(this.video, own.picture !== null);
    this.#level.follow(own.sound);
    return true;
  }

  /** @returns {OwnMedia} which goes on without the preview */
  take() {
    const taken = this.own ?? new OwnMedia();
    this.own = null;
    this.close();
    return taken;
  }

  close() {
    this.#turn += 1;
    this.#level.stop();
    this.own?.close();
    this.own = null;
    this.video.srcObject = null;
    setShown(this.video, false);
  }
}
