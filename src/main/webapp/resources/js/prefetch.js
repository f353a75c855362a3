/**
 * The files of the page that people open next, fetched into the browser's cache while this page has nothing else to do: the first room
 * opens without waiting for them.
 */

import { whenIdle } from './idle.js';

/** @type {Set<HTMLTemplateElement>} */
const asked = new Set();

/** @param {HTMLTemplateElement} template names the files as that page does; each template is fetched once */
export function prefetchSoon(template) {
  if (!asked.has(template)) {
    asked.add(template);
    // What could not be fetched is fetched by the page that needs it.
    whenIdle(() => void prefetch(template).catch(() => {}));
  }
}

/** One after the other, so that they never hold up what this page asks for. @param {HTMLTemplateElement} template */
async function prefetch(template) {
  for (const file of template.content.querySelectorAll('link[href], script[src]')) {
    const answer = await fetch(file.getAttribute('href') ?? file.getAttribute('src') ?? '', { priority: 'low' });
    // Only a file that has been read to its end is kept.
    await answer.arrayBuffer();
  }
}
