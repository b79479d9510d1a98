import { afterEach, expect, test, vi } from 'vitest';

import { translateChrome } from './chrome';

const place = () => {
  const container = document.createElement('div');
  document.body.append(container);
  return container;
};

const placeholder = (text: string) => {
  const element = document.createElement('span');
  element.className = 'fjs-select-placeholder';
  element.textContent = text;
  return element;
};

afterEach(() => document.body.replaceChildren());

test('the words that form-js adds are translated as they appear', async () => {
  const container = place();
  const stop = translateChrome(container, () => '请选择');
  container.append(placeholder('Select'));
  await vi.waitFor(() => expect(container).toHaveTextContent('请选择'));
  stop();
});

test('a word that is said already is left alone, so that the page does not change for ever', async () => {
  const container = place();
  const say = vi.fn(() => 'Select');
  const stop = translateChrome(container, say);
  container.append(placeholder('Select'));
  await vi.waitFor(() => expect(say).toHaveBeenCalled());
  await new Promise((next) => setTimeout(next));
  expect(say).toHaveBeenCalledOnce();
  stop();
});

test.each([
  ['yyyy/mm/dd', '年/月/日'],
  ['mm/dd/yyyy', '月/日/年'],
  ['hh:mm', '时:分'],
])('the placeholder %s of a date or a time is %s', async (placeholder, said) => {
  const container = place();
  const words: Record<string, string> = { year: '年', month: '月', day: '日', hour: '时', minute: '分' };
  const stop = translateChrome(container, (name) => words[name.replace('date.', '')] ?? name);
  const input = document.createElement('input');
  input.placeholder = placeholder;
  container.append(input);
  await vi.waitFor(() => expect(input).toHaveAttribute('placeholder', said));
  stop();
});
