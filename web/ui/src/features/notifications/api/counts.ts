import { queryOptions, useQuery } from '@tanstack/react-query';

import { api, body } from '@/lib/api';

export const countsQuery = queryOptions({
  queryKey: ['notifications', 'counts'],
  queryFn: () => body(api.GET('/api/notifications/unread-count')),
  refetchOnWindowFocus: 'always',
});

/** How many alerts nobody has looked at, and how many are unread: the same in every tab. */
export const useCounts = () => useQuery(countsQuery);
