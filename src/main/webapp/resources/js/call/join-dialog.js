/** The dialog before a call, and for other devices during one: preview, devices, how good a picture, and a number to call. */

import { choice, choose } from './choice.js';
import { devicesOf, onDevices, speakerCanBeChosen } from './devices.js';
import { LockOffer } from './lock-offer.js';
import { Preview } from './preview.js';
import { probe } from './speaker.js';
import { whyNoCalls } from './trouble.js';
import { hideDialog, showDialog } from '../component-dialog.js';
import { setAttribute, setShown, setText } from '../paint.js';
import { say } from '../messages.js';

/** @type {('microphone'|'camera'|'speaker')[]} */
const DEVICES = ['microphone', 'camera', 'speaker'];
/** @type {string[]} */
const NUMBERS = ['height', 'bandwidth'];
/** @type {string[]} */
const SWITCHES = ['withCamera', 'echo', 'noise', 'gain'];
/** What the switch may be asked to call. */
const NUMBER = /^[A-Za-z0-9+*#.\-_@]{1,100}$/;

/** @type {PageLookup} */
const byId = (id) => document.getElementById(id);

export class JoinDialog {
  #dialog = byId('callJoin');
  #preview = new Preview(byId('callPreview'), this.#dialog.querySelector('.call-level .bars'));
  #lock = new LockOffer();
  #kind = 'join';
  /** @type {((answer: {own: import('./own-media.js').OwnMedia, to: string}|null) => void)|null} */
  #done = null;
  /** Whether it was accepted already, before the devices are open. */
  #accepted = false;
  /** Whether the room is to be unlocked first. */
  #unlocks = false;
  #watched = () => {};

  constructor() {
    this.#dialog.querySelector('form').addEventListener('submit', (event) => this.#submit(event));
    this.#dialog.addEventListener('change', ({ target }) => this.#changed(/** @type {HTMLInputElement} */ (target)));
    byId('callProbe').addEventListener('click', () => probe(choice().speaker));
    byId('callNumber').addEventListener('input', () => this.#tellNumber(''));
  }

  /**
   * @param {'join'|'dial'|'change'} kind
   * @param {Promise<Outcome>} prepared the answer to `prepare`
   * @param {import('./page-calls.js').CallRoom|null} room that is about to be joined, as CallLoader has it; null where no room is
   * @returns {Promise<{own: import('./own-media.js').OwnMedia, to: string}|null>} null where the person cancels
   */
  ask(kind, prepared, room = null) {
    this.#kind = kind;
    this.#paintKind();
    showDialog('callJoin', () => (kind === 'dial' ? byId('callNumber') : this.#go), () => this.#closed());
    const cannot = whyNoCalls();
    this.#lock.open(room, !cannot);
    this.#tell('.call-cannot', cannot);
    setAttribute(this.#go, 'aria-disabled', cannot ? 'true' : null);
    setShown(this.#dialog.querySelector('.call-devices'), !cannot);
    if (!cannot) {
      this.#watched = onDevices(() => this.#fill());
      this.#open();
      prepared.then((answer) => this.#tellPrepared(answer));
    }
    return new Promise((resolve) => {
      this.#done = resolve;
    });
  }

  /** Follows a change of the room's lock or permissions. */
  roomChanged() {
    this.#lock.paint();
  }

  get #number() {
    return byId('callNumber').value.replace(/[\s()]/g, '');
  }

  get #go() {
    return byId('callGo');
  }

  #paintKind() {
    setText(byId('callJoin_title'), say(`call.dialog.${this.#kind}`));
    setText(this.#go.querySelector('.label'), say(`call.go.${this.#kind}`));
    setShown(this.#dialog.querySelector('.call-to'), this.#kind === 'dial');
    this.#tellNumber('');
    this.#tell('.call-demo', '');
    this.#tell('.call-prepared', '');
    /** @type {Record<string, unknown>} */
    const wish = choice();
    [...NUMBERS, ...DEVICES].forEach((name) => {
      this.#field(name).value = String(wish[name]);
    });
    SWITCHES.forEach((name) => {
      this.#field(name).checked = wish[name] === true;
    });
  }

  /** @param {string} name */
  #field(name) {
    return /** @type {HTMLInputElement} */ (this.#dialog.querySelector(`[name="call-${name}"]`));
  }

  async #open() {
    setAttribute(this.#dialog.querySelector('.call-preview'), 'aria-busy', 'true');
    const opened = await this.#preview.open(choice());
    const { own } = this.#preview;
    if (opened && own) {
      setAttribute(this.#dialog.querySelector('.call-preview'), 'aria-busy', null);
      this.#tell('.call-trouble.microphone', own.troubles.microphone ?? '');
      this.#tell('.call-trouble.camera', own.troubles.camera ?? '');
      setText(this.#dialog.querySelector('.call-off'), say(own.troubles.camera ? 'call.noPicture' : 'call.cameraOff'));
      await this.#fill();
      this.#finish();
    }
  }

  /** Lists the devices; the open one counts as chosen, also where another one was chosen before. */
  async #fill() {
    const own = this.#preview.own;
    for (const kind of DEVICES) {
      const devices = await devicesOf(kind);
      const field = this.#field(kind);
      const open = { microphone: own?.sound, camera: own?.picture, speaker: null }[kind]?.getSettings().deviceId;
      field.replaceChildren(...devices.map(({ id, name }, index) => new Option(name || say(`call.device.${kind}`, index + 1), id)));
      if (devices.length === 0) {
        field.append(new Option(say(`call.noDevice.${kind}`), ''));
      }
      const wanted = open ?? choice()[kind];
      field.value = devices.some(({ id }) => id === wanted) ? wanted : devices[0]?.id ?? '';
      field.disabled = devices.length === 0;
    }
    setShown(this.#dialog.querySelector('.call-speaker'), speakerCanBeChosen);
  }

  /** @param {HTMLInputElement} field */
  #changed(field) {
    const name = field.name?.replace('call-', '');
    if (SWITCHES.includes(name)) {
      choose({ [name]: field.checked });
    } else if (NUMBERS.includes(name)) {
      choose({ [name]: Number(field.value) });
    } else if (DEVICES.some((kind) => kind === name)) {
      choose({ [name]: field.value });
    }
    if (![undefined, '', 'speaker', 'bandwidth', 'number'].includes(name)) {
      this.#open();
    }
  }

  /** @param {Outcome} answer */
  #tellPrepared(answer) {
    const mayNot = this.#kind === 'dial' && answer.ok && answer.dial === false;
    this.#tell('.call-prepared', answer.ok ? (mayNot ? say('call.mayNotDial') : '') : answer.why);
    this.#tell('.call-demo', answer.demo ? say('call.demo', answer.demo) : '');
  }

  /** @param {SubmitEvent} event */
  #submit(event) {
    event.preventDefault();
    const to = this.#number;
    if (this.#accepted || whyNoCalls()) {
      return;
    }
    if (this.#kind === 'dial' && !NUMBER.test(to)) {
      this.#tellNumber(say(to ? 'call.numberWrong' : 'call.numberMissing'));
      byId('callNumber').focus();
      return;
    }
    this.#accepted = true;
    this.#unlocks = this.#lock.isUnlock(event.submitter);
    setAttribute(event.submitter ?? this.#go, 'aria-busy', 'true');
    this.#finish();
  }

  /** @param {string} problem */
  #tellNumber(problem) {
    setAttribute(byId('callNumber'), 'aria-invalid', problem ? 'true' : null);
    byId('callNumber').classList.toggle('ui-state-error', Boolean(problem));
    this.#tell('.call-number-problem', problem);
  }

  /** @param {string} place @param {string} text */
  #tell(place, text) {
    const element = this.#dialog.querySelector(place);
    setText(element, text);
    setShown(element, Boolean(text));
  }

  /** Goes on when the dialog is confirmed and the devices have opened or failed. */
  #finish() {
    if (this.#accepted && this.#preview.own && this.#unlocks) {
      this.#unlock();
    } else if (this.#accepted && this.#preview.own) {
      const done = this.#done;
      this.#done = null;
      done?.({ own: this.#preview.take(), to: this.#number });
      hideDialog('callJoin');
    }
  }

  /** Nothing is dialled before the switch has told that the room is unlocked. */
  async #unlock() {
    const unlocked = this.#lock.busy ? null : await this.#lock.unlock();
    if (unlocked !== null) {
      this.#unlocks = false;
      this.#accepted = unlocked;
      this.#finish();
    }
  }

  #closed() {
    this.#lock.close();
    this.#watched();
    this.#watched = () => {};
    this.#accepted = false;
    this.#unlocks = false;
    setAttribute(this.#go, 'aria-busy', null);
    this.#preview.close();
    this.#done?.(null);
    this.#done = null;
  }
}
