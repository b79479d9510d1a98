import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import en from './i18n/en';
import zhCN from './i18n/zh-CN';

const ENGINE = join(process.cwd(), '..', '..', 'engine/src/main/java/io/relance/notification');

const codes = (file: string, code: RegExp) =>
  [...readFileSync(join(ENGINE, file), 'utf8').matchAll(code)].map((match) => match[1]!);

test('every kind of alert that the server knows has a name in both languages', () => {
  const known = codes('Kinds.java', /(?:work|told|new Kind)\(\s*"([a-z-]+)"/g);
  expect(known.length).toBeGreaterThan(30);
  expect(Object.keys(zhCN.kinds).toSorted()).toEqual([...known, 'letter'].toSorted());
  expect(Object.keys(en.kinds)).toEqual(Object.keys(zhCN.kinds));
});

test('and so has every letter to customers', () => {
  expect(Object.keys(zhCN.kinds.letter)).toEqual(codes('Book.java', /"letter\.((?!html)[a-z-]+)"/g));
  expect(Object.keys(en.kinds.letter)).toEqual(Object.keys(zhCN.kinds.letter));
});
