/** What the scripts use of PrimeFaces and of its jQuery, where a page has them. */

interface JQueryList {
  attr(name: string, value: string): JQueryList;
  children(): JQueryList;
  filter(selector: string): JQueryList;
  find(selector: string): JQueryList;
  get(): HTMLElement[];
  get(index: number): HTMLElement;
  last(): JQueryList;
  on<E extends Event>(type: string, listener: (event: E) => void): JQueryList;
  on<E extends Event>(type: string, selector: string, listener: (event: E) => void): JQueryList;
  parent(): JQueryList;
  remove(): void;
  removeAttr(name: string): void;
  slice(from: number, to?: number): JQueryList;
}

interface Widget {
  jq: JQueryList;
}

interface DialogWidget extends Widget {
  applyFocus: () => void; returnFocus: () => void; focusedElementBeforeDialogOpened: HTMLElement | null;
  cfg: { onHide?: () => void };
  show(): void; hide(): void; isVisible(): boolean;
}

interface MenuWidget extends Widget {
  cfg: { pos: object }; menuitemLinks: JQueryList; trigger: JQueryList;
  refresh(cfg: object): void; show(): void; hide(): void;
}

interface GrowlWidget extends Widget {
  cfg: { life: number };
  add(message: { severity: string, summary: string, detail: string }): void;
}

/** The widgets that are no dialogs, by their widgetVars. */
interface Widgets {
  menu: MenuWidget; toasts: GrowlWidget;
}

type WidgetOf<K extends string> = K extends keyof Widgets ? Widgets[K] : DialogWidget;

interface Window {
  jQuery: {
    (element: Element | Element[]): JQueryList;
    (ready: (jQuery: unknown) => void): unknown;
  };
  PrimeFaces: {
    widgets: Record<string, Widget>; settings: { locale: string }; hideOverlaysOnViewportChange: boolean; utils: { disableAnimations(): void };
    getWidgetById(id?: string): { filter(): void };
    nextZindex(element: JQueryList): void;
  };
}
