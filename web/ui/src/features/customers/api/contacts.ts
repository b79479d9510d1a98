import { useMutation, useQueryClient } from '@tanstack/react-query';

import { api, body } from '@/lib/api';
import type { ContactDetails, Customer } from '@/lib/api/types';

interface Saved {
  contact?: string;
  entry: ContactDetails;
}

/** Adds a contact, or makes the one that is named what the entry says. */
export function useSaveContact({ id, version }: Customer) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ contact, entry }: Saved) =>
      contact
        ? body(
            api.PUT('/api/customers/{id}/contacts/{contact}', {
              params: { path: { id, contact }, query: { version } },
              body: entry,
            }),
          )
        : body(api.POST('/api/customers/{id}/contacts', { params: { path: { id } }, body: entry })),
    onSettled: () => client.invalidateQueries({ queryKey: ['customers', 'one', id] }),
  });
}

export function useRemoveContact(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (contact: string) =>
      api.DELETE('/api/customers/{id}/contacts/{contact}', { params: { path: { id, contact } } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['customers', 'one', id] }),
  });
}
