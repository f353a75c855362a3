/** All about this page's calls: what is pressed, what Gavel tells, what is shown. Loaded when the first of these happens. */

import { askCanvas, askTransfer } from './ask-number.js';
import { CallBook } from './call-book.js';
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
import { say } from '../words.js';

const byId = (id) => document.getElementById(id);

export class CallDesk {
  #requests;
  #room;
  #told = '';
  #soon = oncePerFrame(() => this.#paint());
  #book;
  #maker;
  #panel = new CallPanel((act, id) => this.#press(act, id));
  #dialog = new JoinDialog();
  #keypad = new Keypad();
  #ringing = new Ringing({
    accept: (entry, picture) => this.#maker.accept(entry, picture), reject: (entry) => this.#book.refuse(entry, 'reject'),
  });

  /**
   * @param {import('../push.js').Push} push
   * @param {object} room that the page shows, as CallDoor has it
   */
  constructor(push, room) {
    this.#requests = new Requests(push);
    this.#room = room;
    this.#book = new CallBook(this.#requests, () => this.#changed());
    this.#maker = new CallMaker(this.#requests, this.#book, (entry) => this.#named(entry), (outcome) => this.#tell(outcome));
    stayWhileCalling(() => this.#book.busy);
  }

  /** @param {PushMessages['calls']|PushMessages['sdp']|PushMessages['ended']} message */
  receive(message) {
    if (message.t === 'calls') {
      this.#book.tell(message.calls.map((entry) => this.#named(entry)));
    } else if (message.t === 'sdp') {
      this.#described(message);
    } else if (message.t === 'ended') {
      this.#ended(this.#explained(this.#named(message)));
    }
  }

  /** The switch turns away from a locked room as if the room had hung up. */
  #explained(ended) {
    const hungUp = ended.cause === 'NORMAL_CLEARING' && Boolean(ended.room) && ended.room === this.#room.key();
    const locked = hungUp && this.#room.locked();
    return locked ? { ...ended, why: `${ended.why} ${say('call.locked')}` } : ended;
  }

  /** The room that the page shows goes by its title here too. */
  #named(entry) {
    return entry.room && entry.room === this.#room.key() ? { ...entry, name: entry.name || this.#room.title() } : entry;
  }

  /** The page's own row, or the room's state, is another one. */
  roomChanged() {
    this.#dialog.roomChanged();
    if (this.#book.busy) {
      this.#changed();
    }
  }

  /** @param {'join'|'dial'} kind */
  async begin(kind) {
    const prepared = this.#maker.prepare();
    const asked = await this.#dialog.ask(kind, prepared, kind === 'join' ? this.#room : null);
    if (asked) {
      choose({ muted: false });
      await this.#maker.hush();
      await this.#maker.call(kind === 'join' ? { room: this.#room.key() } : { to: asked.to }, asked.own);
    }
  }

  async #described(message) {
    const call = this.#book.find(message.call);
    if (message.kind === 'offer') {
      this.#book.offer(message);
    } else if (call && message.kind === 'attach') {
      await this.#maker.attach(call, message.sdp);
    } else if (call) {
      await call.described(message).catch((error) => this.#tell({ ok: false, why: say('call.failed', error.message) }));
    }
  }

  #ended(message) {
    const missed = message.incoming && this.#book.ringing?.entry.call === message.call;
    const unexpected = this.#book.find(message.call);
    this.#book.end(message);
    if (missed) {
      toast(say('call.missed', partnerOf(message)), { kind: 'attention' });
    } else if (unexpected?.kind === 'main') {
      speak([say('call.ended', partnerOf(message)), message.why].filter(Boolean).join('. '));
    }
  }

  // ---- what is pressed ------------------------------------------------------------------------------------------

  #press(act, id) {
    const current = this.#book.current;
    const other = this.#book.find(id);
    const does = {
      mute: () => this.#mute(current), camera: () => this.#camera(current), screen: () => this.#screen(current),
      hold: () => this.#hold(current), keypad: () => this.#keypad.open(current), transfer: () => this.#transfer(current),
      devices: () => this.#devices(current), canvas: () => this.#canvas(current), quality: () => this.#panel.openQuality(),
      leave: () => this.#leave(current), fold: () => this.#panel.fold(), sound: () => current.listen(),
      pip: () => turnApart(byId('callPicture')), full: () => turnFull(byId('call').querySelector('.call-pictures')),
      redial: () => this.#redial(), forget: () => this.#forget(),
      talk: () => this.#talk(other), connect: () => this.#connect(current, other), leaveOther: () => this.#book.leave(other),
      take: () => this.#take(id), end: () => this.#book.refuse({ call: id }, 'hangup'),
    };
    does[act]?.();
  }

  #mute(call) {
    call.mute(!call.muted);
    choose({ muted: call.muted });
    speak(say(call.muted ? 'call.told.muted' : 'call.told.unmuted'));
  }

  async #camera(call) {
    const on = !call.own.picture;
    const why = await call.camera(on);
    choose({ withCamera: Boolean(call.own.picture) });
    this.#tell({ ok: !why, why }, say(on ? 'call.told.camera' : 'call.told.noCamera'));
  }

  async #screen(call) {
    const shared = this.#book.beside('screen');
    if (shared) {
      this.#book.leave(shared);
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
    own.picture.addEventListener('ended', () => this.#book.find(leg.id) && this.#book.leave(leg));
    speak(say('call.told.screen'));
    await dialled;
  }

  async #canvas(call) {
    const watched = this.#book.beside('canvas');
    const asked = watched ? null : await askCanvas();
    if (watched) {
      this.#book.leave(watched);
    } else if (asked) {
      await this.#maker.beside(call, 'canvas', new OwnMedia(), { canvas: Number(asked.value) }, { speak: false }).dialled;
    }
  }

  async #hold(call) {
    const on = call.entry.state !== 'held';
    this.#tell(await call.hold(on), say(on ? 'call.told.held' : 'call.told.unheld'));
  }

  async #transfer(call) {
    const asked = await askTransfer();
    if (asked?.how === 'attended') {
      await this.#maker.hush();
      await this.#maker.prepare();
      await this.#maker.call({ to: asked.value }, await new OwnMedia().open({ ...choice(), withCamera: false }));
    } else if (asked) {
      this.#tell(await call.transfer(asked.value), say('call.told.transferred', asked.value));
    }
  }

  async #devices(call) {
    const asked = await this.#dialog.ask('change', this.#maker.prepare());
    if (asked) {
      const why = await call.exchange(asked.own);
      call.listen();
      this.#tell({ ok: !why, why }, say('call.told.devices'));
    }
  }

  async #talk(other) {
    await this.#maker.hush();
    this.#tell(await other.hold(false));
    this.#book.turnTo(other);
  }

  async #connect(current, other) {
    this.#tell(await current.connect(other), say('call.told.connected', partnerOf(current.entry), partnerOf(other.entry)));
  }

  #leave(call) {
    this.#book.leave(call);
    speak(say('call.told.left'));
    this.#focusDoor();
  }

  async #redial() {
    const { room, number } = this.#book.ended;
    const [own] = await Promise.all([new OwnMedia().open(choice()), this.#maker.prepare()]);
    await this.#maker.call(room ? { room } : { to: number }, own);
  }

  #forget() {
    this.#book.ended = null;
    this.#changed();
    this.#focusDoor();
  }

  async #take(id) {
    const entry = this.#book.elsewhere.find(({ call }) => call === id);
    await this.#maker.prepare();
    this.#tell(await this.#book.recover(entry));
  }

  // ---- what is shown --------------------------------------------------------------------------------------------

  #focusDoor() {
    // What is hidden takes no focus: the door is shown first.
    this.#paint();
    document.querySelector('[data-door="join"]').focus({ preventScroll: true });
  }

  #tell({ ok, why }, done = '') {
    if (!ok) {
      toast(why || say('done.whyUnknown'), { kind: 'failed' });
    } else if (done) {
      speak(done);
    }
  }

  #paint() {
    const { current, others, elsewhere, ended, ringing } = this.#book;
    const isHere = ({ room }) => Boolean(room) && room === this.#room.key();
    const here = current && isHere(current.entry);
    this.#panel.paint({
      call: current, others, elsewhere, ended, screen: this.#book.beside('screen'), canvas: this.#book.beside('canvas'),
      row: here ? this.#room.own() : null, note: noteOn(current),
    });
    this.#ringing.show(ringing?.entry ?? null, /^m=video [1-9]/m.test(ringing?.sdp ?? ''));
    this.#room.joined([current, ...others].some((call) => call && isHere(call.entry)) || elsewhere.some(isHere));
    this.#speakState(current);
  }

  /** A page that nobody looks at paints no frames, and rings all the same. */
  #changed() {
    if (document.hidden) {
      this.#paint();
    } else {
      this.#soon();
    }
  }

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

function noteOn(call) {
  return call ? Object.values(call.own.troubles).join(' ') : '';
}
