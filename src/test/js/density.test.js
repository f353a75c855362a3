/** How much room a line takes: kept in this browser. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage } from './support/page.js';

test('Lines are compact until a person chooses roomy ones, and the choice holds on the next page', async () => {
  let page = openPage();
  const { density, setDensity } = await page.load('density.js');
  assert.equal(density(), 'compact');
  assert.equal(page.document.documentElement.dataset.density, 'compact');
  setDensity('roomy');
  assert.equal(page.document.documentElement.dataset.density, 'roomy');
  const kept = localStorage.getItem('gavel-density');
  page = openPage();
  localStorage.setItem('gavel-density', kept);
  assert.equal((await page.load('density.js')).density(), 'roomy');
  assert.equal(page.document.documentElement.dataset.density, 'roomy');
});

test('An unknown value counts as compact', async () => {
  const page = openPage();
  localStorage.setItem('gavel-density', '<x>');
  const { density } = await page.load('density.js');
  assert.equal(density(), 'compact');
});
