/** One call of this page: its peer connection, the media that it sends, and its state at Gavel. */

import { Leg } from './leg.js';
import { choice } from './choice.js';
import { forget, remember } from './memory.js';
import { OwnMedia } from './own-media.js';
import { Recovery } from './recovery.js';
import { Speaker } from './speaker.js';
import { toast } from '../toast.js';
import { say } from '../messages.js';

const LONGEST_CONSENT = 10000;

export class PageCall {
  /** @type {CallEntry} the state that Gavel sends (docs/push.md), or an assumed one until then */
  entry;
  /** Whether Gavel has sent its state yet. */
  listed = false;
  /** Whether this page has asked for its media and does not have them yet. */
  taking = false;
  /** Whether this person ends it. */
  leaving = false;
  /** Whether Gavel has accepted the call; a call that it has not accepted does not end either. */
  taken = true;
  muted = false;
  /** Whether the browser waits for a press before it lets the page sound. */
  silenced = false;
  /** @type {Leg|null} */
  #leg = null;
  #speaker = new Speaker((blocked) => this.#silence(blocked));
  #recovery = new Recovery(() => this.#fetchAgain());
  /** @type {OwnMedia} */
  #own;
  #requests;
  #changed;
  /** @type {((sdp: string|null) => void)|null} waits for the switch's answer to another picture */
  #consent = null;

  /**
   * @param {CallEntry} entry as `calls` has it
   * @param {import('./own-media.js').OwnMedia} own
   * @param {import('./requests.js').Requests} requests
   * @param {() => void} changed
   */
  constructor(entry, own, requests, changed) {
    this.entry = entry;
    this.#own = own;
    this.#keepOwn(own);
    this.#requests = requests;
    this.#changed = changed;
  }

  get id() {
    return this.entry.call;
  }

  get kind() {
    return this.entry.kind;
  }

  get leg() {
    return this.#leg;
  }

  get own() {
    return this.#own;
  }

  get answered() {
    return ['active', 'held'].includes(this.entry.state);
  }

