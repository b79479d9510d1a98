import dayjs, { type Dayjs } from 'dayjs';

import type { Customer, InteractionEntry } from '@/lib/api/types';
import { serverNow } from '@/lib/time/now';

export const CHANNELS = ['phone', 'visit', 'online-meeting', 'email', 'wechat'] as const;
export const OUTCOMES = ['continue', 'intent'] as const;
export const STATES = ['in-progress', 'awaiting-feedback', 'done'] as const;
export const DATES = ['proposal', 'signing', 'delivery'] as const;

/** As it is typed. Fields are called as the server calls them, so that it can refuse each by its name. */
export interface Draft extends Omit<
  InteractionEntry,
  'occurredAt' | 'participants' | 'nextActionDueAt' | 'decisionPointOn'
> {
  occurredAt?: Dayjs;
  participants?: string[];
  nextActionDueAt?: Dayjs | null;
  decisionPointOn?: Dayjs | null;
}

/** Just now, over the last channel, with the one whom one speaks with there, and oneself for what follows. */
export function freshDraft({ contacts }: Customer, lastChannel: unknown, me: string): Draft {
  const channel = CHANNELS.find((each) => each === (lastChannel ?? contacts[0]?.preferredChannel)) ?? 'phone';
  return {
    occurredAt: dayjs(serverNow()).startOf('minute'),
    channel,
    participants: contacts.length === 1 ? [contacts[0]!.name] : [],
    outcome: 'continue',
    status: 'in-progress',
    nextActionAssignee: me,
  };
}

const text = (value: string | null | undefined) => value?.trim() || null;

/** What goes to the server. Nobody does a next action that there is none of. */
export function entryOf({ participants, occurredAt, nextActionDueAt, ...draft }: Draft): InteractionEntry {
  const agreed = Boolean(text(draft.nextAction) ?? nextActionDueAt);
  return {
    ...draft,
    occurredAt: occurredAt?.format(),
    participants: participants?.join('、'),
    summary: text(draft.summary),
    feedback: draft.unanswered ? null : text(draft.feedback),
    nextAction: text(draft.nextAction),
    nextActionDueAt: nextActionDueAt?.format(),
    nextActionAssignee: agreed ? draft.nextActionAssignee : null,
    decisionPointOn: draft.decisionPointOn?.format('YYYY-MM-DD'),
    decisionPointKind: draft.decisionPointOn ? draft.decisionPointKind : null,
  };
}
