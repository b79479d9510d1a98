import type { KindPreference, Preferences } from '@/lib/api/types';

export const CHANNELS = ['inApp', 'mail', 'webhook', 'chat'] as const;
export type ChannelCode = (typeof CHANNELS)[number];

/** What is critical cannot be muted on these. */
const ALWAYS: ChannelCode[] = ['inApp', 'mail'];

export const isLocked = ({ critical }: KindPreference, channel: ChannelCode) =>
  critical && ALWAYS.includes(channel);

/** What each kind is about, in the order in which people look for it; the last takes whatever is not named. */
const GROUPS = {
  tasks: /^task-/,
  customers:
    /^(handed-over|decision-point|record-missing|follow-up-briefing|needs-report|contact-|customer-silent|comparison-wanted|decision-maker-changed|care-due|greeting-due)/,
  contracts: /^(renewal-due|contract-lapsed|growth|repurchase-due|referral-due)/,
  service: /^(survey-|service-request-)/,
  general: /./,
};

export type KindGroup = keyof typeof GROUPS;

export function groupOf(kind: string): KindGroup {
  return (Object.keys(GROUPS) as KindGroup[]).find((group) => GROUPS[group].test(kind)) ?? 'general';
}

/** Each group with its kinds, in the server's order; a group without kinds is left out. */
export function groupedKinds<T extends { kind: string }>(kinds: T[]): [KindGroup, T[]][] {
  return (Object.keys(GROUPS) as KindGroup[])
    .map((group): [KindGroup, T[]] => [group, kinds.filter(({ kind }) => groupOf(kind) === group)])
    .filter(([, those]) => those.length > 0);
}

export function withChannel(preferences: Preferences, kind: string, channel: ChannelCode, on: boolean) {
  return preferences.kinds.map((each) =>
    each.kind === kind ? { ...each, channels: { ...each.channels, [channel]: on } } : each,
  );
}

export function withOff({ channelsOff }: Preferences, channel: ChannelCode, on: boolean) {
  const others = channelsOff.filter((each) => each !== channel);
  return on ? others : [...others, channel];
}
