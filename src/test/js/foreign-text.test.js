/** Foreign texts are shown harmlessly and found as on the server (ForeignText, SearchText). */

import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { openPage } from './support/page.js';

let foreign;
let search;

before(async () => {
  const page = openPage();
  foreign = await page.load('foreign.js');
  search = await page.load('search.js');
});

describe('a foreign text', () => {
  test('without control characters stays as it is', () => {
    for (const text of ['', 'Ada', '李雪梅', 'שלום 1234', 'a\nb', '👩‍🚒']) {
      assert.equal(foreign.plain(text), text);
    }
  });

  test('cannot change the direction of writing around it', () => {
    assert.equal(foreign.plain('a\u202Egpj.exe\u202C'), 'a\uFFFDgpj.exe\uFFFD');
    assert.equal(foreign.plain('\u202A\u202B\u202D'), '\uFFFD\uFFFD\uFFFD');
  });

  test('ends each isolate that it begins, and none that it has not begun', () => {
    assert.equal(foreign.plain('\u2067a'), '\u2067a\u2069');
    assert.equal(foreign.plain('\u2066\u2067a\u2069'), '\u2066\u2067a\u2069\u2069');
    assert.equal(foreign.plain('a\u2069b'), 'a\uFFFDb');
  });

  test('ends no paragraph and no line of its sentence', () => {
    assert.equal(foreign.plain('a\u2028b\u2029c\u0085d\u001Ce'), 'a b c d e');
    assert.equal(foreign.isolated('a\r\n\nb'), 'a b');
  });

  test('is isolated only where it is written from right to left, or isolates itself', () => {
    assert.equal(foreign.isolated('Ada 12'), 'Ada 12');
    for (const text of ['\u05D0', '\u0627\u0644', '\u{10800}', '\u{1E900}', '\u200F.']) {
      assert.equal(foreign.isolated(text), `\u2068${text}\u2069`);
    }
    assert.equal(foreign.isolated('\u2068a'), '\u2068\u2068a\u2069\u2069');
  });
});

describe('a search', () => {
  const finds = (text, typed) => search.found([text], search.folded(typed));

  test('makes no difference between cases, accents and widths', () => {
    assert.ok(finds('Jürgen Müller', 'JURGEN mull'));
    assert.ok(finds('Ｊｕｒｇｅｎ', 'jurgen'));
    assert.ok(finds('Łukasz Đặng Æbelø', 'lukasz dang aebelo'));
    assert.ok(finds('STRASSE', 'straße'));
    assert.ok(finds('ΟΔΟΣ', 'οδος'));
    assert.ok(finds('İstanbul', 'istanbul'));
  });

  test('finds a number whatever stands between its digits', () => {
    assert.ok(finds('+49 (170) 123-45', '17012345'));
    assert.ok(finds('17012345', '170 123'));
    assert.ok(!finds('Rooms', 'ro oms'), 'only numbers are read so');
  });

  test('finds digits of any script', () => {
    assert.ok(finds('٣٠٠٠', '3000'));
    assert.ok(finds('3000', '۳۰۰۰'));
    assert.equal(search.folded('०१२३४५६७८९'), '0123456789');
  });

  test('for nothing finds everybody, and one for something not those without it', () => {
    assert.ok(finds('', ''));
    assert.ok(finds('Ada', ''));
    assert.ok(!finds('Ada', 'bob'));
    assert.ok(!search.found([], 'a'));
  });

  test('reads any run of blanks as one', () => {
    assert.equal(search.folded('a\u00A0\u3000\t b'), 'a b');
  });
});
