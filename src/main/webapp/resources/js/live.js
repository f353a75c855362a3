/** The page's one socket, shared by all scripts of the page. `session.js` opens it when all of them have added their listeners. */

import { Push } from './push.js';

export const push = new Push(document.querySelector('meta[name="gavel-socket"]')?.content);
