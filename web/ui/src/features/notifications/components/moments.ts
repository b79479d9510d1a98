import dayjs, { type Dayjs } from 'dayjs';

import { serverNow } from '@/lib/time/now';

const MORNING = 9;
const WEEK = 7;

const morningIn = (now: Dayjs, days: number) => now.add(days, 'day').hour(MORNING).startOf('hour');

/** The Monday after today, also on a Monday. */
const daysToMonday = (now: Dayjs) => ((WEEK - now.day()) % WEEK) + 1;

/** Until when an alert may wait, by the engine's clock and in the time zone of the browser. */
export const PRESETS = {
  hour: (now: Dayjs) => now.add(1, 'hour'),
  tomorrow: (now: Dayjs) => morningIn(now, 1),
  monday: (now: Dayjs) => morningIn(now, daysToMonday(now)),
} as const;

export type Preset = keyof typeof PRESETS;

export const momentOf = (preset: Preset) => PRESETS[preset](dayjs(serverNow())).toISOString();
