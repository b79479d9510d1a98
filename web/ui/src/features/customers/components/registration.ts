import type { Dayjs } from 'dayjs';
import type { TFunction } from 'i18next';

import type { NewCustomer } from '@/lib/api/types';

export const draftFields = ['name', 'industry', 'size', 'source', 'firstContactOn'] as const;

export type Draft = Omit<NewCustomer, 'firstContactOn'> & { firstContactOn: Dayjs };

const blankToNothing = (value: unknown) => (typeof value === 'string' ? value.trim() || undefined : value);

function trimmed<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, blankToNothing(value)])) as T;
}

/** What goes to the server: no blanks, the date as a date. */
export function registration({ firstContactOn, contacts, ...rest }: Draft): NewCustomer {
  return {
    ...trimmed(rest),
    firstContactOn: firstContactOn.format('YYYY-MM-DD'),
    contacts: contacts.map(trimmed),
  };
}

/** `contacts[0].phone` → ['contacts', 0, 'phone'] */
export function namePathOf(field: string): (string | number)[] {
  const steps = field.split(/[.[\]]+/).filter(Boolean);
  return steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

/** As the form names the field; a contact's with the contact's number. */
export function labelOf(field: string, t: TFunction): string {
  const [first, row, name] = namePathOf(field);
  if (first === 'contacts' && name)
    return `${t('customers.contacts')} ${Number(row) + 1} ${t(`customers.contact.${name}`)}`;
  return t(`customers.${field}`, { defaultValue: field });
}
