/** What travels over the page's socket: docs/push.md tells what each field means. */

/** How the page keeps a row. */
interface Row {
  i: number; name: string; no: string; f: number; s: number; j: number; c: string; vi: number | null; vo: number | null;
  by?: string | null; act: string | null; at: number; seen?: boolean; p: string | null; e: string | null;
  /** Grows with each change, so that a line knows whether it shows the row as it is. */
  version: number;
}

type RowChange = { i: number } & Partial<Omit<Row, 'i' | 'version'>>;

/** Handle, name, last score, has the floor. */
type Speaker = [number, string, number, boolean];

/** True, or the text why not. */
type Permits = Record<string, true | string>;

/** An act that the server declares; a page has all of them in the order of menus. */
interface Act {
  act: string; on: 'member' | 'room'; icon: string; key: string | null;
  /** The flag of a row that it turns, and what to; an act on the room turns its lock. */
  turns: number | null; to: boolean | null;
  needs: { flag: number, lacks: string }[]; row: boolean; others: 'bar' | 'menu' | null; asks: 'reason' | 'levels' | 'value' | 'layout' | null; danger: boolean; calls: boolean;
  /** On the room: whether it has a button beside the title. */
  bar: boolean;
  /** The state of the room in which pages offer it; null where they always do. */
  when: 'not_recording' | 'recording' | 'recording_runs' | 'recording_paused' | null;
  value: { pattern: string, longest: number } | null;
}

interface Head {
  room: string; name: string; number: string; title: string; members: number | null; asOf: number | null; watched: number | null; own: number | null;
  moderators: number | null; since: number | null; locked: boolean | null; rec: boolean | null; recSince: number | null; recRuns: boolean; recPaused: boolean; calling: { no: string; by: string; since: number }[]; state: string; stateSince: number; why: string | null;
  advice: string[] | null; may: Permits;
}

interface RoomFrame {
  n: number; whole?: boolean; head?: Head; counts?: Record<string, number> | null; speaking?: Speaker[] | null; total?: number; first?: number;
  ids?: number[]; rows?: RowChange[];
}

interface WallTile {
  r: string; number: string; title: string; members: number | null; talking: [string, number][]; more: number; locked: boolean | null; rec: boolean | null;
  since: number | null; state: string; stateSince: number; why: string | null;
}

interface WallFrame {
  n: number; rooms: WallTile[]; gone?: string[]; note?: string | null;
}

interface ActivityItem {
  at: number; who: string | null; seen: boolean; mine: boolean; act: string; on: string | null; count: number; ok: number; failed: number;
  unconfirmed: number; reason: string | null;
}

/** The layouts of the room, as the switch lists them. */
interface Layouts {
  id: string; names: string[]; groups: string[]; current: string | null; why: string | null;
}

/** How far an act on many members has come. */
interface Progress {
  id: string; act: string; settled: number; of: number;
}

/** The outcome of an act. */
interface Done {
  id: string; act: string; ok: number; unconfirmed: number; failed: number; failures?: { i: number, name: string, why: string }[]; again?: number[]; undo?: number; why: string | null;
}

interface Link {
  state: string; since: number; why: string | null;
}

/** A call, as Gavel tells it or as the page has it until Gavel tells. */
interface CallEntry {
  call: string; kind: string; of: string | null; state: string; here: boolean; held_elsewhere?: boolean; number: string; name: string; room: string | null;
  incoming: boolean; since: number;
}

interface CallEnded {
  t?: string; call: string; kind?: string; number: string; name: string; room: string | null; incoming: boolean; why: string; cause?: string;
  redial: boolean; here?: boolean;
}

interface Sdp {
  t?: string; call: string; kind: 'early' | 'answer' | 'offer' | 'attach'; sdp: string;
}

/** The answer to a question about calls; that to `prepare` has the last three. */
interface Outcome {
  ok: boolean; why: string; ice?: RTCIceServer[]; dial?: boolean; demo?: string | null;
}

interface PushMessages {
  open: {};
  lost: { signedOut: boolean, reason: string };
  hello: { me: string, id: string, now: number, run?: string, token: string };
  session: { idleAt: number, endsAt: number, warn: number };
  alive: { now: number };
  link: Link;
  wall: WallFrame;
  room: RoomFrame;
  everybody: { ids: number[] };
  activity: { items: ActivityItem[], whole?: boolean };
  progress: Progress;
  layouts: Layouts;
  done: Done;
  media: { id: string, ice: RTCIceServer[], dial: boolean, demo: string | null };
  calls: { t: 'calls', calls: CallEntry[] };
  sdp: Sdp & { t: 'sdp' };
  called: { id: string, call: string, ok: boolean, why: string | null };
  ended: CallEnded & { t: 'ended' };
  error: { why: string };
}
