/** The panel of the page's calls: the current one, the others, those in other pages, and how the last one ended. */

import { duration, everySecond } from '../clock.js';
import { Level } from './level.js';
import { QualityView } from './quality-view.js';
import { Flag, is } from '../member.js';
import { copyOf, setAttribute, setClass, setIcon, setShown, setText } from '../paint.js';
import { say } from '../messages.js';

/** @type {PageLookup} */
const byId = (id) => document.getElementById(id);

/** @param {{room: string|null, name: string, number: string}} entry of `calls`, or `ended` @returns {string} with whom or where */
export function partnerOf({ room, name, number }) {
  return name || number || room || say('roster.unknownCaller');
}

/**
 * @typedef {import('./page-call.js').PageCall} PageCall
 * @typedef {{call: PageCall|null, others: PageCall[], elsewhere: CallEntry[], ended: CallEnded|null, screen: PageCall|null,
 *     canvas: PageCall|null, row: Row|null, note: string}} Shown
 */

export class CallPanel {
  #root = byId('call');
  #level = new Level(this.#part('.call-mic .bars'));
  #quality = new QualityView(this.#part('.signal'));
  /** @type {MediaStreamTrack|null} */
  #followed = null;
  #since = 0;

  /** @param {(act: string, id: string) => void} does takes the name of the pressed button and the id of its call, where that is not the current one */
  constructor(does) {
    byId('main').addEventListener('click', ({ target }) => {
      const button = target?.closest('[data-call]');
      if (button && this.#root.contains(button) && button.getAttribute('aria-disabled') !== 'true') {
        does(button.dataset.call ?? '', button.closest('[data-id]')?.dataset.id ?? '');
      }
    });
    everySecond(() => this.#tick());
  }

  /** @param {Shown} shown */
  paint(shown) {
    const { call, elsewhere, ended } = shown;
    setShown(this.#root, Boolean(call || ended || elsewhere.length > 0));
    setClass(byId('room'), 'with-call', !this.#root.hidden);
    setShown(this.#part('.call-live'), Boolean(call));
    setShown(this.#part('.call-ended'), Boolean(!call && ended));
    this.#quality.follow(call?.leg ?? null);
    this.#followSound(call);
    if (call) {
      this.#paintHead(call);
      this.#paintSound(call, shown.row);
      this.#paintPictures(call, shown.canvas);
      this.#paintActs(call, shown);
    } else if (ended) {
      this.#paintEnded(ended);
    }
    this.#paintList('.call-others', shown.others, 'call-other', (item, each) => this.#paintOther(item, each, call));
    this.#paintList('.call-elsewhere', elsewhere, 'call-elsewhere-item', paintElsewhere);
  }

  openQuality() {
    this.#quality.open();
  }

  /** @returns {boolean} whether only the first line is shown now */
  fold() {
    const folded = this.#root.classList.toggle('is-folded');
    setAttribute(this.#part('[data-call="fold"]'), 'aria-expanded', String(!folded));
    return folded;
  }

  /** @template {string} S @param {S} selector @returns {Selected<S>} */
  #part(selector) {
    return byId('call').querySelector(selector);
  }

  /** @param {PageCall} call */
  #paintHead(call) {
    const { entry } = call;
    setText(byId('callTitle'), partnerOf(entry));
    const state = stateOf(call);
    setAttribute(this.#part('.call-state'), 'data-state', state);
    setText(this.#part('.call-state .text'), say(`call.state.${state}`));
    this.#since = call.answered ? entry.since : 0;
    this.#tick();
  }

  #tick() {
    setText(this.#part('.call-state .since'), this.#since ? duration(this.#since) : '');
  }

  /** @param {PageCall} call @param {Row|null} row */
  #paintSound(call, row) {
    const mic = this.#part('.call-mic');
    const on = Boolean(call.own.sound) && !call.muted;
    setAttribute(mic, 'aria-checked', String(on));
    setAttribute(mic, 'aria-disabled', call.own.sound ? null : 'true');
    setIcon(mic.querySelector('.icon'), on ? 'mic' : 'mic-off');
    setText(mic.querySelector('.value'), say(call.own.sound ? (on ? 'call.on' : 'call.off') : 'call.noMicrophone'));
    const line = this.#part('.call-in-room');
    setShown(line, Boolean(row));
    if (row) {
      const muted = is(row, Flag.MUTED);
      const deaf = is(row, Flag.DEAF);
      setClass(line, 'is-muted', muted || deaf);
      setText(line.querySelector('.value'), say(muted ? (deaf ? 'call.room.mutedDeaf' : 'call.room.muted') : deaf ? 'call.room.deaf' : 'call.room.open'));
    }
  }

  /** @param {PageCall|null} call */
  #followSound(call) {
    const track = call && !call.muted ? call.own.sound : null;
    if (track !== this.#followed) {
      this.#followed = track;
      this.#level.follow(track);
    }
  }

  /** @param {PageCall} call @param {PageCall|null} canvas */
  #paintPictures(call, canvas) {
    const seen = Boolean(call.leg?.seesPicture);
    show(byId('callPicture'), seen && call.leg ? call.leg.stream : null);
    showTrack(byId('callOwn'), call.own.picture);
    showTrack(byId('callCanvasPicture'), canvas?.leg?.stream.getVideoTracks()[0] ?? null);
    setShown(this.#part('.call-pictures'), seen || call.own.picture !== null);
    setClass(this.#part('.call-pictures'), 'only-own', !seen);
    setShown(this.#part('.call-picture-acts'), seen);
    setShown(this.#part('.call-canvas'), Boolean(canvas));
    setShown(this.#part('[data-call="pip"]'), Boolean(document.pictureInPictureEnabled));
    setShown(this.#part('[data-call="full"]'), Boolean(document.fullscreenEnabled));
  }

  /** @param {PageCall} call @param {Shown} shown */
  #paintActs(call, { screen, canvas, note }) {
    const inRoom = Boolean(call.entry.room);
    this.#paintSwitch('camera', Boolean(call.own.picture), call.answered);
    this.#paintSwitch('screen', Boolean(screen), call.answered && inRoom);
    this.#paintSwitch('hold', call.entry.state === 'held', call.answered);
    this.#paintSwitch('canvas', Boolean(canvas), call.answered && inRoom);
    this.#paintCan('keypad', call.answered || call.entry.state === 'early', '');
    this.#paintCan('transfer', call.answered && !inRoom, inRoom ? say('call.noTransfer') : '');
    setShown(this.#part('.call-silenced'), call.silenced);
    setText(this.#part('.call-note'), note);
    setShown(this.#part('.call-note'), Boolean(note));
  }

  /** @param {string} act @param {boolean} on @param {boolean} can */
  #paintSwitch(act, on, can) {
    const button = this.#part(`.call-acts [data-call="${act}"]`);
    setAttribute(button, 'aria-checked', String(on));
    setAttribute(button, 'aria-disabled', can ? null : 'true');
  }

  /** @param {string} act @param {boolean} can @param {string} why */
  #paintCan(act, can, why) {
    const button = this.#part(`.call-acts [data-call="${act}"]`);
    setAttribute(button, 'aria-disabled', can ? null : 'true');
    setAttribute(button, 'title', why || null);
    setAttribute(button, 'aria-description', why || null);
  }

  /** @param {CallEnded} ended */
  #paintEnded(ended) {
    setText(this.#part('.call-ended .what'), say('call.ended', partnerOf(ended)));
    setText(this.#part('.call-ended .why'), ended.why ?? '');
    setShown(this.#part('.call-ended [data-call="redial"]'), ended.redial);
  }

  /** @template T @param {string} selector @param {T[]} all @param {string} template @param {(item: Element, each: T) => void} paintItem */
  #paintList(selector, all, template, paintItem) {
    const list = this.#part(selector);
    while (list.children.length > all.length) {
      list.lastElementChild?.remove();
    }
    while (list.children.length < all.length) {
      list.append(copyOf(template));
    }
    all.forEach((each, index) => paintItem(list.children[index], each));
    setShown(list, all.length > 0);
  }

  /** @param {Element} item @param {PageCall} other @param {PageCall|null} call */
  #paintOther(item, other, call) {
    setAttribute(item, 'data-id', other.id);
    setText(item.querySelector('.what'), partnerOf(other.entry));
    setText(item.querySelector('.text'), say(`call.state.${stateOf(other)}`));
    const connectable = call && other.answered && call.answered && !other.entry.room && !call.entry.room;
    setShown(item.querySelector('[data-call="connect"]'), Boolean(connectable));
  }
}

/** @returns {string} the key of the message for the call's state or trouble @param {PageCall} call */
export function stateOf(call) {
  if (call.taking) {
    return 'recovering';
  }
  if (call.entry.state === 'active' && call.leg?.state !== 'connected') {
    return ['failed', 'disconnected'].includes(call.leg?.state ?? '') ? 'noMedia' : 'connecting';
  }
  return call.entry.state === 'active' && call.entry.room ? 'inRoom' : call.entry.state;
}

/** @param {Element} item @param {CallEntry} entry */
function paintElsewhere(item, entry) {
  setAttribute(item, 'data-id', entry.call);
  setText(item.querySelector('.what'), say(entry.held_elsewhere ? 'call.elsewhere' : 'call.waiting', partnerOf(entry)));
}

/** @param {HTMLVideoElement} video @param {MediaStreamTrack|null} track */
function showTrack(video, track) {
  const shown = /** @type {MediaStream|null} */ (video.srcObject);
  if (track ? shown?.getVideoTracks()[0] !== track : shown) {
    show(video, track ? new MediaStream([track]) : null);
  }
  setShown(video, Boolean(track));
}

/** @param {HTMLVideoElement} video @param {MediaStream|null} stream */
function show(video, stream) {
  if (video.srcObject !== stream) {
    video.srcObject = stream;
    if (stream) {
      video.play().catch(() => {});
    }
  }
  setShown(video, Boolean(stream));
}
