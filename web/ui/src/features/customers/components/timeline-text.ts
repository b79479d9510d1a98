import type { TFunction } from 'i18next';

import type { TimelineEvent } from '@/lib/api/types';
import { codeText } from '@/lib/code-text';
import { modelText } from '@/lib/model-text';
import { dateTime } from '@/lib/time/format';

import { money } from '@/lib/money';
import { fieldName, valueText } from './field-text';

/** What to read of an event: one line that says it, and what else is worth reading, with labels. */
export interface Told {
  head: string;
  lines: [label: string, text: string][];
}

type Details = Record<string, unknown>;
type NameOf = (username: string | null | undefined) => string;

const text = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
const joined = (...parts: string[]) => parts.filter(Boolean).join(' · ');

function headOf({ kind, details }: TimelineEvent, t: TFunction, nameOf: NameOf): string {
  const d: Details = details;
  switch (kind) {
    case 'registered':
      return text(d.number);
    case 'interaction':
      return joined(codeText(t, 'customers.channel', text(d.channel)), text(d.participants));
    case 'task':
      return modelText(t, 'step', text(d.elementId), text(d.name));
    case 'status':
      return `${fieldName(text(d.field), t)} ${valueText(text(d.field), d.before, t)} → ${valueText(text(d.field), d.after, t)}`;
    case 'contract':
      return joined(text(d.number), money(d.amount as number));
    case 'purchase':
      return joined(`${text(d.product)} × ${text(d.quantity)}`, money(d.amount as number));
    case 'milestone':
      return text(d.title);
    case 'service-request':
      return joined(codeText(t, 'service.kinds', text(d.kind)), text(d.number), text(d.subject));
    case 'care-visit':
      return t('record.satisfaction', { score: text(d.satisfaction) });
    case 'survey-answered':
      return t('record.score', { score: text(d.score) });
    case 'letter':
      return text(d.subject);
    case 'attachment':
      return text(d.name);
    case 'handover':
      return `${nameOf(text(d.from))} → ${nameOf(text(d.to))}`;
    default:
      return '';
  }
}

/** Details that stand below, with the label of each. */
const BELOW: [detail: string, label: string][] = [
  ['summary', 'record.summary'],
  ['feedback', 'customers.feedback'],
  ['report', 'record.report'],
  ['improvements', 'customers.improvements'],
  ['improvement', 'customers.improvements'],
  ['newNeeds', 'record.newNeeds'],
  ['nextAction', 'customers.nextAction'],
  ['resolution', 'record.resolution'],
  ['comment', 'record.comment'],
  ['outcome', 'record.outcome'],
  ['referredName', 'record.referredName'],
  ['remark', 'customers.remarks'],
  ['note', 'customers.remarks'],
];

function below(detail: string, { kind, details }: TimelineEvent, t: TFunction, nameOf: NameOf): string {
  const d: Details = details;
  if (detail === 'nextAction')
    return joined(
      text(d.nextAction),
      nameOf(text(d.nextActionAssignee)),
      dateTime(d.nextActionDueAt as string),
    );
  if (detail === 'outcome' && kind === 'interaction')
    return codeText(t, 'customers.outcome', text(d.outcome));
  return text(d[detail]);
}

export function told(event: TimelineEvent, t: TFunction, nameOf: NameOf): Told {
  const lines = BELOW.map(([detail, label]): Told['lines'][number] => [
    t(label),
    below(detail, event, t, nameOf),
  ]);
  return { head: headOf(event, t, nameOf), lines: lines.filter(([, line]) => line) };
}
