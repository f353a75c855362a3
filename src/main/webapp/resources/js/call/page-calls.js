/** Connects the parts of this page's calls: buttons, messages of Gavel, and the panel. It is loaded when the first call begins. */

import { askCanvas, askTransfer } from './ask-number.js';
import { CallRegistry } from './call-registry.js';
import { CallMaker } from './call-maker.js';
import { CallPanel, partnerOf, stateOf } from './call-panel.js';
import { choice, choose } from './choice.js';
import { JoinDialog } from './join-dialog.js';
import { Keypad } from './keypad.js';
import { OwnMedia } from './own-media.js';
import { turnApart, turnFull } from './picture.js';
import { Requests } from './requests.js';
import { Ringing } from './ringing.js';
import { openScreen } from './screen.js';
import { stayWhileCalling } from './stay.js';
import { isolated } from '../foreign.js';
import { oncePerFrame } from '../paint.js';
import { speak, toast } from '../toast.js';
import { say } from '../messages.js';

/** @type {PageLookup} */
const byId = (id) => document.getElementById(id);

/**
 * @typedef {import('./page-call.js').PageCall} PageCall
 * @typedef {{key: () => string, title: () => string, own: () => Row|null, permits: (act: string) => true|string, locked: () => boolean,
 *     unlock: () => Promise<{ok: boolean, why: string}>, joined: (joined: boolean) => void}} CallRoom the room that the page shows, as CallLoader has it
 */

