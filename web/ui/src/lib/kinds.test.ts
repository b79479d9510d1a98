import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import en from './i18n/en';
import zhCN from './i18n/zh-CN';

const KINDS = join(process.cwd(), '..', '..', 'engine/src/main/java/io/relance/notification/Kinds.java');

test('every kind of alert that the server knows has a name in both languages', () => {
  const source = readFileSync(KINDS, 'utf8');
  const known = [...source.matchAll(/(?:work|told|new Kind)\(\s*"([a-z-]+)"/g)].map(([, code]) => code);
  expect(known.length).toBeGreaterThan(30);
  expect(Object.keys(zhCN.kinds).toSorted()).toEqual(known.toSorted());
  expect(Object.keys(en.kinds)).toEqual(Object.keys(zhCN.kinds));
});
