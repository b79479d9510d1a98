import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import { api, body } from '@/lib/api';

const consents = (id: string) => ['customers', 'one', id, 'mail-consent'];

/** What a contact with an e-mail said about greetings, surveys and product news. */
export const consentQuery = (id: string, contact: string) =>
  queryOptions({
    queryKey: [...consents(id), contact],
    queryFn: () =>
      body(
        api.GET('/api/customers/{id}/contacts/{contact}/mail-consent', { params: { path: { id, contact } } }),
      ),
  });

export const useConsent = (id: string, contact: string) => useQuery(consentQuery(id, contact));

/** It holds for the address, so for every contact that has it. */
export function useNoteConsent(id: string, contact: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wanted: boolean) =>
      api.PUT('/api/customers/{id}/contacts/{contact}/mail-consent', {
        params: { path: { id, contact } },
        body: { wanted },
      }),
    onSettled: () => client.invalidateQueries({ queryKey: consents(id) }),
  });
}
