/**
 * As much of a page's tree as the scripts use, without a browser: elements, attributes, selectors of names, classes, ids and attributes,
 * events that are caught and bubble, the focus. It has no layout; a test sets what an element would measure.
 */

const TEXT = 3;

class PageNode {
  parentNode = null;
  childNodes = [];

  get parentElement() {
    return this.parentNode instanceof PageElement ? this.parentNode : null;
  }

  get firstChild() {
    return this.childNodes[0] ?? null;
  }

  get lastChild() {
    return this.childNodes.at(-1) ?? null;
  }

  get isConnected() {
    return this.parentNode?.isConnected ?? false;
  }

  get textContent() {
    return this.childNodes.map((child) => child.textContent).join('');
  }

  set textContent(text) {
    this.replaceChildren(...(String(text ?? '') === '' ? [] : [String(text)]));
  }

  get children() {
    return this.childNodes.filter((child) => child instanceof PageElement);
  }

  get firstElementChild() {
    return this.children[0] ?? null;
  }

  get lastElementChild() {
    return this.children.at(-1) ?? null;
  }

  contains(other) {
    for (let node = other; node; node = node.parentNode) {
      if (node === this) {
        return true;
      }
    }
    return false;
  }

  insertBefore(node, next) {
    this.#put([node], next);
    return node;
  }

  append(...nodes) {
    this.#put(nodes, null);
  }

  prepend(...nodes) {
    this.#put(nodes, this.firstChild);
  }

  replaceChildren(...nodes) {
    [...this.childNodes].forEach((child) => child.remove());
    this.append(...nodes);
  }

  remove() {
    if (this.parentNode) {
      const siblings = this.parentNode.childNodes;
      siblings.splice(siblings.indexOf(this), 1);
      this.parentNode = null;
    }
  }

  querySelector(selector) {
    return this.querySelectorAll(selector)[0] ?? null;
  }

  querySelectorAll(selector) {
    const found = [];
    const walk = (node) => node.children.forEach((child) => {
      if (child.matches(selector)) {
        found.push(child);
      }
      if (child.localName !== 'template') {
        walk(child);
      }
    });
    walk(this);
    return found;
  }

  #put(nodes, next) {
    nodes.map((node) => (node instanceof PageNode ? node : new PageText(node))).forEach((node) => {
      node.remove();
      const at = next ? this.childNodes.indexOf(next) : this.childNodes.length;
      this.childNodes.splice(at, 0, node);
      node.parentNode = this;
    });
  }

  // ---- events -----------------------------------------------------------------------------------------------------

  #listeners = [];

  addEventListener(type, listener, options = {}) {
    const { capture = false, once = false, signal } = typeof options === 'boolean' ? { capture: options } : options;
    const entry = { type, listener, capture, once };
    this.#listeners.push(entry);
    signal?.addEventListener('abort', () => this.#forget(entry));
  }

  removeEventListener(type, listener) {
    this.#listeners = this.#listeners.filter((entry) => entry.type !== type || entry.listener !== listener);
  }

  dispatchEvent(event) {
    event.target = this;
    const path = [];
    for (let node = this; node; node = node.parentNode) {
      path.push(node);
    }
    const way = [...path.toReversed().map((node) => [node, true]), ...path.map((node) => [node, false])];
    way.filter(([node, capture]) => capture || event.bubbles || node === this).forEach(([node, capture]) => node.#hear(event, capture));
    return !event.defaultPrevented;
  }

  #hear(event, capture) {
    if (event.stopped) {
      return;
    }
    this.#listeners.filter((entry) => entry.type === event.type && entry.capture === capture).forEach((entry) => {
      if (event.stoppedHere) {
        return;
      }
      if (entry.once) {
        this.#forget(entry);
      }
      entry.listener.call(this, event);
    });
    event.stopped ||= event.stoppedHere;
    event.stoppedHere = false;
    event.stopped ||= event.stopping;
  }

  #forget(entry) {
    this.#listeners = this.#listeners.filter((each) => each !== entry);
  }
}

export class PageText extends PageNode {
  nodeType = TEXT;

  constructor(data) {
    super();
    this.data = String(data);
  }

  get textContent() {
    return this.data;
  }

  cloneNode() {
    return new PageText(this.data);
  }
}

/** What happens on a page. `fields` are those of the kind of event, such as `key`. */
export class PageEvent {
  defaultPrevented = false;
  isTrusted = true;
  stopping = false;
  stopped = false;
  stoppedHere = false;

