/**
 * Takes Gavel's part in calls, and the switch's in media, inside a page under test: messages about calls go to this script and
 * not to the server, all other messages to the server. Media is real: another RTCPeerConnection answers with a picture and a tone of
 * its own. Which calls there are is shared by all tabs of a browser profile, as Gavel shares it.
 */
(() => {
  const ASKED = new Set(['prepare', 'call', 'answer', 'hangup', 'hold', 'unhold', 'dtmf', 'transfer', 'replace', 'update', 'take']);
  const TOLD = new Set(['media', 'calls', 'sdp', 'called', 'ended']);
  const KEY = 'gavel-test-calls';
  const TAB = Math.random().toString(36).slice(2);
  const Socket = window.WebSocket;
  const Connection = window.RTCPeerConnection;

  const end = {
    /** What the page asked, oldest first. */
    sent: [],
    /** What is refused, by kind or by act: why. */
    refuses: {},
    /** The kind of the server's messages that is kept back until `release`. */
    withholds: null,
    withheld: [],
    /** Whether a call gets early media and is answered only by `answerNow`. */
    early: false,
    dial: true,
    /** Whose row is marked as the page's own. */
    ownName: null,
    /** The page's connections, oldest first. */
    pages: [],
    peers: {},
    socket: null,
    head: null,
    own: null,
  };
  window.scriptedCalls = end;

  const calls = () => JSON.parse(localStorage.getItem(KEY) ?? '[]');
  const keep = (all) => {
    localStorage.setItem(KEY, JSON.stringify(all));
    end.tellCalls();
  };
  const change = (id, fields) => keep(calls().map((call) => (call.call === id ? { ...call, ...fields } : call)));
  const drop = (id) => {
    end.peers[id]?.connection.close();
    delete end.peers[id];
    keep(calls().filter(({ call }) => call !== id));
  };

  end.tell = (message) => end.socket?.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(message) }));
  end.tellCalls = () => end.tell({
    t: 'calls',
    calls: calls().map(({ holder, ...call }) => ({ ...call, here: holder === TAB, held_elsewhere: Boolean(holder) && holder !== TAB })),
  });
  end.endCall = (id, fields = {}) => {
    const call = calls().find((each) => each.call === id);
    end.tell({ t: 'ended', ...call, why: 'put out', cause: 'NORMAL_CLEARING', redial: false, here: call.holder === TAB, ...fields });
    drop(id);
  };
  end.release = () => {
    end.withholds = null;
    end.withheld.splice(0).forEach((deliver) => deliver());
  };
  end.calls = calls;
  end.mine = (kind = 'main') => calls().find((call) => call.kind === kind && call.holder === TAB)?.call;
  end.answerNow = (id) => {
    end.tell({ t: 'sdp', call: id, kind: 'answer', sdp: null });
    change(id, { state: 'active' });
  };
  end.ring = async (name, number, picture) => {
    const call = crypto.randomUUID();
    end.peers[call] = new Peer();
    const sdp = await end.peers[call].offer(picture);
    keep([...calls(), {
      call, kind: 'main', of: null, state: 'ringing', number, name, room: null, incoming: true, since: Date.now(), holder: null,
    }]);
    end.tell({ t: 'sdp', call, kind: 'offer', sdp });
    return call;
  };

  // ---- the switch's media ---------------------------------------------------------------------------------------

  class Peer {
    constructor() {
      this.connection = new Connection();
      // What nobody plays, or plays at volume 0, counts as silence.
      this.player = new Audio();
      this.connection.addEventListener('track', ({ track }) => {
        if (track.kind === 'audio') {
          this.player.srcObject = new MediaStream([track]);
          this.player.play();
        }
      });
      this.tracks = { audio: tone(), video: picture() };
    }

    async offer(withPicture = true) {
      this.connection.addTrack(this.tracks.audio);
      if (withPicture) {
        this.connection.addTrack(this.tracks.video);
      }
      await this.connection.setLocalDescription();
      return this.gathered();
    }

    async answer(sdp) {
      await this.connection.setRemoteDescription({ type: 'offer', sdp });
      for (const transceiver of this.connection.getTransceivers()) {
        transceiver.direction = 'sendrecv';
        await transceiver.sender.replaceTrack(this.tracks[transceiver.receiver.track.kind]);
      }
      await this.connection.setLocalDescription();
      return this.gathered();
    }

    gathered() {
      const { connection } = this;
      return new Promise((resolve) => {
        const done = () => connection.iceGatheringState === 'complete' && resolve(connection.localDescription.sdp);
        connection.addEventListener('icegatheringstatechange', done);
        done();
      });
    }

    /** @returns {Promise<{energy: number, seconds: number, frames: number}>} what has arrived from the page */
    async heard() {
      const incoming = [...(await this.connection.getStats()).values()].filter(({ type }) => type === 'inbound-rtp');
      const sound = incoming.find(({ kind }) => kind === 'audio');
      const seen = incoming.find(({ kind }) => kind === 'video');
      return { energy: sound?.totalAudioEnergy ?? 0, seconds: sound?.totalSamplesDuration ?? 0, frames: seen?.framesDecoded ?? 0 };
    }
  }

  end.heard = (id) => end.peers[id ?? end.mine()]?.heard() ?? { energy: 0, seconds: 0, frames: 0 };

  /** What has arrived at the page, on its newest connection. */
  end.arrived = async () => {
    const incoming = [...(await end.pages.at(-1).getStats()).values()].filter(({ type }) => type === 'inbound-rtp');
    return {
      energy: incoming.find(({ kind }) => kind === 'audio')?.totalAudioEnergy ?? 0,
      frames: incoming.find(({ kind }) => kind === 'video')?.framesDecoded ?? 0,
    };
  };

  /** The colour in the middle of a video as it is painted. */
  end.colour = (id) => {
    const video = document.getElementById(id);
    const canvas = new OffscreenCanvas(1, 1);
    const paper = canvas.getContext('2d');
    paper.drawImage(video, video.videoWidth / 2, video.videoHeight / 2, 1, 1, 0, 0, 1, 1);
    return video.videoWidth > 0 ? [...paper.getImageData(0, 0, 1, 1).data].slice(0, 3) : [0, 0, 0];
  };

  function tone() {
    const context = new AudioContext();
    const out = context.createMediaStreamDestination();
    const oscillator = new OscillatorNode(context, { frequency: 330 });
    oscillator.connect(new GainNode(context, { gain: 0.3 })).connect(out);
    oscillator.start();
    context.resume();
    return out.stream.getAudioTracks()[0];
  }

  /** Green, with a white bar that wanders at its lower edge. */
  function picture() {
    const canvas = document.createElement('canvas');
    canvas.width = 640;
    canvas.height = 360;
    const paper = canvas.getContext('2d');
    let at = 0;
    setInterval(() => {
      paper.fillStyle = 'rgb(20, 150, 70)';
      paper.fillRect(0, 0, 640, 360);
      paper.fillStyle = 'white';
      paper.fillRect(at, 330, 60, 20);
      at = (at + 8) % 640;
    }, 50);
    return canvas.captureStream(20).getVideoTracks()[0];
  }

  // ---- Gavel's answers ------------------------------------------------------------------------------------------

  const does = {
    prepare: (message) => end.tell({ t: 'media', id: message.id, ice: [], dial: end.dial, demo: null }),
    call: async ({ call, sdp, kind, of, room, to }) => {
      keep([...calls(), {
        call, kind: kind ?? 'main', of: of ?? null, state: 'trying', number: to ?? '', name: '', room: room ?? null, incoming: false,
        since: Date.now(), holder: TAB,
      }]);
      end.peers[call] = new Peer();
      const answer = await end.peers[call].answer(sdp);
      end.tell({ t: 'sdp', call, kind: end.early ? 'early' : 'answer', sdp: answer });
      change(call, { state: end.early ? 'early' : 'active' });
    },
    answer: async ({ call, sdp }) => {
      await end.peers[call].connection.setRemoteDescription({ type: 'answer', sdp });
      change(call, { state: 'active', holder: TAB });
    },
    hangup: ({ call }) => drop(call),
    hold: ({ call }) => change(call, { state: 'held' }),
    unhold: ({ call }) => change(call, { state: 'active' }),
    dtmf: () => {},
    transfer: ({ call }) => drop(call),
    replace: ({ call, other }) => {
      drop(call);
      drop(other);
    },
    update: async ({ call, sdp }) => end.tell({ t: 'sdp', call, kind: 'answer', sdp: await end.peers[call].answer(sdp) }),
    take: async ({ call, live }) => {
      if (live) {
        change(call, { holder: TAB, state: 'active' });
        return;
      }
      change(call, { holder: TAB, state: 'recovering' });
      end.peers[call] = new Peer();
      end.tell({ t: 'sdp', call, kind: 'attach', sdp: await end.peers[call].offer() });
    },
  };

  function asked(message) {
    end.sent.push(message);
    const why = end.refuses[message.t];
    if (message.t !== 'prepare') {
      end.tell({ t: 'called', id: message.id, call: message.call, ok: !why, why: why ?? null });
    }
    if (!why) {
      does[message.t](message);
    }
  }

  function patched(frame) {
    end.own = frame.rows?.find(({ name }) => name === end.ownName)?.i ?? end.own;
    end.head = frame.head ?? end.head;
    return end.own === null ? frame : { ...frame, head: { ...end.head, own: end.own } };
  }

  window.WebSocket = class extends Socket {
    constructor(...how) {
      super(...how);
      if (new URL(this.url).pathname.endsWith('/live')) {
        end.socket = this;
      }
    }

    set onmessage(handler) {
      super.onmessage = (event) => {
        const message = JSON.parse(event.data);
        if (event.isTrusted && TOLD.has(message.t)) {
          return;
        }
        if (message.t === end.withholds) {
          end.withheld.push(() => handler(event));
          return;
        }
        handler(message.t === 'room' ? new MessageEvent('message', { data: JSON.stringify(patched(message)) }) : event);
        if (message.t === 'hello') {
          end.tellCalls();
        }
      };
    }

    send(text) {
      const message = JSON.parse(text);
      if (this === end.socket && ASKED.has(message.t)) {
        // Later, as an answer from a server comes later.
        setTimeout(() => asked(message));
      } else if (this === end.socket && message.t === 'act' && end.refuses[message.act]) {
        setTimeout(() => end.tell({
          t: 'done', id: message.id, act: message.act, ok: 0, unconfirmed: 0, failed: 0, failures: [], why: end.refuses[message.act],
        }));
      } else {
        super.send(text);
      }
    }
  };
  window.RTCPeerConnection = class extends Connection {
    constructor(...how) {
      super(...how);
      end.pages.push(this);
    }
  };
  addEventListener('storage', ({ key }) => key === KEY && end.tellCalls());
  addEventListener('pagehide', () => localStorage.setItem(KEY, JSON.stringify(
    calls().map((call) => (call.holder === TAB ? { ...call, holder: null, state: 'recovering' } : call)),
  )));
})();
