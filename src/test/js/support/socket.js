/** A WebSocket whose other end is the test. */

export class TestSocket {
  static CONNECTING = 0;
  static OPEN = 1;
  static CLOSING = 2;
  static CLOSED = 3;

  readyState = TestSocket.CONNECTING;
  /** What the page has sent, read. */
  sent = [];
  closedByPage = false;
  onopen = () => {};
  onmessage = () => {};
  onclose = () => {};

  constructor(url) {
    this.url = url;
  }

  send(text) {
    this.sent.push(JSON.parse(text));
  }

  close() {
    this.closedByPage = true;
    this.readyState = TestSocket.CLOSING;
  }

  // ---- what the server does ---------------------------------------------------------------------------------------

  open() {
    this.readyState = TestSocket.OPEN;
    this.onopen();
  }

  tell(message) {
    this.onmessage({ data: typeof message === 'string' ? message : JSON.stringify(message) });
  }

  end(code = 1006, reason = '') {
    this.readyState = TestSocket.CLOSED;
    this.onclose({ code, reason });
  }
}
