import type { TFunction } from 'i18next';

/**
 * What a model calls its process or its task. Its own words, unless they are those that we shipped: these are known in every
 * language. Without a name, the id says what it is.
 */
export function modelText(
  t: TFunction,
  kind: 'process' | 'step',
  id: string,
  name: string | null | undefined,
): string {
  const text = `models.${kind}.${id}`;
  const shipped = t(text, { lng: 'zh-CN', defaultValue: '' });
  return !name || name === shipped ? t(text, { defaultValue: name ?? id }) : name;
}
