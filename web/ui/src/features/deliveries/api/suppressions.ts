import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import { api, body } from '@/lib/api';

import { deliveryKeys } from './deliveries';

export const suppressionsQuery = queryOptions({
  queryKey: [...deliveryKeys.all, 'suppressions'],
  queryFn: async () => (await body(api.GET('/api/deliveries/suppressions'))).items,
});

export const useSuppressions = () => useQuery(suppressionsQuery);

export function useLiftSuppression() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.DELETE('/api/deliveries/suppressions/{id}', { params: { path: { id } } }),
    onSettled: () => client.invalidateQueries({ queryKey: deliveryKeys.all }),
  });
}
