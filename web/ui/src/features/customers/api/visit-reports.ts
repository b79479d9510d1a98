import { queryOptions, useQuery } from '@tanstack/react-query';

import { api, body } from '@/lib/api';

export const visitReportsQuery = (id: string) =>
  queryOptions({
    queryKey: ['customers', 'one', id, 'visit-reports'],
    queryFn: async () =>
      (await body(api.GET('/api/customers/{id}/visit-reports', { params: { path: { id } } }))).items,
  });

export const useVisitReports = (id: string) => useQuery(visitReportsQuery(id));
