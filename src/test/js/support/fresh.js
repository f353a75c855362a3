/** Hooks of Node’s loader: each page gets its own copies of the modules, as in a browser. */

const SCRIPTS = '/main/webapp/resources/js/';

export async function resolve(specifier, context, next) {
  const found = await next(specifier, context);
  const page = new URL(context.parentURL ?? 'file:///').search;
  return found.url.includes(SCRIPTS) && page && !found.url.includes('?') ? { ...found, url: found.url + page } : found;
}

export function load(url, context, next) {
  return next(url, url.includes(SCRIPTS) ? { ...context, format: 'module' } : context);
}
