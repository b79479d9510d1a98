import i18next from 'i18next';
import { expect, test } from 'vitest';

import { inLanguage } from './languages';
import { asTheFormSays } from './refusals';
import { labelOf } from './schema';

const schema = {
  components: [
    { type: 'datetime', subtype: 'date', key: 'endsOn', dateLabel: '终止日期' },
    { type: 'select', key: 'assignee', label: '负责人', valuesKey: 'userOptions' },
    {
      type: 'dynamiclist',
      path: 'decisionChain',
      label: '决策链',
      components: [
        {
          type: 'select',
          key: 'role',
          label: '角色',
          values: [
            { value: 'user', label: '使用者' },
            { value: 'decider', label: '决策者' },
          ],
          properties: { 'option-user-en': 'User', 'option-decider-en': 'Decision maker' },
        },
      ],
    },
  ],
};
const form = { id: 'f', schema, data: { userOptions: [{ value: 'li', label: '李娜' }] } };
const refused = (field: string, code: string, message = 'must be one of: user, decider') => [
  { field, code, message },
];

test('a date is named by its label, as every other field', () => {
  expect(labelOf(schema, 'endsOn')).toBe('终止日期');
});

test('refused options are listed as the form calls them, in the language of the page', () => {
  const zh = i18next.getFixedT('zh-CN');
  const message = (field: string) => asTheFormSays(refused(field, 'not-an-option'), form, zh)[0]?.message;
  expect(message('decisionChain[0].role')).toBe('请选择其中一项：使用者、决策者');
  expect(message('assignee')).toBe('请选择其中一项：李娜');

  const english = { ...form, schema: inLanguage(schema, 'en') };
  const said = asTheFormSays(
    refused('decisionChain[0].role', 'not-an-option'),
    english,
    i18next.getFixedT('en'),
  );
  expect(said[0]?.message).toBe('Please choose one of: User, Decision maker');
});

test('what the server says of anything else stays', () => {
  const errors = refused('endsOn', 'condition', '必须晚于生效日期');
  expect(asTheFormSays(errors, form, i18next.getFixedT('zh-CN'))).toEqual(errors);
});
