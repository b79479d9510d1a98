import dayjs from 'dayjs';
import { expect, test } from 'vitest';

import { PRESETS } from './moments';

const FORMAT = 'ddd YYYY-MM-DD HH:mm';

test('next Monday is the one to come, on whatever day one asks', () => {
  const asked = ['2026-11-20T17:40', '2026-11-22T08:00', '2026-11-23T08:00'];
  expect(asked.map((day) => PRESETS.monday(dayjs(day)).locale('en').format(FORMAT))).toEqual([
    'Mon 2026-11-23 09:00',
    'Mon 2026-11-23 09:00',
    'Mon 2026-11-30 09:00',
  ]);
});
