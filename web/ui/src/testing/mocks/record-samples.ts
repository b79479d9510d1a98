import type { Attachment, CustomerChange } from '@/lib/api/types';

import { inHours } from './samples';

export function sampleChanges(): CustomerChange[] {
  const line = (id: string, field: string, before: unknown, after: unknown): CustomerChange => ({
    id,
    field,
    subjectId: null,
    subject: null,
    before,
    after,
    changedBy: 'li',
    changedAt: inHours(-30),
  });
  return [line('h1', 'status', 'potential', 'intent'), line('h2', 'needs.budgetMin', null, 500_000)];
}

export function sampleAttachments(): Attachment[] {
  return [
    {
      id: 'f1',
      customerId: '1',
      interactionId: null,
      name: '报价单.pdf',
      mediaType: 'application/pdf',
      size: 123_456,
      sha256: '',
      uploadedBy: 'li',
      uploadedAt: inHours(-28),
    },
  ];
}