  constructor(type, fields = {}) {
    Object.assign(this, { type, bubbles: true, detail: 0 }, fields);
  }

  preventDefault() {
    this.defaultPrevented = true;
  }

  stopPropagation() {
    this.stopping = true;
  }

  stopImmediatePropagation() {
    this.stoppedHere = true;
  }
}

const REFLECTED = ['id', 'title', 'dir', 'href', 'name', 'alt'];

export class PageElement extends PageNode {
  nodeType = 1;
  style = {};
  scrollTop = 0;
  clientHeight = 0;
  offsetHeight = 0;
  offsetWidth = 0;
  clientWidth = 0;
  scrollWidth = 0;
  #attributes = new Map();

  constructor(localName) {
    super();
    this.localName = localName;
    this.dataset = new Proxy({}, {
      get: (_, name) => this.getAttribute(dataName(name)) ?? undefined,
      set: (_, name, value) => this.setAttribute(dataName(name), value) ?? true,
      has: (_, name) => this.hasAttribute(dataName(name)),
    });
  }

  get ownerDocument() {
    let node = this;
    while (node.parentNode && !(node instanceof PageDocument)) {
      node = node.parentNode;
    }
    return node;
  }

  // ---- attributes -------------------------------------------------------------------------------------------------

  getAttribute(name) {
    return this.#attributes.get(name) ?? null;
  }

  hasAttribute(name) {
    return this.#attributes.has(name);
  }

  setAttribute(name, value) {
    this.writes = (this.writes ?? 0) + 1;
    this.#attributes.set(name, String(value));
  }

  removeAttribute(name) {
    this.#attributes.delete(name);
  }

  get className() {
    return this.getAttribute('class') ?? '';
  }

  set className(value) {
    this.setAttribute('class', value);
  }

  get classList() {
    const all = () => this.className.split(/\s+/).filter(Boolean);
    const put = (names) => this.setAttribute('class', names.join(' '));
    return {
      contains: (name) => all().includes(name),
      add: (...names) => put([...new Set([...all(), ...names])]),
      remove: (...names) => put(all().filter((name) => !names.includes(name))),
      toggle: (name, on = !all().includes(name)) => {
        put(on ? [...new Set([...all(), name])] : all().filter((each) => each !== name));
        return on;
      },
    };
  }

  get hidden() {
    return this.hasAttribute('hidden');
  }

  set hidden(hidden) {
    if (hidden) {
      this.setAttribute('hidden', '');
    } else {
      this.removeAttribute('hidden');
    }
  }

  // ---- fields -----------------------------------------------------------------------------------------------------

  #value = null;
  #checked = null;

  get value() {
    return this.#value ?? this.defaultValue;
  }

  set value(value) {
    this.#value = String(value);
  }

  get defaultValue() {
    return this.getAttribute('value') ?? '';
  }

  get checked() {
    return this.#checked ?? this.defaultChecked;
  }

  set checked(checked) {
    this.#checked = Boolean(checked);
  }

  get defaultChecked() {
    return this.hasAttribute('checked');
  }

  get disabled() {
    return this.hasAttribute('disabled');
  }

  set disabled(disabled) {
    if (disabled) {
      this.setAttribute('disabled', '');
    } else {
      this.removeAttribute('disabled');
    }
  }

  get type() {
    return this.getAttribute('type') ?? (this.localName === 'button' ? 'submit' : 'text');
  }

  set type(type) {
    this.setAttribute('type', type);
  }

  get form() {
    return this.closest('form');
  }

  get method() {
    return this.getAttribute('method') ?? 'get';
  }

  get content() {
    return this.localName === 'meta' ? this.getAttribute('content') : this;
  }

  // ---- the tree ---------------------------------------------------------------------------------------------------

  get nextElementSibling() {
    return this.#sibling(1);
  }

  get previousElementSibling() {
    return this.#sibling(-1);
  }

