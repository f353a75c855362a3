/**
 * PrimeFaces' components of a page. A page with live data has them, with the addresses of their scripts and styles, in the
 * template `components`, so that its first painting does not wait for them. They come into the page when it has nothing else to do, or when
 * one of them is needed. Other pages have them from the beginning.
 */

import { whenIdle } from './idle.js';

const template = /** @type {HTMLTemplateElement|null} */ (document.getElementById('components'));

/** @type {(() => void)[]} */
const prepared = [];
/** @type {Promise<void>|null} */
let loading = template ? null : Promise.resolve();
let asked = false;

/**
 * @template {string} K
 * @param {K} name a widgetVar
 * @returns {WidgetOf<K>} the component's client API, once `components` has been waited for
 */
export function widget(name) {
  return /** @type {WidgetOf<K>} */ (window.PrimeFaces.widgets[name]);
}

/** @param {Element|Element[]} element @returns {JQueryList} the element as jQuery has it, for methods of components */
export function jquery(element) {
  return window.jQuery(element);
}

/** @param {JQueryList} element to stand above all dialogs and menus that are open */
export function toTop(element) {
  window.PrimeFaces.nextZindex(element);
}

/** @returns {Promise<void>} resolved when the components are in the page; rejected when they could not be loaded */
export function components() {
  loading ??= load(/** @type {HTMLTemplateElement} */ (template)).catch((error) => {
    loading = null;
    throw error;
  });
  return loading;
}

/** @param {() => void} prepare called once when the components are in the page, before the callers that wait for them continue */
export function whenComponents(prepare) {
  if (template) {
    prepared.push(prepare);
  } else {
    prepare();
  }
}

/** Loads them when the page has time for it, however often it is asked. */
export function componentsSoon() {
  if (asked || loading) {
    return;
  }
  asked = true;
  whenIdle(() => void components().catch(() => {}));
}

/** @param {HTMLTemplateElement} from */
async function load(from) {
  const { scripts, styles } = from.dataset;
  await Promise.all([...addresses(styles).map(style), ...addresses(scripts).map(script)]);
  const faces = window.PrimeFaces;
  faces.settings.locale = document.documentElement.lang.replace('-', '_');
  // A menu opens without an animation, so that it gets the next key, and stays open while rows move behind it.
  faces.utils.disableAnimations();
  faces.hideOverlaysOnViewportChange = false;
  document.body.append(from.content);
  // The components make their widgets when jQuery says that the page is ready, one after the other.
  await new Promise((ready) => window.jQuery(ready));
  prepared.splice(0).forEach((prepare) => prepare());
}

/** @param {string|undefined} list */
function addresses(list) {
  return (list ?? '').split(' ').filter(Boolean);
}

/** @param {string} src */
function script(src) {
  const element = document.createElement('script');
  // In their order, though they are loaded side by side.
  element.async = false;
  element.src = src;
  return loaded(element, (made) => document.head.append(made));
}

/** @param {string} href goes before the page's own styles, which override it */
function style(href) {
  const element = document.createElement('link');
  element.rel = 'stylesheet';
  element.href = href;
  return loaded(element, (made) => document.querySelector('link[rel="stylesheet"]')?.before(made));
}

/**
 * @param {HTMLScriptElement|HTMLLinkElement} element
 * @param {(element: Element) => void} insert
 */
function loaded(element, insert) {
  return new Promise((resolve, reject) => {
    element.addEventListener('load', resolve);
    element.addEventListener('error', () => reject(new Error('a component could not be loaded')));
    insert(element);
  });
}
