/** Why there is no microphone, camera or screen, in words that say what to do. */

import { say } from '../words.js';

const KINDS = {
  NotAllowedError: 'denied', SecurityError: 'denied', NotFoundError: 'none', NotReadableError: 'busy', AbortError: 'busy', OverconstrainedError: 'none',
};

/** @returns {string} why no call can be made in this browser at all; empty where one can */
export function whyNoCalls() {
  if (!window.isSecureContext) {
    return say('call.trouble.insecure', location.origin);
  }
  return window.RTCPeerConnection && navigator.mediaDevices?.getUserMedia ? '' : say('call.trouble.noWebRtc');
}

/**
 * @param {'microphone'|'camera'|'screen'} device
 * @param {DOMException} error of getUserMedia or getDisplayMedia
 */
export function troubleOf(device, error) {
  const bySystem = error.name === 'NotAllowedError' && /system/i.test(error.message);
  const kind = bySystem ? 'system' : KINDS[error.name] ?? 'other';
  return say(`call.trouble.${device}.${kind}`);
}
