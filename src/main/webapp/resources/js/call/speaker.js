/** Plays the incoming sound on the chosen speaker. */

import { speakerCanBeChosen } from './devices.js';

const PROBE_HERTZ = 523;
const PROBE_SECONDS = 0.6;
const PROBE_GAIN = 0.15;

export class Speaker {
  #player = new Audio();
  #onBlocked;

  /** @param {(blocked: boolean) => void} onBlocked whether the browser waits for a press before it lets the page sound */
  constructor(onBlocked = () => {}) {
    this.#onBlocked = onBlocked;
  }

  /** @param {MediaStream|null} stream @param {string} speaker its device id, empty for the usual one */
  async play(stream, speaker) {
    if (this.#player.srcObject !== stream) {
      this.#player.srcObject = stream;
    }
    await this.choose(speaker);
    await this.retry();
  }

  /** @param {string} speaker */
  async choose(speaker) {
    if (speakerCanBeChosen && this.#player.sinkId !== speaker) {
      // The speaker has gone: the sound goes to the default one.
      await this.#player.setSinkId(speaker).catch(() => this.#player.setSinkId('')).catch(() => {});
    }
  }

  /** Sounds again, once the person has pressed something. */
  async retry() {
    if (this.#player.srcObject) {
      await this.#player.play().then(() => this.#onBlocked(false), (error) => this.#onBlocked(error.name === 'NotAllowedError'));
    }
  }

  stop() {
    this.#player.pause();
    this.#player.srcObject = null;
  }
}

/** A short tone that tells which speaker it is. @param {string} speaker */
export async function probe(speaker) {
  const context = new AudioContext();
  const out = context.createMediaStreamDestination();
  const tone = new OscillatorNode(context, { frequency: PROBE_HERTZ });
  const gain = new GainNode(context, { gain: PROBE_GAIN });
  tone.connect(gain).connect(out);
  const heard = new Speaker();
  await heard.play(out.stream, speaker);
  tone.onended = () => {
    heard.stop();
    context.close();
  };
  tone.start();
  tone.stop(context.currentTime + PROBE_SECONDS);
}
