import { expect, test } from 'vitest';

import { diffLines } from './diff';

test('a line that was changed is taken out and put in, the others stay', () => {
  const lines = diffLines('新任务\n客户：华强\n截止：明天', '新任务\n客户：{{name}}\n截止：明天\n请尽快');
  expect(lines.map(({ sign, text }) => sign + text)).toEqual([
    ' 新任务',
    '-客户：华强',
    '+客户：{{name}}',
    ' 截止：明天',
    '+请尽快',
  ]);
});
