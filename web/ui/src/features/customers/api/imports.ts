import { useMutation, useQueryClient } from '@tanstack/react-query';

import { api, body } from '@/lib/api';
import type { ImportPlan } from '@/lib/api/types';

export interface Upload {
  file: File;
  plan: ImportPlan;
}

function parts({ file, plan }: Upload) {
  const form = new FormData();
  form.append('file', file);
  form.append('plan', new Blob([JSON.stringify(plan)], { type: 'application/json' }));
  return form as never;
}

export const usePreview = () =>
  useMutation({
    mutationFn: (upload: Upload) => body(api.POST('/api/customers/imports/preview', { body: parts(upload) })),
  });

export function useImport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (upload: Upload) => body(api.POST('/api/customers/imports', { body: parts(upload) })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['customers', 'list'] }),
  });
}

export const rejectedAddress = (id: string, format: 'csv' | 'xlsx') =>
  `/api/customers/imports/${id}/rejected?format=${format}`;
