import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { inLanguage } from './languages';
import type { Component } from './schema';

const FORMS = join(process.cwd(), '..', '..', 'bpmn', 'forms');
const shipped = readdirSync(FORMS).filter((file) => file.endsWith('.form'));
const CHINESE = /\p{Script=Han}/u;

const read = (file: string) => JSON.parse(readFileSync(join(FORMS, file), 'utf8')) as Component;

/** All that people read in a form, each with where it stands. */
function texts(component: Component): [where: string, text: string][] {
  const { label, description, dateLabel, timeLabel, text, values = [], components = [] } = component;
  const options = values.map((option) => option.label);
  const own = [label, description, dateLabel, timeLabel, text, ...options] as (string | undefined)[];
  const where = String(component.key ?? component.path ?? component.id);
  return [
    ...own.filter((each) => each !== undefined).map((each): [string, string] => [where, each]),
    ...components.flatMap(texts),
  ];
}

function conditions(component: Component): Component[] {
  const own = component.properties?.check ? [component] : [];
  return [...own, ...(component.components ?? []).flatMap(conditions)];
}

test.each(shipped)('%s says everything in Chinese, and in English', (file) => {
  const form = read(file);
  expect(texts(form)).not.toHaveLength(0);
  expect(texts(inLanguage(form, 'zh-CN'))).toEqual(texts(form));
  expect(texts(inLanguage(form, 'en')).filter(([, text]) => CHINESE.test(text))).toEqual([]);
  for (const { properties } of conditions(form)) {
    expect(properties?.checkText).toMatch(/^[^(]*\p{Script=Han}[^(]*$/u);
    expect(properties?.['checkText-en']).not.toMatch(CHINESE);
  }
});

test('a form that somebody drew in one language is shown as it was drawn', () => {
  const drawn = { components: [{ type: 'textfield', key: 'note', label: '备注' }] };
  expect(inLanguage(drawn, 'en')).toEqual(drawn);
});
