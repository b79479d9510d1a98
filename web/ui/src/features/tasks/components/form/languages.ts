import type { Language } from '@/lib/i18n';

import type { Component, Option } from './schema';

/** What people read of a component. */
const TEXTS = ['label', 'description', 'dateLabel', 'timeLabel', 'text'];

/**
 * The form in the language of the page. It is written in one language; a custom property of a field gives a text in another, such
 * as `label-en` for its label and `option-high-en` for its option `high`. A text without one stays as it is.
 */
export function inLanguage<T extends Component>(component: T, language: Language): T {
  const { properties = {}, values, components } = component;
  const text = (name: string) => properties[`${name}-${language}`];
  const option = (each: Option) => ({ ...each, label: text(`option-${each.value}`) ?? each.label });
  const said = TEXTS.map((name): [string, string | undefined] => [name, text(name)]).filter(
    ([, each]) => each,
  );
  return {
    ...component,
    ...Object.fromEntries(said),
    ...(values && { values: values.map(option) }),
    ...(components && { components: components.map((each) => inLanguage(each, language)) }),
  };
}
