/** A line over the last five minutes, drawn by elements of SVG; the youngest at the right. */

const SVG = 'http://www.w3.org/2000/svg';
const WIDTH = 300;
const HEIGHT = 48;

export class Graph {
  #lines;

  /** @param {SVGElement} svg @param {number} count of lines */
  constructor(svg, count) {
    svg.setAttribute('viewBox', `0 0 ${WIDTH} ${HEIGHT}`);
    svg.setAttribute('preserveAspectRatio', 'none');
    this.#lines = Array.from({ length: count }, (_, index) => {
      const line = document.createElementNS(SVG, 'path');
      line.classList.add('graph-line', `graph-line-${index}`);
      return line;
    });
    svg.replaceChildren(...this.#lines);
  }

  /**
   * @param {(number|null)[][]} series for each line, a value a second, oldest first; null leaves a gap
   * @param {number} least what the full height is worth at least
   * @returns {number} what the full height is worth
   */
  draw(series, least) {
    const top = Math.max(least, ...series.flat().map((value) => value ?? 0));
    series.forEach((values, index) => this.#lines[index].setAttribute('d', pathOf(values, top)));
    return top;
  }
}

/** @param {(number|null)[]} values @param {number} top */
function pathOf(values, top) {
  const first = WIDTH - values.length;
  let drawing = false;
  return values.map((value, index) => {
    const command = drawing ? 'L' : 'M';
    drawing = value !== null;
    return value !== null ? `${command}${first + index} ${(HEIGHT - 1 - (value / top) * (HEIGHT - 2)).toFixed(1)}` : '';
  }).join('');
}
