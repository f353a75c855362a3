/** The least that can show a room: logs in to the switch, asks for all rows, reads each event and writes the first 40 rows by hand. */
const asked = new URLSearchParams(location.search);
const SHOWN = 40;
const name = asked.get('room');
const channel = `conference-liveArray.${name}@${asked.get('domain')}`;
const sessid = crypto.randomUUID();
const lines = new Map();
const rows = new Map();
const socket = new WebSocket(asked.get('switch'));
let id = 0;

function send(method, params) {
  id += 1;
  socket.send(JSON.stringify({ jsonrpc: '2.0', method, params: { sessid, ...params }, id }));
}

function makeLine(key) {
  const row = document.createElement('div');
  row.className = 'row';
  const cells = ['name', 'number', 'sound', 'codec'].map((kind) => {
    const cell = document.createElement('div');
    cell.className = `cell ${kind}`;
    const text = document.createElement('span');
    text.className = 'text';
    cell.append(text);
    row.append(cell);
    return cell.firstChild;
  });
  document.querySelector('.grid-body').append(row);
  lines.set(key, { row, cells });
}

function show(key, [, number, caller, codec, status]) {
  const line = lines.get(key);
  if (line) {
    const { audio } = JSON.parse(status);
    line.row.classList.toggle('is-talking', audio.talking);
    line.cells[0].textContent = caller;
    line.cells[1].textContent = number;
    line.cells[2].textContent = audio.talking ? String(audio.energyScore) : '';
    line.cells[3].textContent = codec;
  }
}

function apply({ action, hashKey, data }) {
  if (action === 'bootObj') {
    data.forEach(([key, row]) => rows.set(key, row));
    data.slice(0, SHOWN).forEach(([key, row]) => {
      makeLine(key);
      show(key, row);
    });
  } else if (action === 'modify') {
    rows.set(hashKey, data);
    show(hashKey, data);
  }
}

socket.onopen = () => send('login', { login: asked.get('user'), passwd: asked.get('password') });
socket.onmessage = (event) => {
  const message = JSON.parse(event.data);
  if (message.result && message.id === 1) {
    send('verto.subscribe', { eventChannel: [channel] });
  } else if (message.result && message.id === 2) {
    const liveArray = { command: 'bootstrap', context: channel, name, obj: {} };
    send('verto.broadcast', { eventChannel: channel, data: { liveArray } });
  } else if (message.method === 'verto.event' && message.params.eventChannel === channel) {
    apply(message.params.data);
  }
};
