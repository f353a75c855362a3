/**
 * When what changed in a page was painted. A change counts as painted in the first task after the frame that shows it: that
 * frame's style, layout and painting are done then and handed to the compositor.
 *
 * A change made inside of a frame's callback is shown by that frame, one made anywhere else by the next. So that the two are
 * told apart, every frame's first callback says that the frame is open, and a task behind it says that it is over.
 */
(() => {
  const waiting = [];
  const over = new MessageChannel();
  const nextFrame = window.requestAnimationFrame.bind(window);
  const now = () => performance.timeOrigin + performance.now();
  let open = false;

  function begins() {
    if (!open) {
      open = true;
      over.port2.postMessage(0);
    }
  }

  over.port1.onmessage = () => {
    open = false;
    const at = now();
    waiting.splice(0).forEach((callback) => callback(at));
  };

  window.requestAnimationFrame = (callback) => nextFrame((time) => {
    begins();
    callback(time);
  });

  /** Calls back with the time when what is in the page now is painted. */
  function painted(callback) {
    waiting.push(callback);
    if (!open) {
      nextFrame(begins);
    }
  }

  const rows = () => [...document.querySelectorAll('.grid-body .row')];
  const nameOf = (row) => row.querySelector('.cell.name .text').textContent;
  const talks = (row) => row.classList.contains('is-talking');

  function inView() {
    const grid = document.querySelector('.grid-body').parentElement.getBoundingClientRect();
    const head = document.querySelector('.grid-head')?.getBoundingClientRect().bottom ?? grid.top;
    const bottom = Math.min(grid.bottom, innerHeight);
    return rows().filter((row) => {
      const place = row.getBoundingClientRect();
      return place.top >= head - 1 && place.bottom <= bottom + 1;
    });
  }

  const turns = [];

  function watchTurns() {
    const last = new Map(inView().map((row) => [row, talks(row)]));
    new MutationObserver((changes) => {
      const changed = new Set(changes.map((change) => change.target).filter((row) => last.has(row) && last.get(row) !== talks(row)));
      changed.forEach((row) => last.set(row, talks(row)));
      const seen = [...changed].map((row) => [nameOf(row), talks(row)]);
      if (seen.length > 0) {
        painted((at) => seen.forEach(([name, talking]) => turns.push([name, talking, at])));
      }
    }).observe(document.querySelector('.grid-body'), { subtree: true, attributes: true, attributeFilter: ['class'] });
    return [...last.keys()].map(nameOf);
  }

  let press = null;
  let outcome = null;

  /** The outcome is the row that is muted, or not any more, and on which nothing is on its way. */
  function watchPresses() {
    addEventListener('pointerdown', (event) => {
      const row = event.target.closest('.row');
      press = { row, muted: !row.classList.contains('is-unmuted'), at: event.timeStamp };
      outcome = null;
    }, { capture: true });
    new MutationObserver(() => {
      if (press && !press.row.classList.contains('is-pending') && press.muted === press.row.classList.contains('is-unmuted')) {
        const at = performance.timeOrigin + press.at;
        press = null;
        painted((end) => { outcome = [at, end]; });
      }
    }).observe(document.querySelector('.grid-body'), { subtree: true, attributes: true, attributeFilter: ['class'] });
  }

  const Plain = window.WebSocket;
  let frames = 0;

  window.WebSocket = class extends Plain {
    constructor(...how) {
      super(...how);
      this.addEventListener('message', () => { frames += 1; });
    }
  };

  /** Settles when exactly these of the rows in view are painted as talking, with the time of it. */
  function whenTalking(names, patience) {
    const end = now() + patience;
    return new Promise((resolve, reject) => {
      const look = () => {
        const talking = inView().filter(talks).map(nameOf);
        if (talking.length === names.length && talking.every((name) => names.includes(name))) {
          painted(resolve);
        } else if (now() > end) {
          reject(new Error(`painted as talking: ${talking}; talking: ${names}`));
        } else {
          window.requestAnimationFrame(look);
        }
      };
      look();
    });
  }

  const PRESSED = 'gavelBenchPressed';
  let opened = null;

  /** A press on a link is kept for the page that it opens. */
  addEventListener('click', (event) => {
    if (event.target.closest('a[href]')) {
      sessionStorage.setItem(PRESSED, String(performance.timeOrigin + event.timeStamp));
    }
  }, { capture: true });

  function watchOpening() {
    const pressed = sessionStorage.getItem(PRESSED);
    if (pressed === null) {
      return;
    }
    const watch = new MutationObserver(() => {
      if (document.querySelector('.grid-body .row:not(.is-loading)')) {
        watch.disconnect();
        painted((at) => {
          opened = at - Number(pressed);
          sessionStorage.removeItem(PRESSED);
        });
      }
    });
    watch.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['class'] });
  }

  watchOpening();

  /** Settles with what there is to be read, as soon as it is there; the page's own policy forbids to wait for it by a text that is run. */
  function once(read, patience) {
    const end = now() + patience;
    return new Promise((resolve, reject) => {
      const look = () => {
        if (read() !== null) {
          resolve(read());
        } else if (now() > end) {
          reject(new Error('nothing of the kind was painted'));
        } else {
          setTimeout(look, 20);
        }
      };
      look();
    });
  }

  window.gavelBench = {
    now,
    watchTurns,
    turns: () => turns.splice(0),
    whenTalking,
    countFrames: () => { frames = 0; },
    frames: () => frames,
    watchPresses,
    outcome: (patience) => once(() => outcome, patience),
    emptied: (patience) => once(() => (rows().length === 0 ? now() : null), patience),
    opened: (patience) => once(() => opened, patience),
  };
})();
