/**
 * What the scripts may take for granted about the pages. A script asks its page only for what the page has (the templates in
 * src/main/webapp); where that is not so, the browser tests show it at once, and no type could.
 */

/** The elements that are more than HTMLElement, by their ids. */
interface PageElements {
  callCanvasPicture: HTMLVideoElement;
  callNumber: HTMLInputElement;
  callOwn: HTMLVideoElement;
  callPicture: HTMLVideoElement;
  callPreview: HTMLVideoElement;
  'grant-pattern': HTMLTemplateElement;
  kickReason: HTMLInputElement;
  search: HTMLInputElement;
  selectAll: HTMLInputElement;
  sessionEnding: HTMLDialogElement;
  sessionOver: HTMLDialogElement;
  'signInForm:login': HTMLInputElement;
  'signInForm:password': HTMLInputElement;
}

/** The elements that are more than HTMLElement, by how a selector ends. */
type Selected<S extends string> =
  S extends `meta[${string}` | `${string} meta[${string}` ? HTMLMetaElement
    : S extends 'input' | `input[${string}` | `${string} input` | `${string} input[${string}` ? HTMLInputElement
      : S extends 'select' | `select[${string}` ? HTMLSelectElement
        : S extends `time[${string}` ? HTMLTimeElement
          : S extends 'dialog' | 'dialog:modal' ? HTMLDialogElement
            : S extends 'form' ? HTMLFormElement
              : S extends 'button' ? HTMLButtonElement
                : S extends `svg[${string}` ? SVGElement
                  : HTMLElement;

interface ParentNode {
  querySelector<S extends string>(selectors: S): Selected<S>;
  querySelectorAll<S extends string>(selectors: S): NodeListOf<Selected<S>>;
}

interface Element {
  closest(selectors: string): HTMLElement | null;
}

interface Document {
  getElementById<K extends string>(elementId: K): K extends keyof PageElements ? PageElements[K] : HTMLElement;
}

/** Listeners stand on elements and on the document, and what they hear happens in an element. */
interface EventTarget {
  closest(selectors: string): HTMLElement | null;
}

interface PageLookup {
  <K extends string>(id: K): K extends keyof PageElements ? PageElements[K] : HTMLElement;
}

/** The extender that p:chart calls for the charts of the attendance, with its widget as `this`. */
interface Window {
  attendanceChart: (this: { cfg: { config: AttendanceChartConfig }, chart?: { update: () => void } }) => void;
}

/** What Chart.js draws, as far as its colours go. */
interface AttendanceChartConfig {
  data: { datasets: { borderColor?: string, backgroundColor?: string }[] };
  options: { scales: Record<string, { ticks: { color?: string }, grid?: { color: string } }> };
}
