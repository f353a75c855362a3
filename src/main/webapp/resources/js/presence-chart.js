/** Gives the chart of the attendance the colours of the page; p:chart calls it before it draws (its “extender”). It is no module, because p:chart needs it at once. */

(() => {
  const token = (/** @type {string} */ name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  /** @param {PresenceConfig} config */
  function colour(config) {
    const [line] = config.data.datasets;
    line.borderColor = token('--accent');
    line.backgroundColor = token('--accent-tint');
    Object.values(config.options.scales).forEach((scale) => {
      scale.ticks.color = token('--secondary');
      scale.grid = { color: token('--line') };
    });
  }

  window.presenceChart = function presenceChart() {
    colour(this.cfg.config);
    const repaint = () => {
      colour(this.cfg.config);
      this.chart?.update();
    };
    new MutationObserver(repaint).observe(document.documentElement, { attributeFilter: ['data-look'] });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', repaint);
  };
})();
