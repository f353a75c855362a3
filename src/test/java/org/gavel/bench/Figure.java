package org.gavel.bench;

/**
 * One figure of {@code docs/performance.md}: a row of its table.
 *
 * @param name the name of its measurement, and where that has several figures a dot and more: {@code painted}, {@code painted.1000}
 * @param what is measured
 * @param at which scale
 * @param goal what is to be reached
 * @param measured what was measured, with units
 * @param reached whether the goal is
 * @param remark the number of samples, the spread, and what one must know to read it
 */
public record Figure(
        String name, String what, String at, String goal, String measured, boolean reached, String remark) {}
