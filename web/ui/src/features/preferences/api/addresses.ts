import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import { api, body } from '@/lib/api';
import type { Address, AddressEntry } from '@/lib/api/types';

export const addressesQuery = queryOptions({
  queryKey: ['addresses'],
  queryFn: () => body(api.GET('/api/preferences/addresses')),
});

export const useAddresses = () => useQuery(addressesQuery);

export type AddressChannel = Address['channel'];

/** Every address is sent; one without url stays as it is registered. The one that is changed comes first. */
function entries(registered: Address[], channel: AddressChannel, entry: AddressEntry | null): AddressEntry[] {
  const kept = registered
    .filter((address) => address.channel !== channel)
    .map(({ channel, flavour }) => ({ channel, flavour }));
  return entry ? [entry, ...kept] : kept;
}

/** Registers an address, or removes it without an entry; the other channel keeps what it has. */
export function useRegisterAddress(channel: AddressChannel) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (entry: AddressEntry | null) => {
      const registered = await client.fetchQuery({ ...addressesQuery, staleTime: 0 });
      return body(api.PUT('/api/preferences/addresses', { body: entries(registered, channel, entry) }));
    },
    onSuccess: (saved) => client.setQueryData(addressesQuery.queryKey, saved),
  });
}
