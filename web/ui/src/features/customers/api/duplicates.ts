import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';

import { api, body } from '@/lib/api';

export interface Likely {
  name?: string;
  phone?: string;
  email?: string;
}

const duplicatesQuery = (likely: Likely) =>
  queryOptions({
    queryKey: ['customers', 'duplicates', likely],
    queryFn: async () =>
      (await body(api.GET('/api/customers/duplicates', { params: { query: likely } }))).items,
    enabled: Object.values(likely).some(Boolean),
    placeholderData: keepPreviousData,
  });

export const useDuplicates = (likely: Likely) => useQuery(duplicatesQuery(likely));
