/**
 * The media that this page sends: at most one sound and one picture. A device that fails does not keep the other
 * from opening; `troubles` holds the reason.
 */

import { troubleOf } from './trouble.js';

/** @type {Record<number, number>} */
const WIDTHS = { 360: 640, 720: 1280, 1080: 1920 };
const FRAMES = 30;

export class OwnMedia {
  /** @type {MediaStreamTrack|null} */
  sound = null;
  /** @type {MediaStreamTrack|null} */
  picture = null;
  /** @type {{microphone?: string, camera?: string}} why a device could not be opened */
  troubles = {};
  /** Called when a device has gone by itself: unplugged, or taken by the system. */
  gone = () => {};

  /**
   * Opens what is wished, in place of what is open.
   * @param {ReturnType<typeof import('./choice.js').choice>} wish
   */
  async open(wish) {
    this.close();
    this.troubles = {};
    const audio = soundAs(wish);
    const video = wish.withCamera ? pictureAs(wish) : false;
    try {
      this.#keep(await navigator.mediaDevices.getUserMedia({ audio, video }));
    } catch {
      // One of the two may still work, and only alone each tells what it lacks.
      await this.#openAlone('microphone', { audio });
      await (video ? this.#openAlone('camera', { video }) : null);
    }
    return this;
  }

  /** @param {ReturnType<typeof import('./choice.js').choice>} wish @returns {Promise<MediaStreamTrack|null>} */
  async openCamera(wish) {
    delete this.troubles.camera;
    await this.#openAlone('camera', { video: pictureAs(wish) });
    return this.picture;
  }

  closeCamera() {
    this.picture?.stop();
    this.picture = null;
  }

  close() {
    this.sound?.stop();
    this.sound = null;
    this.closeCamera();
  }

  /** @param {'microphone'|'camera'} device @param {MediaStreamConstraints} constraints */
  async #openAlone(device, constraints) {
    try {
      this.#keep(await navigator.mediaDevices.getUserMedia(constraints));
    } catch (error) {
      this.troubles[device] = troubleOf(device, error);
    }
  }

  /** @param {MediaStream} stream */
  #keep(stream) {
    stream.getTracks().forEach((track) => track.addEventListener('ended', () => this.gone()));
    this.sound = stream.getAudioTracks()[0] ?? this.sound;
    this.picture = stream.getVideoTracks()[0] ?? this.picture;
  }
}

/**
 * As a wish, not as a demand: a person who has unplugged the device that they chose last time still wants to be heard.
 * @param {ReturnType<typeof import('./choice.js').choice>} wish
 */
function soundAs({ microphone, echo, noise, gain }) {
  return {
    deviceId: microphone ? { ideal: microphone } : undefined, echoCancellation: echo, noiseSuppression: noise, autoGainControl: gain,
  };
}

/** @param {ReturnType<typeof import('./choice.js').choice>} wish */
function pictureAs({ camera, height }) {
  return {
    deviceId: camera ? { ideal: camera } : undefined,
    width: { ideal: WIDTHS[height] ?? WIDTHS[720] }, height: { ideal: height }, frameRate: { ideal: FRAMES },
  };
}
