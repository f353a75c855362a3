/** A page without a browser, on which the scripts run as they are served. */

import { register } from 'node:module';
import { ACTS } from './acts.js';
import { TestClock, settled } from './clock.js';
import { element, PageDialog, PageDocument, PageElement, PageEvent, PageNode, PageText, PageTextArea } from './dom.js';
import { append, part } from './markup.js';
import { TestSocket } from './socket.js';

register('./fresh.js', import.meta.url);

const SCRIPTS = new URL('../../../main/webapp/resources/js/', import.meta.url);
let pages = 0;

function set(name, value) {
  Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });
}

/**
 * Opens a page: from now on `document`, `location`, the timers and so on are this page's.
 * @param {{parts?: string[], body?: string, messages?: Object<string, string>, acts?: object[], meta?: Object<string, string>, language?: string, address?: string}} [how]
 *     parts of the real pages, markup beside them, messages of the bundle (a key that is not among them stands for itself)
 */
export function openPage({ parts = [], body = '', messages = {}, acts = ACTS, meta = {}, language = 'en', address = 'http://gavel.test/room?conference=a' } = {}) {
  return new Page({ parts, body, messages, acts, meta, language, address });
}

class Page {
  clock = new TestClock();
  document = new PageDocument();
  sockets = [];
  /** What scripts told the other pages of this browser. */
  posted = [];
  #id = ++pages;

  constructor({ parts, body, messages, acts, meta, language, address }) {
    this.#markUp(parts, body, { bundle: messages, acts }, meta, language);
    this.location = new TestLocation(address);
    this.#install();
  }

  /** @param {string} module such as `push.js` @returns {Promise<object>} what it exports, made for this page alone */
  load(module) {
    return import(`${new URL(module, SCRIPTS)}?page=${this.#id}`);
  }

  byId(id) {
    return this.document.getElementById(id);
  }

  find(selector) {
    return this.document.querySelector(selector);
  }

  append(markup) {
    return append(this.document.body, markup);
  }

  /** @param {object} fields of the event @returns {PageEvent} after it has happened */
  happen(node, type, fields = {}) {
    const event = new PageEvent(type, fields);
    node.dispatchEvent(event);
    return event;
  }

  /** A key is pressed where the focus is. */
  key(key, fields = {}) {
    return this.happen(this.document.activeElement, 'keydown', { key, ctrlKey: false, shiftKey: false, altKey: false, metaKey: false, repeat: false, ...fields });
  }

  /** Something is typed into a field. */
  type(field, text) {
    field.value = text;
    return this.happen(field, 'input');
  }

  get socket() {
    return this.sockets.at(-1);
  }

  /** Gives the page something global of the browser’s. */
  provide(name, value) {
    set(name, value);
    return value;
  }

  settled() {
    return settled();
  }

  #markUp(parts, body, carried, meta, language) {
    const { documentElement } = this.document;
    documentElement.setAttribute('lang', language);
    documentElement.lang = language;
    Object.entries(carried).forEach(([name, value]) => {
      const carrier = element('template');
      carrier.id = name;
      carrier.setAttribute(`data-${name}`, JSON.stringify(value));
      this.document.body.append(carrier);
    });
    Object.entries({ context: '', statics: '/static/1', ...meta }).forEach(([name, content]) => this.append(`<meta name="gavel-${name}" content="${content}"/>`));
    this.append('<p id="spoken"></p><main id="main" tabindex="-1"></main>');
    parts.forEach((name) => append(this.document.body, part(name)));
    append(this.document.body, body);
  }

  #install() {
    const page = this;
    this.clock.install(set);
    // Above the document: what bubbles arrives here last.
    const window = new PageNode();
    this.window = window;
    this.document.parentNode = window;
    set('window', globalThis);
    set('document', this.document);
    set('addEventListener', window.addEventListener.bind(window));
    set('location', this.location);
    set('localStorage', new TestStorage());
    set('sessionStorage', new TestStorage());
    set('Text', PageText);
    set('Element', PageElement);
    set('HTMLElement', PageElement);
    set('HTMLDialogElement', PageDialog);
    set('HTMLTextAreaElement', PageTextArea);
    set('navigator', { mediaDevices: {}, clipboard: { writeText: async (text) => this.posted.push(text) } });
    set('history', { state: null, replaceState: (state, _, to) => Object.assign(this.location, { replaced: to, state }) });
    set('getComputedStyle', () => ({ getPropertyValue: () => '' }));
    set('matchMedia', () => ({ matches: false }));
    set('ResizeObserver', class {
      observe() {}
    });
    set('BroadcastChannel', class extends PageNode {
      postMessage(message) {
        page.posted.push(message);
      }
    });
    set('PrimeFaces', { widgets: { toasts: new TestGrowl(this) }, nextZindex: () => {} });
    set('WebSocket', class extends TestSocket {
      constructor(url) {
        super(url);
        page.sockets.push(this);
      }
    });
  }
}

class TestLocation {
  /** Where scripts have sent the page. */
  went = null;

  constructor(address) {
    const { protocol, host, pathname, search, origin, href } = new URL(address);
    Object.assign(this, { protocol, host, pathname, search, origin, href });
  }

  assign(to) {
    this.went = to;
  }

  reload() {
    this.went = this.href;
  }
}

/** PrimeFaces’ growl, as far as scripts use it. */
class TestGrowl {
  cfg = {};
  #page;
  #items = [];

  constructor(page) {
    this.#page = page;
  }

  add({ severity, summary, detail }) {
    this.#items.push(this.#page.append(`<div class="ui-growl-${severity}"><div role="alert"><div class="ui-growl-icon-close"></div>`
      + `<span class="ui-growl-severity"></span><p>${summary}</p><p>${detail}</p></div></div>`));
  }

  get jq() {
    return { removeAttr: () => {}, children: () => listed(this.#items) };
  }
}

/** A list of elements as jQuery has it. */
function listed(items) {
  return {
    slice: (...range) => listed(items.slice(...range)),
    last: () => listed(items.slice(-1)),
    get: (index) => items[index],
    remove: () => items.forEach((item) => item.remove()),
  };
}

class TestStorage {
  #items = new Map();

  getItem(key) {
    return this.#items.get(key) ?? null;
  }

  setItem(key, value) {
    this.#items.set(key, String(value));
  }

  removeItem(key) {
    this.#items.delete(key);
  }
}
