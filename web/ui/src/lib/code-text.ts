import type { TFunction } from 'i18next';

/** The text for a code that the server or a model gave us; a code that we have no text for is shown as it is. */
export function codeText(t: TFunction, group: string, code: string | null | undefined): string {
  return code ? t(`${group}.${code}`, { defaultValue: code }) : t('common.none');
}
