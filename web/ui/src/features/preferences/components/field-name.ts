import type { TFunction } from 'i18next';

import type { Preferences } from '@/lib/api/types';
import { codeText } from '@/lib/code-text';

const SETTINGS: [RegExp, string][] = [
  [/^quietHours/, 'preferences.quiet'],
  [/^workingDays/, 'preferences.days'],
  [/^timeZone/, 'preferences.zone'],
  [/^digestAt/, 'preferences.digest'],
  [/^mailWhenUnseenMinutes/, 'preferences.unseen'],
  [/^channelsOff/, 'preferences.what'],
];

/** What the page calls a field that the server names. */
export function fieldName(field: string, preferences: Preferences, t: TFunction): string {
  const [, row, channel] = /^kinds\[(\d+)\](?:\.channels\.(\w+))?/.exec(field) ?? [];
  if (row) {
    const kind = codeText(t, 'kinds', preferences.kinds[Number(row)]?.kind);
    return channel ? `${kind} · ${t(`preferences.channel.${channel}`)}` : kind;
  }
  const known = SETTINGS.find(([pattern]) => pattern.test(field));
  return known ? t(known[1]) : field;
}
