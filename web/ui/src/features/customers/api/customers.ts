import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query';

import { api, body } from '@/lib/api';

const PAGE = 30;

const CHOICES = [
  'kind',
  'industry',
  'size',
  'source',
  'status',
  'grade',
  'tier',
  'quadrant',
  'tag',
  'owner',
] as const;
const TEXTS = [
  'search',
  'team',
  'createdFrom',
  'createdTo',
  'firstContactFrom',
  'firstContactTo',
  'lastContactFrom',
  'lastContactTo',
  'nextTaskFrom',
  'nextTaskTo',
  'planned',
  'sort',
  'order',
] as const;

/** As it stands in the address: several values of one field are separated by commas. */
export type CustomerFilter = Partial<Record<(typeof CHOICES)[number] | (typeof TEXTS)[number], string>>;

export const chosen = (value?: string) => (value ? value.split(',') : []);

/** As the server takes it; what else is in the address is nobody's concern here. */
export function searchOf(filter: CustomerFilter) {
  const choices = CHOICES.filter((name) => filter[name]).map((name) => [name, chosen(filter[name])]);
  const texts = TEXTS.filter((name) => filter[name]).map((name) => [name, filter[name]]);
  return Object.fromEntries([...choices, ...texts]) as Record<string, never>;
}

export const customersQuery = (filter: CustomerFilter) =>
  infiniteQueryOptions({
    queryKey: ['customers', 'list', filter],
    queryFn: ({ pageParam: cursor }) =>
      body(
        api.GET('/api/customers', {
          params: { query: { ...searchOf(filter), limit: PAGE, ...(cursor && { cursor }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });

export const useCustomers = (filter: CustomerFilter) => useInfiniteQuery(customersQuery(filter));

const totalQuery = (filter: CustomerFilter) =>
  queryOptions({
    queryKey: ['customers', 'list', 'total', filter],
    queryFn: () => body(api.GET('/api/customers/count', { params: { query: searchOf(filter) } })),
    placeholderData: keepPreviousData,
  });

export const useTotal = (filter: CustomerFilter) => useQuery(totalQuery(filter));

/** Where the browser fetches the list as a file. */
export function exportAddress(filter: CustomerFilter, format: 'csv' | 'xlsx') {
  const query = new URLSearchParams({ format });
  Object.entries(searchOf(filter)).forEach(([name, value]) =>
    [value].flat().forEach((one) => query.append(name, one)),
  );
  return `/api/customers/export?${query.toString()}`;
}
