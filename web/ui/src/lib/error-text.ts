import type { TFunction } from 'i18next';

import { Problem } from './api';

/** One sentence for a person; the server's own words where it has some. */
export function errorText(error: unknown, t: TFunction): string {
  if (!(error instanceof Problem)) return t('error.unexpected');
  if (error.status === 0) return t('error.unreachable');
  if (error.status === 403) return t('error.forbidden');
  if (error.status === 404) return t('error.notFound');
  if (error.status >= 500) return t('error.unexpected');
  return error.detail ?? t('error.unexpected');
}
