/** The microphones, cameras and speakers of this machine. */

const KINDS = { microphone: 'audioinput', camera: 'videoinput', speaker: 'audiooutput' };

/** Whether this browser lets a page choose the speaker. */
export const speakerCanBeChosen = 'setSinkId' in HTMLMediaElement.prototype;

/**
 * @param {'microphone'|'camera'|'speaker'} kind
 * @returns {Promise<{id: string, name: string}[]>} names are empty until the person has permitted one of them
 */
export async function devicesOf(kind) {
  const all = await navigator.mediaDevices.enumerateDevices();
  return all.filter((device) => device.kind === KINDS[kind] && device.deviceId)
    .map((device) => ({ id: device.deviceId, name: device.label }));
}

/** @param {() => void} listener called when something is plugged in or out @returns {() => void} ends that */
export function onDevices(listener) {
  navigator.mediaDevices.addEventListener('devicechange', listener);
  return () => navigator.mediaDevices.removeEventListener('devicechange', listener);
}
