/** A ring made by the browser itself: two tones for a second, four seconds of rest. */

const HERTZ = [440, 554];
const RING = 1;
const EACH = 5000;
const GAIN = 0.06;
const SOFT = 0.05;

export class RingTone {
  /** @type {AudioContext|null} */
  #context = null;
  #timer = 0;

  start() {
    if (this.#context) {
      return;
    }
    // A browser lets a page sound only after the person has pressed something in it.
    const context = new AudioContext();
    this.#context = context;
    ring(context);
    this.#timer = setInterval(() => ring(context), EACH);
  }

  stop() {
    clearInterval(this.#timer);
    this.#context?.close();
    this.#context = null;
  }
}

/** @param {AudioContext} context */
function ring(context) {
  const now = context.currentTime;
  const gain = new GainNode(context, { gain: 0 });
  gain.gain.setTargetAtTime(GAIN, now, SOFT);
  gain.gain.setTargetAtTime(0, now + RING - 3 * SOFT, SOFT);
  gain.connect(context.destination);
  HERTZ.forEach((frequency) => {
    const tone = new OscillatorNode(context, { frequency });
    tone.connect(gain);
    tone.start(now);
    tone.stop(now + RING);
  });
}
