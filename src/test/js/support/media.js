/** Microphones, cameras, peer connections and sound of a browser that has none: what they do is what the test says. */

import { PageEvent, PageNode } from './dom.js';

/** @param {import('./page.js').Page} page gets them @returns {TestMedia} */
export function provideMedia(page) {
  return new TestMedia(page);
}

class TestMedia {
  /** All peer connections of the page, oldest first. */
  peers = [];
  /** What of `{audio, video}` cannot be opened, by its name in errors. */
  refused = {};
  /** What was asked for, oldest first. */
  asked = [];
  /** All tracks that were opened. */
  tracks = [];

  constructor(page) {
    const media = this;
    navigator.mediaDevices = {
      getUserMedia: (wanted) => this.#open(wanted),
      enumerateDevices: async () => [],
      addEventListener: () => {},
      removeEventListener: () => {},
    };
    page.provide('MediaStream', TestStream);
    page.provide('RTCPeerConnection', class extends TestPeer {
      constructor(configuration) {
        super(configuration);
        media.peers.push(this);
      }
    });
    page.provide('HTMLMediaElement', class {
      setSinkId() {}
    });
    page.provide('Audio', class {
      srcObject = null;
      sinkId = '';

      async play() {}

      pause() {}

      async setSinkId(id) {
        this.sinkId = id;
      }
    });
    page.provide('AudioContext', TestContext);
    page.provide('GainNode', TestAudioNode);
    page.provide('OscillatorNode', TestAudioNode);
    page.provide('isSecureContext', true);
  }

  get peer() {
    return this.peers.at(-1);
  }

  async #open({ audio, video }) {
    this.asked.push({ audio, video });
    const refused = (audio && this.refused.audio) || (video && this.refused.video);
    if (refused) {
      throw Object.assign(new Error('refused'), { name: refused });
    }
    const opened = [audio && new TestTrack('audio'), video && new TestTrack('video')].filter(Boolean);
    this.tracks.push(...opened);
    return new TestStream(opened);
  }
}

export class TestTrack extends PageNode {
  readyState = 'live';
  enabled = true;
  muted = false;

  constructor(kind) {
    super();
    this.kind = kind;
  }

  stop() {
    this.readyState = 'ended';
  }

  getSettings() {
    return { deviceId: this.kind };
  }

  /** The device is unplugged. */
  end() {
    this.readyState = 'ended';
    this.dispatchEvent(new PageEvent('ended'));
  }
}

export class TestStream {
  #tracks;

  constructor(tracks = []) {
    this.#tracks = [...tracks];
  }

  addTrack(track) {
    this.#tracks.push(track);
  }

  getTracks() {
    return [...this.#tracks];
  }

  getAudioTracks() {
    return this.#tracks.filter(({ kind }) => kind === 'audio');
  }

  getVideoTracks() {
    return this.#tracks.filter(({ kind }) => kind === 'video');
  }
}

class TestPeer extends PageNode {
  connectionState = 'new';
  iceGatheringState = 'new';
  signalingState = 'stable';
  localDescription = null;
  remoteDescription = null;
  stats = new Map();
  #transceivers = [];
  #descriptions = 0;

  constructor(configuration) {
    super();
    this.configuration = configuration;
  }

  addTransceiver(trackOrKind, { direction }) {
    const track = typeof trackOrKind === 'string' ? null : trackOrKind;
    const transceiver = new TestTransceiver(track, track?.kind ?? trackOrKind, direction);
    this.#transceivers.push(transceiver);
    return transceiver;
  }

  getTransceivers() {
    return this.#transceivers;
  }

  async setLocalDescription(description = null) {
    if (description?.type === 'rollback') {
      this.signalingState = 'stable';
      return;
    }
    const type = this.signalingState === 'have-remote-offer' ? 'answer' : 'offer';
    this.#descriptions += 1;
    this.localDescription = { type, sdp: `${type} ${this.#descriptions}` };
    this.#agree(type === 'answer', 'have-local-offer');
  }

  async setRemoteDescription({ type, sdp }) {
    this.remoteDescription = { type, sdp };
    if (type === 'offer') {
      ['audio', 'video'].filter((kind) => sdp.includes(kind) && !this.#transceivers.some((each) => each.kind === kind))
        .forEach((kind) => this.addTransceiver(kind, { direction: 'recvonly' }));
    }
    this.#agree(type === 'answer', 'have-remote-offer');
  }

  async getStats() {
    return this.stats;
  }

  close() {
    this.connectionState = 'closed';
  }

  #agree(agreed, otherwise) {
    this.signalingState = agreed ? 'stable' : otherwise;
    if (agreed) {
      this.#transceivers.forEach((each) => {
        each.currentDirection = each.direction;
      });
    }
  }

  // ---- what the network and the other end do ----------------------------------------------------------------------

  become(state) {
    this.connectionState = state;
    this.dispatchEvent(new PageEvent('connectionstatechange'));
  }

  findCandidate() {
    this.dispatchEvent(new PageEvent('icecandidate', { candidate: {} }));
  }

  endGathering() {
    this.iceGatheringState = 'complete';
    this.dispatchEvent(new PageEvent('icegatheringstatechange'));
  }

  bring(track) {
    this.dispatchEvent(new PageEvent('track', { track }));
    return track;
  }
}

class TestTransceiver {
  currentDirection = null;

  constructor(track, kind, direction) {
    this.kind = kind;
    this.direction = direction;
    this.receiver = { track: { kind } };
    this.sender = {
      track, parameters: { encodings: [{}] },
      async replaceTrack(next) {
        this.track = next;
      },
      getParameters() {
        return this.parameters;
      },
      async setParameters(parameters) {
        this.parameters = parameters;
      },
    };
  }
}

class TestContext {
  currentTime = 0;
  destination = {};

  createAnalyser() {
    return { fftSize: 0, getFloatTimeDomainData: () => {} };
  }

  createMediaStreamSource() {
    return { connect: () => {} };
  }

  async close() {}
}

class TestAudioNode {
  gain = { setTargetAtTime: () => {} };

  connect(next) {
    return next;
  }

  start() {}

  stop() {}
}