  #sibling(by) {
    const all = this.parentNode?.children ?? [];
    return all[all.indexOf(this) + by] ?? null;
  }

  cloneNode() {
    const copy = new this.constructor(this.localName);
    this.#attributes.forEach((value, name) => copy.#attributes.set(name, value));
    copy.append(...this.childNodes.map((child) => child.cloneNode()));
    return copy;
  }

  matches(selector) {
    return alternatives(selector).some((steps) => fits(this, steps));
  }

  closest(selector) {
    for (let node = this; node instanceof PageElement; node = node.parentNode) {
      if (node.matches(selector)) {
        return node;
      }
    }
    return null;
  }

  // ---- what a person does -----------------------------------------------------------------------------------------

  get offsetParent() {
    return this.isConnected && !this.closest('[hidden]') ? this.parentNode : null;
  }

  focus() {
    if (this.offsetParent) {
      this.ownerDocument.activeElement = this;
      this.dispatchEvent(new PageEvent('focus', { bubbles: false }));
    }
  }

  select() {}

  click() {
    this.dispatchEvent(new PageEvent('click', { detail: 1 }));
  }

  getBoundingClientRect() {
    return { left: 0, top: 0, right: 0, bottom: 0 };
  }
}

for (const name of REFLECTED) {
  Object.defineProperty(PageElement.prototype, name, {
    get() {
      return this.getAttribute(name) ?? '';
    },
    set(value) {
      this.setAttribute(name, value);
    },
  });
}

export class PageDialog extends PageElement {
  /** Whether everything beside it is out of reach. */
  modal = false;

  get open() {
    return this.hasAttribute('open');
  }

  showModal() {
    this.modal = true;
    this.setAttribute('open', '');
  }

  close() {
    if (this.open) {
      this.modal = false;
      this.removeAttribute('open');
      this.dispatchEvent(new PageEvent('close', { bubbles: false }));
    }
  }
}

export class PageTextArea extends PageElement {}

export class PageVideo extends PageElement {
  srcObject = null;

  async play() {}
}

const CLASSES = { dialog: PageDialog, textarea: PageTextArea, video: PageVideo };

export function element(localName) {
  return new (CLASSES[localName] ?? PageElement)(localName);
}

export class PageDocument extends PageNode {
  hidden = false;
  title = '';
  cookie = '';

  constructor() {
    super();
    this.documentElement = element('html');
    this.body = element('body');
    this.documentElement.append(this.body);
    this.append(this.documentElement);
    this.activeElement = this.body;
  }

  get isConnected() {
    return true;
  }

  getElementById(id) {
    return this.querySelectorAll('*').find((each) => each.id === id) ?? null;
  }

  createElement(localName) {
    return element(localName);
  }

  createElementNS(namespace, localName) {
    return element(localName);
  }
}

// ---- selectors ------------------------------------------------------------------------------------------------------

const STEP = /\s*(>)?\s*((?:[\w*-]+|#[\w:-]+|\.[\w-]+|\[[^\]]+\]|:[\w-]+)+)/gy;
const SIMPLE = /#([\w:-]+)|\.([\w-]+)|\[([\w-]+)(?:="([^"]*)")?\]|:([\w-]+)|([\w*-]+)/g;
const known = new Map();

function alternatives(selector) {
  if (!known.has(selector)) {
    known.set(selector, selector.split(',').map((each) => stepsOf(each.trim())));
  }
  return known.get(selector);
}

function stepsOf(selector) {
  const steps = [...selector.matchAll(STEP)];
  if (steps.map(([text]) => text).join('') !== selector) {
    throw new Error(`The stand-in for a page does not know the selector ${selector}`);
  }
  return steps.map(([, child, compound]) => ({ child: child === '>', tests: [...compound.matchAll(SIMPLE)].map(testOf) }));
}

function testOf([, id, name, attribute, value, pseudo, tag]) {
  if (id) {
    return (node) => node.id === id;
  }
  if (name) {
    return (node) => node.classList.contains(name);
  }
  if (attribute) {
    return (node) => (value === undefined ? node.hasAttribute(attribute) : node.getAttribute(attribute) === value);
  }
  if (pseudo) {
    return (node) => pseudo === 'modal' && node instanceof PageDialog && node.modal;
  }
  return (node) => tag === '*' || node.localName === tag;
}

function fits(node, steps) {
  const last = steps.at(-1);
  if (!last.tests.every((test) => test(node))) {
    return false;
  }
  const before = steps.slice(0, -1);
  if (before.length === 0) {
    return true;
  }
  for (let up = node.parentNode; up instanceof PageElement; up = last.child ? null : up.parentNode) {
    if (fits(up, before)) {
      return true;
    }
  }
  return false;
}

function dataName(name) {
  return `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

export { PageNode };
