import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';

import { api, body } from '@/lib/api';
import { saveFile } from '@/lib/save-file';

/** The page itself, in the language of this page. */
export const needsReportQuery = (id: string) =>
  queryOptions({
    queryKey: ['customers', 'one', id, 'needs-report', document.documentElement.lang],
    queryFn: () =>
      body(api.GET('/api/customers/{id}/needs-report', { params: { path: { id } }, parseAs: 'text' })),
  });

export const useNeedsReport = (id: string) => useQuery(needsReportQuery(id));

/** Saves the report as PDF, in the language of this page and under the name that the server gives it. */
export function useSaveNeedsReport(id: string, onError: (error: Error) => void) {
  return useMutation({
    onError,
    mutationFn: async () => {
      const { data, response } = await api.GET('/api/customers/{id}/needs-report', {
        params: { path: { id }, query: { format: 'pdf' } },
        parseAs: 'blob',
      });
      if (data) saveFile(data, response);
    },
  });
}
