import type { TaskForm } from '@/lib/api/types';

interface Field {
  type: string;
  key?: string;
  label?: string;
  [property: string]: unknown;
}

let ids = 0;

/** A form-js component; `required` unless said otherwise, half a row wide if asked. */
function field(type: string, key: string, label: string, more: Record<string, unknown> = {}): Field {
  const { columns, optional, ...rest } = more;
  const labels = type === 'datetime' ? { dateLabel: label } : { label };
  return {
    type,
    key,
    id: `Field_${++ids}`,
    ...labels,
    layout: { columns: columns ?? null },
    ...(!optional && { validate: { required: true } }),
    ...rest,
  };
}

const options = (...entries: [string, string][]) => ({
  values: entries.map(([value, label]) => ({ value, label })),
});
const levels = options(['high', '高'], ['mid', '中'], ['low', '低']);
const half = { columns: 8 };
const moment = {
  subtype: 'datetime',
  timeLabel: '时间',
  timeSerializingFormat: 'utc_offset',
  timeInterval: 15,
  use24h: true,
};
const channels = options(
  ['phone', '电话'],
  ['visit', '拜访'],
  ['online-meeting', '线上会议'],
  ['email', '邮件'],
  ['wechat', '微信'],
);

const decisionChain = {
  type: 'dynamiclist',
  id: 'Field_chain',
  path: 'decisionChain',
  label: '决策链',
  isRepeating: true,
  allowAddRemove: true,
  defaultRepetitions: 1,
  showOutline: true,
  components: [
    field('textfield', 'person', '姓名', { columns: 5 }),
    field('textfield', 'department', '部门', { columns: 5, optional: true }),
    field('select', 'role', '角色', {
      columns: 6,
      ...options(['user', '使用者'], ['influencer', '影响者'], ['decider', '决策者']),
    }),
  ],
};

const fields: Record<string, Field[]> = {
  short: [field('textfield', 'note', '备注')],
  'analyse-needs': [
    field('select', 'needType', '需求类型', {
      ...half,
      ...options(['purchase', '产品采购'], ['service', '服务'], ['support', '技术支持']),
    }),
    field('radio', 'urgency', '紧急程度', { ...half, ...levels }),
    field('number', 'budgetMin', '预算下限', {
      ...half,
      appearance: { prefixAdorner: '¥' },
      validate: { required: true, min: 0 },
    }),
    field('number', 'budgetMax', '预算上限', {
      ...half,
      appearance: { prefixAdorner: '¥' },
      validate: { required: true, min: 0 },
    }),
    decisionChain,
    field('textarea', 'painPoints', '痛点', { description: '客户现在遇到什么问题？' }),
    field('taglist', 'tags', '标签', { optional: true, valuesKey: 'tagOptions' }),
  ],
  'plan-follow-up': [
    field('datetime', 'firstFollowUpAt', '首次跟进时间', { ...half, ...moment }),
    field('select', 'channel', '跟进渠道', { ...half, ...channels }),
    field('textfield', 'goal', '跟进目标'),
    field('datetime', 'dueAt', '截止时间', { ...half, ...moment }),
    field('select', 'assignee', '跟进人', { ...half, valuesKey: 'userOptions' }),
    field('textarea', 'expectedOutcome', '预期成果'),
  ],
  'follow-up': [
    field('datetime', 'occurredAt', '跟进时间', { ...half, ...moment }),
    field('select', 'channel', '跟进渠道', { ...half, ...channels }),
    field('textfield', 'participants', '参与人'),
    field('textarea', 'summary', '沟通要点'),
    field('textarea', 'feedback', '客户反馈', { optional: true }),
    field(
      'radio',
      'outcome',
      '结果',
      options(['continue', '继续跟进'], ['intent', '有意向'], ['lost', '已流失']),
    ),
    field('textfield', 'nextAction', '下一步', { optional: true }),
  ],
};

const userOptions = [
  { value: 'li', label: '李娜' },
  { value: 'wang', label: '王强' },
];
const tagOptions = ['重点客户', '价格敏感', '技术导向', '年度框架'].map((tag) => ({
  value: tag,
  label: tag,
}));

export function formFor(elementId: string): TaskForm {
  const components = [
    ...(fields[elementId] ?? []),
    { type: 'button', action: 'submit', id: 'Field_submit', label: '提交' },
  ];
  return {
    id: elementId,
    schema: { type: 'default', id: elementId, schemaVersion: 18, components },
    data: { userOptions, tagOptions, assignee: 'li' },
  };
}
