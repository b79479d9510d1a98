import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import { api, body } from '@/lib/api';

export const attachmentsQuery = (id: string) =>
  queryOptions({
    queryKey: ['customers', 'one', id, 'attachments'],
    queryFn: async () =>
      (
        await body(
          api.GET('/api/customers/{id}/attachments', { params: { path: { id }, query: { limit: 100 } } }),
        )
      ).items,
  });

export const useAttachments = (id: string) => useQuery(attachmentsQuery(id));

function formWith(file: File) {
  const form = new FormData();
  form.append('file', file);
  return form;
}

export function useAddAttachment(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (file: File) =>
      body(
        api.POST('/api/customers/{id}/attachments', {
          params: { path: { id } },
          body: { file: file.name },
          bodySerializer: () => formWith(file),
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['customers', 'one', id] }),
  });
}

export function useDeleteAttachment(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (attachment: string) =>
      api.DELETE('/api/customers/{id}/attachments/{attachment}', { params: { path: { id, attachment } } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['customers', 'one', id] }),
  });
}
