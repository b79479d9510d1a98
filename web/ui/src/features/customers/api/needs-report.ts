import { queryOptions, useQuery } from '@tanstack/react-query';

import { api, body } from '@/lib/api';

/** The page itself, in the language of this page. */
export const needsReportQuery = (id: string) =>
  queryOptions({
    queryKey: ['customers', 'one', id, 'needs-report', document.documentElement.lang],
    queryFn: () =>
      body(api.GET('/api/customers/{id}/needs-report', { params: { path: { id } }, parseAs: 'text' })),
  });

export const useNeedsReport = (id: string) => useQuery(needsReportQuery(id));
