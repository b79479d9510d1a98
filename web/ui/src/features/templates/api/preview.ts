import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { api, body, type FieldError, fieldErrorsOf, statusOf } from '@/lib/api';
import type { TemplatePreview } from '@/lib/api/types';

import type { TemplateName } from './templates';

const REFUSED = 400;

interface Reading {
  preview?: TemplatePreview;
  faults: FieldError[];
}

/** What cannot be read is an answer, too: it names what is wrong. */
async function read(name: TemplateName, text: string): Promise<Reading> {
  try {
    const preview = await body(api.POST('/api/templates/preview', { body: { ...name, text } }));
    return { preview, faults: [] };
  } catch (error) {
    if (statusOf(error) !== REFUSED) throw error;
    return { faults: fieldErrorsOf(error) };
  }
}

export const previewQuery = (name: TemplateName, text: string) =>
  queryOptions({
    queryKey: ['template-preview', name.kind, name.language, text],
    queryFn: () => read(name, text),
    staleTime: 60_000,
    gcTime: 60_000,
    placeholderData: keepPreviousData,
  });

/** What people would read; while it cannot be read, what they would have read before. */
export function usePreview(name: TemplateName, text: string) {
  const { data, error, isFetching, refetch } = useQuery(previewQuery(name, text));
  const [last, setLast] = useState<TemplatePreview>();
  if (data?.preview && data.preview !== last) setLast(data.preview);
  return { preview: data?.preview ?? last, faults: data?.faults ?? [], error, isFetching, refetch };
}
