import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import relativeTime from 'dayjs/plugin/relativeTime';

dayjs.extend(relativeTime);

export type Moment = string | number | null | undefined;

export const dateTime = (at: Moment) => (at ? dayjs(at).format('YYYY-MM-DD HH:mm') : '');
export const date = (at: Moment) => (at ? dayjs(at).format('YYYY-MM-DD') : '');
export const relative = (at: Moment, now: number) => (at ? dayjs(at).from(dayjs(now)) : '');

/** Short where it is clear: the time alone for today, else month and day, and the year when it is another one. */
export function compact(at: Moment, now: number): string {
  if (!at) return '';
  const moment = dayjs(at);
  const today = dayjs(now);
  if (moment.isSame(today, 'day')) return moment.format('HH:mm');
  return moment.format(moment.isSame(today, 'year') ? 'MM-DD HH:mm' : 'YYYY-MM-DD HH:mm');
}
