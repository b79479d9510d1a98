import { queryOptions, useQuery } from '@tanstack/react-query';

import { api, body } from '@/lib/api';

export const unreadCountQuery = queryOptions({
  queryKey: ['notifications', 'unread-count'],
  queryFn: async () => (await body(api.GET('/api/notifications/unread-count'))).unread,
  refetchOnWindowFocus: 'always',
});

export const useUnreadCount = () => useQuery(unreadCountQuery);