export class PageCalls {
  #requests;
  #room;
  #told = '';
  #soon = oncePerFrame(() => this.#paint());
  #registry;
  #maker;
  #panel = new CallPanel((act, id) => this.#press(act, id));
  #dialog = new JoinDialog();
  #keypad = new Keypad();
  #ringing = new Ringing({
    accept: (entry, picture) => this.#maker.accept(entry, picture), reject: (entry) => this.#registry.refuse(entry, 'reject'),
  });

  /**
   * @param {import('../push.js').Push} push
   * @param {CallRoom} room that the page shows
   */
  constructor(push, room) {
    this.#requests = new Requests(push);
    this.#room = room;
    this.#registry = new CallRegistry(this.#requests, () => this.#changed());
    this.#maker = new CallMaker(this.#requests, this.#registry, (entry) => this.#named(entry), (outcome) => this.#tell(outcome));
    stayWhileCalling(() => this.#registry.busy);
  }

  /** @param {PushMessages['calls']|PushMessages['sdp']|PushMessages['ended']} message */
  receive(message) {
    if (message.t === 'calls') {
      this.#registry.tell(message.calls.map((entry) => this.#named(entry)));
    } else if (message.t === 'sdp') {
      this.#described(message);
    } else if (message.t === 'ended') {
      this.#ended(this.#explained(this.#named(message)));
    }
  }

  /** Tells that the room is locked: the switch only reports that the room hung up. @param {CallEnded} ended */
  #explained(ended) {
    const hungUp = ended.cause === 'NORMAL_CLEARING' && Boolean(ended.room) && ended.room === this.#room.key();
    const locked = hungUp && this.#room.locked();
    return locked ? { ...ended, why: `${ended.why} ${say('call.locked')}` } : ended;
  }

  /** Names the room that the page shows by its title. @template {{room: string|null, name: string}} T @param {T} entry @returns {T} */
  #named(entry) {
    return entry.room && entry.room === this.#room.key() ? { ...entry, name: entry.name || this.#room.title() } : entry;
  }

  /** Follows a change of the page's own row or of the room's state. */
  roomChanged() {
    this.#dialog.roomChanged();
    if (this.#registry.busy) {
      this.#changed();
    }
  }

  /** @param {'join'|'dial'} kind */
  async begin(kind) {
    const prepared = this.#maker.prepare();
    const asked = await this.#dialog.ask(kind, prepared, kind === 'join' ? this.#room : null);
    if (asked) {
      choose({ muted: false });
      await this.#maker.holdCurrent();
      await this.#maker.call(kind === 'join' ? { room: this.#room.key() } : { to: asked.to }, asked.own);
    }
  }

  /** @param {Sdp} message */
  async #described(message) {
    const call = this.#registry.find(message.call);
    if (message.kind === 'offer') {
      this.#registry.offer(message);
    } else if (call && message.kind === 'attach') {
      await this.#maker.attach(call, message.sdp);
    } else if (call) {
      await call.described(message).catch((error) => this.#tell({ ok: false, why: say('call.failed', error.message) }));
    }
  }

  /** @param {CallEnded} message */
  #ended(message) {
    const missed = message.incoming && this.#registry.ringing?.entry.call === message.call;
    const unexpected = this.#registry.find(message.call);
    this.#registry.end(message);
    if (missed) {
      toast(say('call.missed', partnerOf(message)), { kind: 'attention' });
    } else if (unexpected?.kind === 'main') {
      speak([say('call.ended', partnerOf(message)), message.why].filter(Boolean).join('. '));
    }
  }

  // ---- buttons --------------------------------------------------------------------------------------------------

  /** @param {string} act @param {string} id */
  #press(act, id) {
    const current = this.#registry.current;
    const other = this.#registry.find(id);
    const does = {
      ...(current ? this.#actsOn(current) : {}), ...(other ? this.#actsOnOther(other, current) : {}),
      quality: () => this.#panel.openQuality(), fold: () => this.#panel.fold(),
      pip: () => turnApart(byId('callPicture')), full: () => turnFull(byId('call').querySelector('.call-pictures')),
      redial: () => this.#redial(), forget: () => this.#forget(),
      take: () => this.#take(id), end: () => this.#registry.refuse({ call: id }, 'hangup'),
    };
    /** @type {Record<string, () => unknown>} */ (does)[act]?.();
  }

  /** Does nothing for a call that has ended while its button was pressed. @param {PageCall} current */
  #actsOn(current) {
    return {
      mute: () => this.#mute(current), camera: () => this.#camera(current), screen: () => this.#screen(current),
      hold: () => this.#hold(current), keypad: () => this.#keypad.open(current), transfer: () => this.#transfer(current),
      devices: () => this.#devices(current), canvas: () => this.#canvas(current), leave: () => this.#leave(current), sound: () => current.listen(),
    };
  }

  /** @param {PageCall} other @param {PageCall|null} current */
  #actsOnOther(other, current) {
    return {
      talk: () => this.#talk(other), leaveOther: () => this.#registry.leave(other), connect: () => current && this.#connect(current, other),
    };
  }

  /** @param {PageCall} call */
  #mute(call) {
    call.mute(!call.muted);
    choose({ muted: call.muted });
    speak(say(call.muted ? 'call.told.muted' : 'call.told.unmuted'));
  }

  /** @param {PageCall} call */
  async #camera(call) {
    const on = !call.own.picture;
    const why = await call.camera(on);
    choose({ withCamera: Boolean(call.own.picture) });
    this.#tell({ ok: !why, why }, say(on ? 'call.told.camera' : 'call.told.noCamera'));
  }

  /** @param {PageCall} call */
  async #screen(call) {
    const shared = this.#registry.beside('screen');
    if (shared) {
      this.#registry.leave(shared);
      speak(say('call.told.noScreen'));
      return;
    }
    const { own, why } = await openScreen();
    if (!own) {
      this.#tell({ ok: false, why });
      return;
    }
    const back = { watch: false, listen: !own.sound, speak: Boolean(own.sound) };
    const { leg, dialled } = this.#maker.beside(call, 'screen', own, {}, back);
    // The browser’s own “Stop sharing” ends it too.
    own.picture?.addEventListener('ended', () => this.#registry.find(leg.id) && this.#registry.leave(leg));
    speak(say('call.told.screen'));
    await dialled;
  }

  /** @param {PageCall} call */
  async #canvas(call) {
    const watched = this.#registry.beside('canvas');
    const asked = watched ? null : await askCanvas();
    if (watched) {
      this.#registry.leave(watched);
    } else if (asked) {
      await this.#maker.beside(call, 'canvas', new OwnMedia(), { canvas: Number(asked.value) }, { speak: false }).dialled;
    }
  }

  /** @param {PageCall} call */
  async #hold(call) {
    const on = call.entry.state !== 'held';
    this.#tell(await call.hold(on), say(on ? 'call.told.held' : 'call.told.unheld'));
  }

  /** @param {PageCall} call */
  async #transfer(call) {
    const asked = await askTransfer();
    if (asked?.how === 'attended') {
      await this.#maker.holdCurrent();
      await this.#maker.prepare();
      await this.#maker.call({ to: asked.value }, await new OwnMedia().open({ ...choice(), withCamera: false }));
    } else if (asked) {
      this.#tell(await call.transfer(asked.value), say('call.told.transferred', asked.value));
    }
  }

  /** @param {PageCall} call */
  async #devices(call) {
    const asked = await this.#dialog.ask('change', this.#maker.prepare());
    if (asked) {
      const why = await call.exchange(asked.own);
      call.listen();
      this.#tell({ ok: !why, why }, say('call.told.devices'));
    }
  }

  /** @param {PageCall} other */
  async #talk(other) {
    await this.#maker.holdCurrent();
    this.#tell(await other.hold(false));
    this.#registry.turnTo(other);
  }

  /** @param {PageCall} current @param {PageCall} other */
  async #connect(current, other) {
    this.#tell(await current.connect(other), say('call.told.connected', partnerOf(current.entry), partnerOf(other.entry)));
  }

  /** @param {PageCall} call */
  #leave(call) {
    this.#registry.leave(call);
    speak(say('call.told.left'));
    this.#focusJoin();
  }

  async #redial() {
    const { ended } = this.#registry;
    if (!ended) {
      return;
    }
    const { room, number } = ended;
    const [own] = await Promise.all([new OwnMedia().open(choice()), this.#maker.prepare()]);
    await this.#maker.call(room ? { room } : { to: number }, own);
  }

  #forget() {
    this.#registry.ended = null;
    this.#changed();
    this.#focusJoin();
  }

  /** @param {string} id */
  async #take(id) {
    const entry = this.#registry.elsewhere.find(({ call }) => call === id);
    if (entry) {
      await this.#maker.prepare();
      this.#tell(await this.#registry.recover(entry));
    }
  }

  // ---- the panel ------------------------------------------------------------------------------------------------

  #focusJoin() {
    // A hidden element takes no focus, so the button is shown first.
    this.#paint();
    document.querySelector('[data-begin="join"]').focus({ preventScroll: true });
  }

  /** @param {{ok: boolean, why: string}} outcome @param {string} [done] */
  #tell({ ok, why }, done = '') {
    if (!ok) {
      toast(why || say('done.whyUnknown'), { kind: 'failed' });
    } else if (done) {
      speak(done);
    }
  }

  #paint() {
    const { current, others, elsewhere, ended, ringing } = this.#registry;
    const isHere = (/** @type {CallEntry} */ { room }) => Boolean(room) && room === this.#room.key();
    const here = current && isHere(current.entry);
    this.#panel.paint({
      call: current, others, elsewhere, ended, screen: this.#registry.beside('screen'), canvas: this.#registry.beside('canvas'),
      row: here ? this.#room.own() : null, note: current ? noteOn(current) : '',
    });
    this.#ringing.show(ringing?.entry ?? null, /^m=video [1-9]/m.test(ringing?.sdp ?? ''));
    this.#room.joined([current, ...others].some((call) => call && isHere(call.entry)) || elsewhere.some(isHere));
    this.#speakState(current);
  }

  /** A hidden page paints no frames, but it rings. */
  #changed() {
    if (document.hidden) {
      this.#paint();
    } else {
      this.#soon();
    }
  }

  /** @param {PageCall|null} call */
  #speakState(call) {
    const state = call ? `${call.id} ${stateOf(call)}` : '';
    if (state !== this.#told) {
      this.#told = state;
      if (call) {
        speak(`${isolated(partnerOf(call.entry))}: ${say(`call.state.${stateOf(call)}`)}`);
      }
    }
  }
}

/** @param {PageCall} call */
function noteOn(call) {
  return Object.values(call.own.troubles).join(' ');
}
