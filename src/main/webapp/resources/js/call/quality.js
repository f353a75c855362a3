/** How good a call is, from what the browser itself measures: a sample each second, five minutes of them kept. */

const EACH = 1000;
const KEPT = 300;
/** Worse than the first of a pair is fair, worse than the second is poor. */
const LOSS = [0.02, 0.08];
const ROUND_TRIP = [250, 500];
const JITTER = [40, 100];

/**
 * @typedef {object} Sample
 * @property {number} at epoch milliseconds of this machine
 * @property {string} state of the connection
 * @property {number|null} roundTrip milliseconds
 * @property {number|null} jitter milliseconds
 * @property {number|null} lossIn share of the packets of the last second that did not arrive
 * @property {number|null} lossOut the same of ours, as the switch tells
 * @property {number|null} bitsIn kbit/s
 * @property {number|null} bitsOut kbit/s
 * @property {string} codecs
 * @property {string} pictureIn width × height · frames
 * @property {string} pictureOut
 * @property {string} path the pair of candidates
 */

/**
 * What the browser counts, whichever kind of thing it counts for.
 * @typedef {Record<string, any>} Stat
 */

/** @typedef {ReturnType<typeof totals>} Totals */

export class Quality {
  /** @type {Sample[]} oldest first */
  samples = [];
  /** @type {import('./leg.js').Leg|null} */
  #leg = null;
  /** @type {Totals|null} */
  #before = null;
  #timer = 0;
  #listener;

  /** @param {() => void} listener called with each new sample */
  constructor(listener) {
    this.#listener = listener;
  }

  /** @param {import('./leg.js').Leg|null} leg another one begins anew */
  follow(leg) {
    if (leg === this.#leg) {
      return;
    }
    clearInterval(this.#timer);
    this.#leg = leg;
    this.#before = null;
    this.samples = [];
    if (leg) {
      this.#timer = setInterval(() => this.#measure(leg), EACH);
    }
  }

  /** @returns {Sample|undefined} */
  get last() {
    return this.samples.at(-1);
  }

  /** @returns {'unknown'|'none'|'poor'|'fair'|'good'} */
  get grade() {
    const sample = this.last;
    if (!sample) {
      return 'unknown';
    }
    if (sample.state !== 'connected') {
      return 'none';
    }
    const loss = Math.max(sample.lossIn ?? 0, sample.lossOut ?? 0);
    const worst = Math.max(step(loss, LOSS), step(sample.roundTrip ?? 0, ROUND_TRIP), step(sample.jitter ?? 0, JITTER));
    return worst === 0 ? 'good' : worst === 1 ? 'fair' : 'poor';
  }

  /** @param {import('./leg.js').Leg} leg */
  async #measure(leg) {
    const now = totals([...(await leg.stats()).values()]);
    if (leg !== this.#leg) {
      return;
    }
    this.samples.push(sample(now, this.#before, leg.state));
    if (this.samples.length > KEPT) {
      this.samples.shift();
    }
    this.#before = now;
    this.#listener();
  }
}

/** @param {number} value @param {number[]} limits */
function step(value, [fair, poor]) {
  return value > poor ? 2 : value > fair ? 1 : 0;
}

/** @param {Stat[]} all */
function totals(all) {
  const of = (/** @type {string} */ type) => all.filter((each) => each.type === type);
  const incoming = of('inbound-rtp');
  const outgoing = of('outbound-rtp');
  const byId = new Map(all.map((each) => [each.id, each]));
  return {
    at: performance.now(),
    bytesIn: sum(incoming, 'bytesReceived'), packetsIn: sum(incoming, 'packetsReceived'), lostIn: sum(incoming, 'packetsLost'),
    bytesOut: sum(outgoing, 'bytesSent'),
    jitter: most(incoming, 'jitter'),
    lossOut: most(of('remote-inbound-rtp'), 'fractionLost'),
    roundTrip: most(of('remote-inbound-rtp'), 'roundTripTime'),
    pair: pairOf(of('transport'), of('candidate-pair'), byId),
    codecs: [...new Set([...incoming, ...outgoing].map(({ codecId }) => byId.get(codecId)?.mimeType.split('/')[1]).filter(Boolean))].join(', '),
    pictureIn: pictureOf(incoming), pictureOut: pictureOf(outgoing),
  };
}

/** @param {Totals} now @param {Totals|null} before @param {string} state @returns {Sample} */
function sample(now, before, state) {
  const seconds = before ? (now.at - before.at) / 1000 : 0;
  const lost = before ? Math.max(0, now.lostIn - before.lostIn) : 0;
  const arrived = before ? now.packetsIn - before.packetsIn : 0;
  const rate = (/** @type {'bytesIn'|'bytesOut'} */ kind) => (before && seconds > 0 ? Math.max(0, Math.round(((now[kind] - before[kind]) * 8) / 1000 / seconds)) : null);
  return {
    at: now.at, state,
    roundTrip: milliseconds(now.roundTrip ?? now.pair?.roundTrip ?? null), jitter: milliseconds(now.jitter),
    lossIn: before && lost + arrived > 0 ? lost / (lost + arrived) : null, lossOut: now.lossOut,
    bitsIn: rate('bytesIn'), bitsOut: rate('bytesOut'),
    codecs: now.codecs, pictureIn: now.pictureIn, pictureOut: now.pictureOut, path: now.pair?.text ?? '',
  };
}

/** @param {Stat[]} transports @param {Stat[]} pairs @param {Map<string, Stat>} byId */
function pairOf(transports, pairs, byId) {
  const pair = transports.map(({ selectedCandidatePairId }) => byId.get(selectedCandidatePairId)).find(Boolean)
    ?? pairs.find(({ nominated, state }) => nominated && state === 'succeeded');
  if (!pair) {
    return null;
  }
  const local = byId.get(pair.localCandidateId);
  const remote = byId.get(pair.remoteCandidateId);
  const text = [local, remote].map((each) => (each ? `${each.candidateType} ${each.protocol}` : '–')).join(' ↔ ');
  return { text, roundTrip: pair.currentRoundTripTime };
}

/** @param {Stat[]} streams */
function pictureOf(streams) {
  const picture = streams.find(({ kind, frameWidth }) => kind === 'video' && frameWidth > 0);
  return picture ? `${picture.frameWidth} × ${picture.frameHeight} · ${Math.round(picture.framesPerSecond ?? 0)}/s` : '';
}

/** @param {Stat[]} all @param {string} name @returns {number} */
function sum(all, name) {
  return all.reduce((total, each) => total + (each[name] ?? 0), 0);
}

/** @param {Stat[]} all @param {string} name @returns {number|null} */
function most(all, name) {
  const values = all.map((each) => each[name]).filter((value) => value !== undefined);
  return values.length > 0 ? Math.max(...values) : null;
}

/** @param {number|null|undefined} seconds */
function milliseconds(seconds) {
  return seconds === null || seconds === undefined ? null : Math.round(seconds * 1000);
}
