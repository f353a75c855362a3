/** Some of the acts that the server declares, as it sends them with the page (docs/control.md). */

const MUTED = 2;
const DEAF = 4;

const act = (name, fields) => ({ act: name, on: 'member', icon: name, key: null, turns: null, to: null, needs: [], row: false, others: null, asks: null, danger: false, bar: false, value: null, ...fields });

export const ACTS = [
  act('mute', { icon: 'mic-off', key: 'm', turns: MUTED, to: true, row: true, others: 'bar' }),
  act('unmute', { icon: 'mic', key: 'm', turns: MUTED, to: false, row: true, others: 'menu' }),
  act('deaf', { icon: 'ear-off', key: 'd', turns: DEAF, to: true, row: true }),
  act('undeaf', { icon: 'ear', key: 'd', turns: DEAF, to: false, row: true }),
  act('gain', { asks: 'levels' }),
  act('volume', { asks: 'levels' }),
  act('kick', { key: 'k', asks: 'reason', danger: true }),
  act('lock', { on: 'room', to: true, bar: true }),
  act('unlock', { on: 'room', to: false, bar: true }),
];
