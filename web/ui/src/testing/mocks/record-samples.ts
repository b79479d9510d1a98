import type { Attachment, CustomerChange, Milestone } from '@/lib/api/types';

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

export function sampleMilestones(): Milestone[] {
  const known = (kind: Milestone['kind'], reachedOn: string): Milestone => ({
    id: null,
    kind,
    reachedOn,
    title: null,
    remark: null,
    years: null,
    notedBy: null,
  });
  return [
    known('first-contact', '2024-05-06'),
    known('needs-analysed', '2024-05-20'),
    known('intent', '2024-06-03'),
    { ...known('won', '2024-07-01'), title: 'HT-2024-001' },
    {
      ...known('noted', '2024-09-10'),
      id: 'm1',
      title: '首台设备上线',
      remark: '一号车间',
      notedBy: 'li',
    },
    known('repurchase', '2025-03-12'),
    { ...known('anniversary', '2026-07-01'), years: 2 },
  ];
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
