/** Why there is no microphone, camera or screen, as messages that say what to do. */

import { say } from '../messages.js';

/** @type {Record<string, string>} */
const KINDS = {
  NotAllowedError: 'denied', SecurityError: 'denied', NotFoundError: 'none', NotReadableError: 'busy', AbortError: 'busy', OverconstrainedError: 'none',
};

/** @returns {string} why no call can be made in this browser at all; empty where one can */
export function whyNoCalls() {
  if (!window.isSecureContext) {
    return say('call.trouble.insecure', location.origin);
  }
  const able = typeof window.RTCPeerConnection === 'function' && typeof navigator.mediaDevices?.getUserMedia === 'function';
  return able ? '' : say('call.trouble.noWebRtc');
}

/**
 * @param {'microphone'|'camera'|'screen'} device
 * @param {unknown} thrown by getUserMedia or getDisplayMedia
 */
export function troubleOf(device, thrown) {
  const { name, message } = /** @type {DOMException} */ (thrown);
  const bySystem = name === 'NotAllowedError' && /system/i.test(message);
  const kind = bySystem ? 'system' : KINDS[name] ?? 'other';
  return say(`call.trouble.${device}.${kind}`);
}
