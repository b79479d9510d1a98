import type { ChangedSince } from '@/lib/api';
import type { Customer, CustomerEdit } from '@/lib/api/types';

const texts = [
  'name',
  'kind',
  'industry',
  'size',
  'source',
  'firstContactOn',
  'website',
  'initialNeed',
  'remarks',
  'foundedOn',
  'occupation',
  'habits',
  'strategy',
  'valueTier',
] as const;

export type EditedText = (typeof texts)[number];
export type EditDraft = Partial<Record<EditedText, string | null>> & { tags?: string[] };

export function draftOf(customer: Customer): EditDraft {
  const draft: EditDraft = { tags: customer.tags };
  for (const field of texts) draft[field] = customer[field] ?? null;
  return draft;
}

const plain = (value: unknown) => (typeof value === 'string' ? value.trim() || null : (value ?? null));
const same = (one: unknown, other: unknown) =>
  JSON.stringify(plain(one) ?? []) === JSON.stringify(plain(other) ?? []);

/** What was edited, and nothing else: what somebody else does meanwhile to other fields stays. */
export function editOf(before: EditDraft, draft: EditDraft, version: number): CustomerEdit {
  const edited = Object.entries(draft).filter(([field, value]) => !same(value, before[field as EditedText]));
  return {
    ...Object.fromEntries(edited.map(([field, value]) => [field, plain(value)])),
    version,
  };
}

/** Only these are to be settled by a person: both have changed the field, to different values. */
export const clashes = (changed: ChangedSince[], edit: CustomerEdit) =>
  changed.filter(({ field, theirs }) => {
    const yours = edit[field as keyof CustomerEdit];
    return field !== 'version' && yours !== undefined && !same(yours, theirs);
  });

/** The fields that were edited and have what is theirs taken instead. */
export function without(edit: CustomerEdit, fields: string[]): CustomerEdit {
  return Object.fromEntries(
    Object.entries(edit).filter(([field]) => !fields.includes(field)),
  ) as CustomerEdit;
}
