/** Changes the page's tree only where something differs: reading is cheap, writing costs a layout. */

/** @param {Element} node @param {string} text becomes its only content, as text */
export function setText(node, text) {
  const only = node.firstChild;
  if (only instanceof Text && only === node.lastChild) {
    // The text within a node is cheaper to change than the node is to replace.
    if (only.data !== text) {
      only.data = text;
    }
  } else if (node.textContent !== text) {
    node.textContent = text;
  }
}

/** @param {Element} node @param {string} name @param {string|null} value null takes the attribute away */
export function setAttribute(node, name, value) {
  if (value === null) {
    if (node.hasAttribute(name)) {
      node.removeAttribute(name);
    }
  } else if (node.getAttribute(name) !== value) {
    node.setAttribute(name, value);
  }
}

/** @param {HTMLElement} node @param {boolean} shown */
export function setShown(node, shown) {
  if (node.hidden === shown) {
    node.hidden = !shown;
  }
}

/** @param {Element} node @param {string} name of a class @param {boolean} on */
export function setClass(node, name, on) {
  if (node.classList.contains(name) !== on) {
    node.classList.toggle(name, on);
  }
}

const statics = document.querySelector('meta[name="gavel-statics"]')?.content ?? '';

/** @param {Element} svg an icon @param {string} name a symbol of img/icons.svg */
export function setIcon(svg, name) {
  setAttribute(svg.querySelector('use'), 'href', `${statics}/img/icons.svg#${name}`);
}

/** @param {string} id of a template @returns {HTMLElement} a fresh copy of its one element */
export function copyOf(id) {
  const template = /** @type {HTMLTemplateElement} */ (document.getElementById(id));
  return /** @type {HTMLElement} */ (template.content.querySelector('*').cloneNode(true));
}

/** Calls back before the next painting, once however often it was asked. @param {() => void} callback @returns {() => void} asks for it */
export function oncePerFrame(callback) {
  let asked = false;
  return () => {
    if (!asked) {
      asked = true;
      requestAnimationFrame(() => {
        asked = false;
        callback();
      });
    }
  };
}