  /**
   * @param {RTCIceServer[]} ice
   * @param {object} address `room` or `to`, and what else `call` takes
   * @param {{watch?: boolean, listen?: boolean, speak?: boolean}} back what is wanted back, as Leg has it
   * @returns {Promise<{ok: boolean, why: string}>}
   */
  async dial(ice, address, back = {}) {
    const leg = this.#newLeg(ice);
    this.#leg = leg;
    this.listen();
    const sdp = await leg.offer({ sound: this.#own.sound, picture: this.#own.picture, ...back });
    this.keep();
    this.taken = false;
    const outcome = await this.#ask('call', { sdp, kind: this.kind, ...address });
    this.taken = outcome.ok;
    return outcome;
  }

  /**
   * Answers a caller, or the switch's new offer after a loss; the former leg ends when the new one is connected.
   * @param {RTCIceServer[]} ice @param {string} sdp the offer
   */
  async answer(ice, sdp) {
    const fresh = this.#newLeg(ice);
    const answer = await fresh.answer(sdp, this.#own);
    this.#leg?.close();
    this.#leg = fresh;
    this.#recovery.look(fresh.state);
    this.listen();
    this.keep();
    await fresh.limit(choice().bandwidth);
    return this.#ask('answer', { sdp: answer });
  }

  /** @param {{kind: string, sdp: string}} message the switch's answer */
  async described({ sdp }) {
    if (this.#consent) {
      this.#consent(sdp);
    } else {
      await this.#leg?.accept(sdp);
      await this.#leg?.limit(choice().bandwidth);
    }
  }

  /** @param {'hangup'|'reject'|'busy'} how */
  hangup(how = 'hangup') {
    this.leaving = true;
    return this.#ask('hangup', { how });
  }

  /** @param {boolean} on */
  hold(on) {
    return this.#ask(on ? 'hold' : 'unhold');
  }

  /** @param {string} digits */
  press(digits) {
    return this.#ask('dtmf', { digits });
  }

  /** @param {string} to */
  transfer(to) {
    return this.#askLeaving([this], 'transfer', { to });
  }

  /** @param {PageCall} other the call whose other side is connected with the other side of this one */
  connect(other) {
    return this.#askLeaving([this, other], 'replace', { other: other.id });
  }

  /** Asks for its media. @returns {Promise<{ok: boolean, why: string}>} */
  take() {
    this.taking = true;
    // A page that only lost its socket says that sound and picture still flow.
    return this.#ask('take', { live: this.#leg?.state === 'connected' });
  }

  /** @param {boolean} muted */
  mute(muted) {
    this.muted = muted;
    this.#applyMute();
    this.keep();
    this.#changed();
  }

  /** @param {boolean} on @returns {Promise<string>} why it could not be done; empty where it is done */
  async camera(on) {
    if (!on) {
      await this.#leg?.replacePicture(null, (offer) => this.#update(offer));
      this.#own.closeCamera();
    } else if (!(await this.#own.openCamera(choice()))) {
      return this.#own.troubles.camera ?? '';
    } else if (!(await this.#leg?.replacePicture(this.#own.picture, (offer) => this.#update(offer)))) {
      this.#own.closeCamera();
      return say('call.noConsent');
    }
    await this.#leg?.limit(choice().bandwidth);
    this.keep();
    this.#changed();
    return '';
  }

  /** @param {import('./own-media.js').OwnMedia} own replaces the devices in use */
  async exchange(own) {
    const before = this.#own;
    this.#keepOwn(own);
    this.#applyMute();
    await this.#leg?.replaceSound(own.sound);
    const pictured = await this.#leg?.replacePicture(own.picture, (offer) => this.#update(offer));
    if (!pictured) {
      own.closeCamera();
    }
    await this.#leg?.limit(choice().bandwidth);
    before.close();
    this.keep();
    this.#changed();
    return pictured ? '' : say('call.noConsent');
  }

  /** Plays its sound on the chosen speaker. A screen or a canvas beside a call brings no sound of its own. */
  listen() {
    if (this.kind === 'main') {
      this.#speaker.play(this.#leg?.stream ?? null, choice().speaker);
    }
  }

  /** Sends also a device that opened late. */
  async sendOwn() {
    this.#applyMute();
    await this.#leg?.replaceSound(this.#own.sound);
    await this.#leg?.replacePicture(this.#own.picture, (offer) => this.#update(offer));
    this.#changed();
  }

  /** Remembers it in this tab, for a reload. */
  keep() {
    this.#applyMute();
    remember(this.id, { muted: this.muted, camera: Boolean(this.#own.picture) });
  }

  /** Releases everything in this page, without a message to Gavel. */
  close() {
    forget(this.id);
    this.#recovery.stop();
    this.#speaker.stop();
    this.#leg?.close();
    this.#own.close();
  }

  /** @param {OwnMedia} own */
  #keepOwn(own) {
    this.#own = own;
    if (this.kind === 'main') {
      own.gone = () => own === this.#own && this.#replaceGone();
    }
  }

  /** Replaces a device that has gone by those that are left. */
  async #replaceGone() {
    const withCamera = Boolean(this.#own.picture);
    toast(say('call.told.gone'), { kind: 'attention' });
    await this.exchange(await new OwnMedia().open({ ...choice(), withCamera }));
  }

  /** @param {boolean} blocked */
  #silence(blocked) {
    if (blocked !== this.silenced) {
      this.silenced = blocked;
      this.#changed();
    }
  }

  #applyMute() {
    if (this.#own.sound) {
      this.#own.sound.enabled = !this.muted;
    }
  }

  /** @returns {Promise<string|null>} the switch's answer, null where it cannot change media @param {string} offer */
  #update(offer) {
    return new Promise((resolve) => {
      const settle = (/** @type {string|null} */ sdp) => {
        clearTimeout(timer);
        this.#consent = null;
        resolve(sdp);
      };
      const timer = setTimeout(() => settle(null), LONGEST_CONSENT);
      this.#consent = settle;
      this.#ask('update', { sdp: offer }).then(({ ok }) => ok || settle(null));
    });
  }

  /** @param {RTCIceServer[]} ice */
  #newLeg(ice) {
    const leg = new Leg(ice, {
      changed: () => {
        if (leg === this.#leg) {
          this.#recovery.look(leg.state);
        }
        this.#changed();
      },
    });
    return leg;
  }

  /**
   * A screen or a canvas is not offered again: it ends, or comes back by itself. A call whose media is being fetched already is not fetched a second time.
   * @returns {Promise<boolean>} false where it was refused
   */
  async #fetchAgain() {
    if (this.kind !== 'main' || !this.answered || !this.entry.here || this.leaving || this.taking) {
      return true;
    }
    const { ok } = await this.take();
    this.taking &&= ok;
    this.#changed();
    return ok;
  }

  /** Ends calls in this page that its person wanted to end, without telling them. @param {PageCall[]} calls @param {string} t @param {object} fields */
  async #askLeaving(calls, t, fields) {
    const mark = (/** @type {boolean} */ leaving) => calls.forEach((call) => {
      call.leaving = leaving;
    });
    mark(true);
    const outcome = await this.#ask(t, fields);
    mark(outcome.ok);
    return outcome;
  }

  /** @param {string} t @param {object} [fields] */
  #ask(t, fields = {}) {
    return this.#requests.ask({ t, call: this.id, ...fields });
  }
}
