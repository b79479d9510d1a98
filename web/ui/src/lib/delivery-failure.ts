import type { Delivery } from '@/lib/api/types';

/** What kind of trouble stands behind what the other side said, by channel; the first that fits counts. */
const CHAT = [
  [/ (93000|300001|19001) /, 'chatGone'],
  [/ (-1|45009|130101|410100|11232) /, 'busy'],
  [/^(WeCom|DingTalk|Feishu): /, 'chat'],
] as const;
const WEB = [
  [/^no answer/i, 'noAnswer'],
  [/^410 from/, 'gone'],
  [/^3\d\d from/, 'redirect'],
  [/^(408|425|429) from/, 'busy'],
  [/^5\d\d from/, 'broken'],
  [/^4\d\d from/, 'refused'],
  [/not allow calls|private network/i, 'forbidden'],
] as const;
const MAIL = [
  [/\b5\d\d[ -]5\.7\./, 'refused'],
  [/\b(550|551|553|556)\b|illegal|AddressException/i, 'unknownAddress'],
  [/\b5[0-9]{2}\b/, 'refused'],
  [/\b4[0-9]{2}\b/, 'busy'],
  [/connect|timed? ?out|unknown ?host|reset|closed|no answer/i, 'noAnswer'],
] as const;

const SIGNS = { chat: [...CHAT, ...WEB], webhook: WEB, mail: MAIL };

export type Failure = (typeof CHAT | typeof WEB | typeof MAIL)[number][1] | 'other';

export function failureOf({ channel, lastError }: Delivery): Failure | undefined {
  if (!lastError) return undefined;
  return SIGNS[channel].find(([sign]) => sign.test(lastError))?.[1] ?? 'other';
}
