import i18next from 'i18next';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import en from './i18n/en';
import zhCN from './i18n/zh-CN';
import { modelText } from './model-text';

const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
const MODELS = join(process.cwd(), '..', '..', 'bpmn', 'processes');

function named(kind: 'process' | 'userTask'): [id: string, name: string][] {
  return readdirSync(MODELS)
    .map((file) => new DOMParser().parseFromString(readFileSync(join(MODELS, file), 'utf8'), 'text/xml'))
    .flatMap((model) => [...model.getElementsByTagNameNS(BPMN, kind)])
    .map((element) => [element.id, element.getAttribute('name') ?? '']);
}

test('every shipped process and each of its tasks has its name here, and in English', () => {
  expect(Object.fromEntries(named('process'))).toEqual(zhCN.models.process);
  expect(Object.fromEntries(named('userTask'))).toEqual(zhCN.models.step);
  expect(Object.keys(en.models.process)).toEqual(Object.keys(zhCN.models.process));
  expect(Object.keys(en.models.step)).toEqual(Object.keys(zhCN.models.step));
});

test('a name is translated as long as it is the one that we shipped', () => {
  const t = i18next.getFixedT('en');
  expect(modelText(t, 'process', 'repurchase', '复购')).toBe('Repurchase');
  expect(modelText(t, 'process', 'repurchase', null)).toBe('Repurchase');
  expect(modelText(t, 'process', 'repurchase', '老客户再购')).toBe('老客户再购');
  expect(modelText(t, 'step', 'u', '没有表单的任务')).toBe('没有表单的任务');
  expect(modelText(t, 'process', 'mini', null)).toBe('mini');
});
