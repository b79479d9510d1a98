import { queryOptions, useQuery } from '@tanstack/react-query';

import { api, body } from '@/lib/api';

/** What is known of the newest conversation; `null` when there was none. */
export const lastConversationQuery = (id: string) =>
  queryOptions({
    queryKey: ['customers', 'one', id, 'last-conversation'],
    queryFn: async () => {
      const query = { kind: ['interaction' as const], limit: 1 };
      const { items } = await body(
        api.GET('/api/customers/{id}/timeline', { params: { path: { id }, query } }),
      );
      return items[0]?.details ?? null;
    },
  });

export const useLastConversation = (id: string) => useQuery(lastConversationQuery(id));
