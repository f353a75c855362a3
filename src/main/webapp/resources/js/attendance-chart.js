/** Gives the charts of the attendance the colours of the page; p:chart calls it before it draws one (its “extender”). It is no module, because p:chart needs it at once. */

(() => {
  const token = (/** @type {string} */ name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  /** @param {AttendanceChartConfig} config */
  function colour(config) {
    const [series] = config.data.datasets;
    series.borderColor = token('--accent');
    series.backgroundColor = token('--accent-tint');
    Object.values(config.options.scales).forEach((scale) => {
      scale.ticks.color = token('--secondary');
      scale.grid = { color: token('--line') };
    });
  }

  window.attendanceChart = function attendanceChart() {
    colour(this.cfg.config);
    const repaint = () => {
      colour(this.cfg.config);
      this.chart?.update();
    };
    new MutationObserver(repaint).observe(document.documentElement, { attributeFilter: ['data-look'] });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', repaint);
  };
})();
