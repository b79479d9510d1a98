import type { FieldError } from '@/lib/api';
import type { Preferences } from '@/lib/api/types';

import type { Change } from './use-draft';

export interface SettingsProps {
  preferences: Preferences;
  errors: FieldError[];
  onChange: Change;
}

/** What the server says against a field, or a part of it. */
export const errorsAt = (errors: FieldError[], field: string) =>
  errors.filter((error) => error.field.startsWith(field)).map(({ message }) => message);
