/**
 * One connection for sound and picture between this browser and the switch. Descriptions go whole: a candidate found
 * after the offer or answer went out is lost (docs/protocol.md §5.3).
 */

const AFTER_FIRST_CANDIDATE = 1000;
const LONGEST_GATHERING = 8000;

export class Leg {
  /** What comes in. */
  stream = new MediaStream();
  #peer;

  /**
   * @param {RTCIceServer[]} ice
   * @param {{changed: () => void}} does called when the connection's state or what comes in has changed
   */
  constructor(ice, does) {
    this.#peer = new RTCPeerConnection({ iceServers: ice });
    this.#peer.addEventListener('connectionstatechange', () => does.changed());
    this.#peer.addEventListener('track', ({ track }) => {
      this.stream.addTrack(track);
      track.addEventListener('unmute', () => does.changed());
      track.addEventListener('mute', () => does.changed());
      does.changed();
    });
  }

  /** @returns {RTCPeerConnectionState} */
  get state() {
    return this.#peer.connectionState;
  }

  /** @returns {boolean} whether a picture comes in */
  get seesPicture() {
    return this.stream.getVideoTracks().some((track) => track.readyState === 'live' && !track.muted);
  }

  /**
   * @param {{sound: MediaStreamTrack|null, picture: MediaStreamTrack|null, watch?: boolean, listen?: boolean, speak?: boolean}} own
   *     what goes out, whether picture and sound are wanted back, and whether sound may go out, if only later
   * @returns {Promise<string>} the offer
   */
  async offer({ sound, picture, watch = true, listen = true, speak = true }) {
    this.#peer.addTransceiver(sound ?? 'audio', { direction: direction(speak, listen) });
    this.#peer.addTransceiver(picture ?? 'video', { direction: direction(picture, watch) });
    await this.#peer.setLocalDescription();
    return this.#gathered();
  }

  /** @param {string} sdp the answer, in early media or later; only the first one counts */
  async accept(sdp) {
    if (this.#peer.signalingState === 'have-local-offer') {
      await this.#peer.setRemoteDescription({ type: 'answer', sdp });
    }
  }

  /**
   * @param {string} sdp the offer
   * @param {{sound: MediaStreamTrack|null, picture: MediaStreamTrack|null}} own
   * @returns {Promise<string>} the answer
   */
  async answer(sdp, { sound, picture }) {
    await this.#peer.setRemoteDescription({ type: 'offer', sdp });
    /** @type {Record<string, MediaStreamTrack|null>} */
    const tracks = { audio: sound, video: picture };
    for (const transceiver of this.#peer.getTransceivers()) {
      const { kind } = transceiver.receiver.track;
      // The offer describes sound even without a microphone: one may be found later.
      transceiver.direction = direction(kind === 'audio' || tracks[kind], true);
      await transceiver.sender.replaceTrack(tracks[kind]);
      tracks[kind] = null;
    }
    await this.#peer.setLocalDescription();
    return this.#gathered();
  }

  /** Replaces the microphone, without a new offer. @param {MediaStreamTrack|null} track */
  async replaceSound(track) {
    await this.#transceiver('audio')?.sender.replaceTrack(track);
  }

  /**
   * Shows this picture from now on, or none. Needs a new offer where no picture was described before.
   * @param {MediaStreamTrack|null} track
   * @param {(offer: string) => Promise<string|null>} consent gives the switch's answer, null where it refuses
   * @returns {Promise<boolean>} whether it is so now
   */
  async replacePicture(track, consent) {
    const transceiver = this.#transceiver('video') ?? this.#peer.addTransceiver('video', { direction: 'recvonly' });
    const described = /send/.test(transceiver.currentDirection ?? '');
    await transceiver.sender.replaceTrack(track);
    if (described === Boolean(track)) {
      return true;
    }
    const before = transceiver.direction;
    transceiver.direction = direction(track, true);
    if (await this.#renegotiate(consent)) {
      return true;
    }
    transceiver.direction = before;
    // Without the switch’s consent it still gets no picture any more; it only does not know that no more will come.
    return track === null;
  }

  /** @param {(offer: string) => Promise<string|null>} consent */
  async #renegotiate(consent) {
    await this.#peer.setLocalDescription();
    const answer = await consent(await this.#gathered());
    if (answer && this.#peer.signalingState === 'have-local-offer') {
      await this.#peer.setRemoteDescription({ type: 'answer', sdp: answer });
      return true;
    }
    if (this.#peer.signalingState === 'have-local-offer') {
      await this.#peer.setLocalDescription({ type: 'rollback' });
    }
    return false;
  }

  /** @param {number} bandwidth kbit/s of the picture that goes out, 0 for as much as there is */
  async limit(bandwidth) {
    const sender = this.#transceiver('video')?.sender;
    const parameters = sender?.getParameters();
    if (sender && parameters?.encodings?.length) {
      parameters.encodings[0].maxBitrate = bandwidth > 0 ? bandwidth * 1000 : undefined;
      await sender.setParameters(parameters);
    }
  }

  /** @returns {Promise<RTCStatsReport>} */
  stats() {
    return this.#peer.getStats();
  }

  close() {
    this.#peer.close();
    this.stream.getTracks().forEach((track) => track.stop());
  }

  /** @param {'audio'|'video'} kind */
  #transceiver(kind) {
    return this.#peer.getTransceivers().find((each) => each.receiver.track.kind === kind && each.currentDirection !== 'stopped');
  }

  /** @returns {Promise<string>} */
  #gathered() {
    const peer = this.#peer;
    if (peer.iceGatheringState === 'complete') {
      return Promise.resolve(peer.localDescription?.sdp ?? '');
    }
    return new Promise((resolve) => {
      const watched = new AbortController();
      let timer = setTimeout(done, LONGEST_GATHERING);
      let found = false;
      function done() {
        clearTimeout(timer);
        watched.abort();
        resolve(peer.localDescription?.sdp ?? '');
      }
      peer.addEventListener('icegatheringstatechange', () => peer.iceGatheringState === 'complete' && done(), { signal: watched.signal });
      peer.addEventListener('icecandidate', ({ candidate }) => {
        if (candidate && !found) {
          found = true;
          clearTimeout(timer);
          timer = setTimeout(done, AFTER_FIRST_CANDIDATE);
        }
      }, { signal: watched.signal });
    });
  }
}

/**
 * @param {unknown} sends whether there is something to send
 * @param {unknown} back whether something is wanted back
 * @returns {RTCRtpTransceiverDirection}
 */
function direction(sends, back) {
  if (sends) {
    return back ? 'sendrecv' : 'sendonly';
  }
  return back ? 'recvonly' : 'inactive';
}
