import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import { api, body, statusOf } from '@/lib/api';
import { followLocalTime, followServerTime } from '@/lib/time/now';

/** `null` outside demo mode: then the server has no such address, or does not let us look. */
async function demoClock(): Promise<string | null> {
  try {
    const { now } = await body(api.GET('/api/demo/clock'));
    followServerTime(now);
    return now;
  } catch (error) {
    if (![401, 403, 404].includes(statusOf(error))) throw error;
    followLocalTime();
    return null;
  }
}

export const demoClockQuery = queryOptions({
  queryKey: ['demo', 'clock'],
  queryFn: demoClock,
  staleTime: 60_000,
  retry: false,
});

export const useDemoClock = () => useQuery(demoClockQuery);

/** Timers fire when the clock was moved, so everything that is on the screen is asked for again. */
export function useAdvanceClock() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (advance: string) => body(api.POST('/api/demo/clock', { body: { advance } })),
    onSuccess: ({ now }) => {
      followServerTime(now);
      client.setQueryData(demoClockQuery.queryKey, now);
      return client.invalidateQueries();
    },
  });
}
