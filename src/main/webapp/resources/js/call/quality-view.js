/** The quality of the call: a small sign always, figures and graphs when asked for. */

import { Graph } from './graph.js';
import { Quality } from './quality.js';
import { isShown, showDialog } from '../component-dialog.js';
import { setAttribute, setText } from '../paint.js';
import { speak } from '../toast.js';
import { number, say } from '../messages.js';

/** What the full height of a graph is worth at least. */
const LEAST = { roundTrip: 100, loss: 5, bits: 100 };

export class QualityView {
  #sign;
  #dialog = document.getElementById('callQuality');
  /** @type {Record<string, Graph>} */
  #graphs = {};
  #told = 'unknown';
  #quality = new Quality(() => this.#paint());

  /** @param {HTMLElement} sign */
  constructor(sign) {
    this.#sign = sign;
    this.#dialog.querySelectorAll('svg[data-graph]').forEach((svg) => {
      this.#graphs[svg.dataset.graph ?? ''] = new Graph(svg, svg.dataset.graph === 'roundTrip' ? 1 : 2);
    });
  }

  /** @param {import('./leg.js').Leg|null} leg */
  follow(leg) {
    this.#quality.follow(leg);
    this.#paintSign();
  }

  async open() {
    await showDialog('callQuality');
    this.#paint();
  }

  #paint() {
    this.#paintSign();
    if (isShown('callQuality') && this.#quality.last) {
      this.#paintFigures(this.#quality.last);
      this.#paintGraphs(this.#quality.samples);
    }
  }

  #paintSign() {
    const { grade } = this.#quality;
    setAttribute(this.#sign, 'data-grade', grade);
    setText(this.#sign.querySelector('.text'), say(`call.grade.${grade}`));
    if (grade !== this.#told && ['none', 'poor'].includes(grade)) {
      speak(say('call.gradeTold', say(`call.grade.${grade}`)));
    }
    this.#told = grade;
  }

  /** @param {import('./quality.js').Sample} sample */
  #paintFigures(sample) {
    const figures = {
      grade: say(`call.grade.${this.#quality.grade}`),
      roundTrip: unit('call.unit.ms', sample.roundTrip), jitter: unit('call.unit.ms', sample.jitter),
      lossIn: share(sample.lossIn), lossOut: share(sample.lossOut),
      bitsIn: unit('call.unit.kbit', sample.bitsIn), bitsOut: unit('call.unit.kbit', sample.bitsOut),
      codecs: sample.codecs || '–', pictureIn: sample.pictureIn || '–', pictureOut: sample.pictureOut || '–', path: sample.path || '–',
    };
    Object.entries(figures).forEach(([name, text]) => setText(this.#dialog.querySelector(`[data-figure="${name}"]`), text));
  }

  /** @param {import('./quality.js').Sample[]} samples */
  #paintGraphs(samples) {
    const percent = (/** @type {number|null} */ value) => (value === null ? null : value * 100);
    /** @type {Record<string, number>} */
    const tops = {
      roundTrip: this.#graphs.roundTrip.draw([samples.map((each) => each.roundTrip)], LEAST.roundTrip),
      loss: this.#graphs.loss.draw([samples.map((each) => percent(each.lossIn)), samples.map((each) => percent(each.lossOut))], LEAST.loss),
      bits: this.#graphs.bits.draw([samples.map((each) => each.bitsIn), samples.map((each) => each.bitsOut)], LEAST.bits),
    };
    /** @type {Record<string, string>} */
    const units = { roundTrip: 'call.unit.ms', loss: 'call.unit.percent', bits: 'call.unit.kbit' };
    Object.entries(tops).forEach(([name, top]) => setText(this.#dialog.querySelector(`[data-top="${name}"]`), unit(units[name], Math.round(top))));
  }
}

/** @param {string} key @param {number|null} value */
function unit(key, value) {
  return value === null ? '–' : say(key, number(value));
}

/** @param {number|null} value */
function share(value) {
  return value === null ? '–' : say('call.unit.percent', number(Math.round(value * 1000) / 10));
}
