/** Reads markup as the pages are written in: well-formed, with `<g:icon>`, dialogs, and with the keys of messages in place of the messages. */

import { readFileSync } from 'node:fs';
import { ACTS } from './acts.js';
import { element, PageText } from './dom.js';

const PARTS = new URL('../../../main/webapp/WEB-INF/part/', import.meta.url);
const TOKEN = /<!--[\s\S]*?-->|<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|[^<]+/g;
const ATTRIBUTE = /([\w:-]+)="([^"]*)"/g;
const IN_ROW = /<ui:repeat value="#\{acts\.inRow\}"[^>]*>([\s\S]*?)<\/ui:repeat>/g;
const MESSAGES = /#\{messages\.say\('([^']+)'\)\}/g;

/** @param {string} name of a part of the pages @returns {string} its markup */
export function part(name) {
  const buttons = new Set(ACTS.filter((act) => act.row).map((act) => act.key)).size;
  return readFileSync(new URL(`${name}.xhtml`, PARTS), 'utf8').replace(IN_ROW, (_, button) => button.repeat(buttons));
}

/** Puts what the markup describes at the end of a node. */
export function append(node, markup) {
  const open = [node];
  for (const [token, ends, name, attributes, empty] of markup.matchAll(TOKEN)) {
    if (name === undefined) {
      addText(open.at(-1), token);
    } else if (ends) {
      leave(open, name);
    } else {
      open.push(enter(open.at(-1), name, attributes));
      if (empty) {
        open.pop();
      }
    }
  }
  return node.lastElementChild;
}

function addText(parent, text) {
  const shown = text.startsWith('<!--') ? '' : text.replace(MESSAGES, '$1');
  if (shown.trim() !== '') {
    parent.append(new PageText(shown.trim()));
  }
}

function enter(parent, name, attributes) {
  if (name === 'g:icon') {
    const svg = element('svg');
    svg.className = 'icon';
    svg.append(element('use'));
    parent.append(svg);
    return svg;
  }
  if (name === 'ui:decorate') {
    // The only template that parts of pages decorate: component-dialog.xhtml.
    const dialog = element('div');
    dialog.className = 'ui-dialog';
    parent.append(dialog);
    return dialog;
  }
  if (name === 'ui:param') {
    nameDialog(parent, new Map([...attributes.matchAll(ATTRIBUTE)].map(([, key, value]) => [key, value])));
    return parent;
  }
  if (name.startsWith('ui:') || name.startsWith('g:')) {
    // Only what stands within it is of interest.
    return parent;
  }
  const child = element(name);
  for (const [, key, value] of attributes.matchAll(ATTRIBUTE)) {
    child.setAttribute(key, value.replace(MESSAGES, '$1'));
  }
  parent.append(child);
  return child;
}

/** The id of a dialog and the place of its title are made of its name, as PrimeFaces does. */
function nameDialog(dialog, param) {
  if (param.get('name') === 'name') {
    const title = element('span');
    title.id = `${param.get('value')}_title`;
    dialog.id = param.get('value');
    dialog.append(title);
  }
}

function leave(open, name) {
  if (open.length === 1) {
    throw new Error(`</${name}> ends nothing`);
  }
  open.pop();
}
