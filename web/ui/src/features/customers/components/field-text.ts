import type { TFunction } from 'i18next';

import { codeText } from '@/lib/code-text';

/** `needs.budgetMin`, `contact.phone`, `status` as people call them. */
export function fieldName(field: string, t: TFunction): string {
  const [head, tail] = field.split('.');
  if (!tail)
    return t(`record.field.${field}`, { defaultValue: t(`customers.${field}`, { defaultValue: field }) });
  if (head === 'milestone') return t(`record.milestoneField.${tail}`, { defaultValue: tail });
  const group = { needs: 'customers', plan: 'customers.planned', evaluation: 'customers.evaluated' }[
    head ?? ''
  ];
  const name = t(`record.field.${tail}`, {
    defaultValue: t(`${group ?? `customers.${head}`}.${tail}`, { defaultValue: tail }),
  });
  return head === 'contact' ? name : `${t(`customers.${head}`, { defaultValue: head ?? '' })} · ${name}`;
}

const CODES: Record<string, string> = {
  status: 'customers.state',
  kind: 'record.kinds',
  valueTier: 'customers.level',
  'needs.urgency': 'customers.level',
  'needs.needType': 'customers.needTypes',
  'contact.decisionRole': 'customers.decisionRole',
  'contact.preferredChannel': 'customers.channel',
  'plan.channel': 'customers.channel',
};

/** What a field holds, in words. */
export function valueText(field: string, value: unknown, t: TFunction): string {
  if (value === null || value === undefined || value === '') return t('common.none');
  if (Array.isArray(value)) return value.map((each) => valueText(field, each, t)).join(t('common.comma'));
  if (typeof value === 'object') return Object.values(value).filter(Boolean).join(' · ');
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
  const group = CODES[field];
  return group ? codeText(t, group, text) : text;
}
