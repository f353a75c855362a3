/** How loud a sound is, measured ten times a second and shown as segments. */

import { setAttribute } from '../paint.js';

const EACH = 100;
/** Quieter than this, in decibels below the loudest, is silence. */
const SILENCE = 60;
const SEGMENTS = 8;

export class Level {
  /** @type {AudioContext|null} */
  #context = null;
  #timer = 0;

  /** @param {Element} bars shows it in its data-score */
  constructor(bars) {
    this.bars = bars;
  }

  /** @param {MediaStreamTrack|null} track null for none */
  follow(track) {
    this.stop();
    if (!track) {
      return;
    }
    const context = new AudioContext();
    this.#context = context;
    const analyser = context.createAnalyser();
    analyser.fftSize = 1024;
    context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    this.#timer = setInterval(() => {
      analyser.getFloatTimeDomainData(samples);
      setAttribute(this.bars, 'data-score', String(segmentsOf(samples)));
    }, EACH);
  }

  stop() {
    clearInterval(this.#timer);
    this.#context?.close();
    this.#context = null;
    setAttribute(this.bars, 'data-score', '0');
  }
}

/** @param {Float32Array} samples */
function segmentsOf(samples) {
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
  const decibels = power > 0 ? 10 * Math.log10(power) : -Infinity;
  return Math.max(0, Math.min(SEGMENTS, Math.round(((decibels + SILENCE) / SILENCE) * SEGMENTS)));
}
