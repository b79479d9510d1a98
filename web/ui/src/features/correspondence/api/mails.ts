import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';

import { api, body } from '@/lib/api';

const PAGE = 20;

/** What was written to the customer in our name, or why it was not. */
export const mailsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['customers', 'one', id, 'mails'],
    queryFn: ({ pageParam: cursor }) =>
      body(
        api.GET('/api/customers/{id}/mails', {
          params: { path: { id }, query: { limit: PAGE, ...(cursor && { cursor }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

export const useMails = (id: string) => useInfiniteQuery(mailsQuery(id));
