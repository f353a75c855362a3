/** Makes and answers calls: sends the requests to Gavel, and ends calls that fail. */

import { choice, choose } from './choice.js';
import { OwnMedia } from './own-media.js';
import { now } from '../clock.js';
import { say } from '../messages.js';

export class CallMaker {
  #requests;
  #registry;
  #named;
  #tell;
  /** @type {RTCIceServer[]} */
  #ice = [];

  /**
   * @param {import('./requests.js').Requests} requests
   * @param {import('./call-registry.js').CallRegistry} registry
   * @param {(entry: CallEntry) => CallEntry} named gives an entry the name by which the page knows its room
   * @param {(outcome: {ok: boolean, why: string}) => void} tell tells the person what failed
   */
  constructor(requests, registry, named, tell) {
    this.#requests = requests;
    this.#registry = registry;
    this.#named = named;
    this.#tell = tell;
  }

  /** @returns {Promise<Outcome>} `media` of docs/push.md */
  async prepare() {
    const answer = await this.#requests.ask({ t: 'prepare' });
    this.#ice = answer.ice ?? this.#ice;
    return answer;
  }

  /** @param {{room?: string, to?: string}} address one of the two @param {OwnMedia} own */
  async call(address, own) {
    const call = this.#registry.add(this.#named({
      call: crypto.randomUUID(), kind: 'main', of: null, state: 'trying', number: address.to ?? '', name: '', room: address.room ?? null,
      incoming: false, since: now(), here: true,
    }), own);
    const { bandwidth, echo, noise, gain } = choice();
    const limits = bandwidth > 0 ? { in: bandwidth, out: bandwidth } : {};
    await this.#dial(call, { ...address, echo, noise, gain, ...limits });
  }

  /**
   * A screen or a canvas.
   * @param {import('./page-call.js').PageCall} call that it stands beside
   * @param {'screen'|'canvas'} kind @param {OwnMedia} own
   * @param {{canvas?: number}} wanted
   * @param {{watch?: boolean, listen?: boolean, speak?: boolean}} back as Leg has it
   * @returns {{leg: import('./page-call.js').PageCall, dialled: Promise<void>}}
   */
  beside(call, kind, own, wanted, back) {
    const leg = this.#registry.add({
      ...call.entry, call: crypto.randomUUID(), kind, of: call.id, state: 'trying', incoming: false, since: now(), here: true,
    }, own);
    return { leg, dialled: this.#dial(leg, { room: call.entry.room, of: call.id, ...wanted }, back) };
  }

  /** @param {CallEntry} entry of the incoming call @param {boolean} picture whether the caller gets this person's */
  async accept(entry, picture) {
    const sdp = this.#registry.ringing?.sdp ?? '';
    const before = this.#registry.current;
    const own = new OwnMedia();
    const call = this.#registry.add({ ...entry, state: 'trying' }, own);
    choose({ muted: false });
    await this.holdCurrent(before);
    await Promise.all([own.open({ ...choice(), withCamera: picture }), this.prepare()]);
    const outcome = await attempted(call.answer(this.#ice, sdp));
    if (!outcome.ok && this.#registry.find(call.id)) {
      this.#tell(outcome);
      this.#registry.drop(call);
    }
  }

  /** Answers the switch's new offer after a loss. @param {import('./page-call.js').PageCall} call @param {string} sdp */
  async attach(call, sdp) {
    await this.prepare();
    this.#tell(await attempted(call.answer(this.#ice, sdp)));
  }

  /** Puts the current call on hold, because a person talks on one call at a time. */
  async holdCurrent(current = this.#registry.current) {
    if (current?.entry.state === 'active') {
      this.#tell(await current.hold(true));
    }
  }

  /**
   * @param {import('./page-call.js').PageCall} call
   * @param {object} address
   * @param {Parameters<import('./page-call.js').PageCall['dial']>[2]} [back]
   */
  async #dial(call, address, back) {
    const outcome = await attempted(call.dial(this.#ice, address, back));
    if (!outcome.ok && this.#registry.find(call.id)) {
      this.#registry.fail(call, outcome.why);
      this.#tell(outcome);
    }
  }
}

/** @param {Promise<{ok: boolean, why: string}>} outcome @returns {Promise<{ok: boolean, why: string}>} which never rejects */
function attempted(outcome) {
  return outcome.catch((error) => ({ ok: false, why: say('call.failed', error.message) }));
}
