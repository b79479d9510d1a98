import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { TaskForm } from '@/lib/api/types';

/** The forms that the processes really use. */
const FORMS = join(process.cwd(), '..', '..', 'bpmn', 'forms');

const short = {
  type: 'default',
  id: 'short',
  components: [
    { type: 'textfield', key: 'note', id: 'short-note', label: '备注', validate: { required: true } },
  ],
};

const options = (...entries: [string, string][]) => entries.map(([value, label]) => ({ value, label }));

const data = {
  userOptions: options(['li', '李娜'], ['wang', '王强']),
  tagOptions: options(['key', '重点客户'], ['price', '价格敏感'], ['technical', '技术导向']),
};

export function formFor(elementId: string): TaskForm {
  const file = join(FORMS, `${elementId}.form`);
  const schema = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>)
    : short;
  return { id: elementId, schema, data };
}
