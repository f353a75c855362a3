/** What the scripts of a room's page hand to one another. */

/** One entry of a menu: acts that undo each other, or that ask for levels. */
interface Entry {
  /** A part of its messages' keys: the name of its first act, or `levels`. */
  name: string; acts: Act[]; key: string | null;
}

/** How a line shows its row. */
interface Look {
  selected: boolean; active: boolean; own: boolean; pending: string | null; height: number; may: Permits;
  /** For the name, in pixels. */
  nameRoom: number;
  /** Grows whenever `may` may have changed. */
  mayVersion: number;
}

/** An act as docs/push.md has it, without its id. */
interface Press {
  act: string; rows?: number[]; on?: 'others'; value?: string; reason?: string;
}

/** What the panel of an act on many can have done. */
interface BulkDoes {
  select: (rows: number[]) => void; repeat: (press: Press, name: string) => void; undo: (of: string, press: Press, name: string) => void;
}

/** The outcome of a press; `why` is a message where the act was not done. */
interface Pressed {
  ok: boolean; why: string;
}

/** An act whose outcome is not known yet, with the name of whom or what it is on. */
interface Underway extends Press {
  id: string; name: string; timer: ReturnType<typeof setTimeout>; resolve: (pressed: Pressed) => void;
}

/** What the keys of the grid do. */
interface KeyActs {
  select: (row: Row) => void; selectTo: (id: number) => void; beginRange: (id: number) => void; endRange: () => void; selectAll: () => void;
  act: (entry: Entry, row: Row) => void; menu: (row: Row) => void; search: () => void; help: () => void; clear: () => void;
}
