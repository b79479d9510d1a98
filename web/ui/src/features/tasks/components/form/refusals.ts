import type { TFunction } from 'i18next';

import type { FieldError } from '@/lib/api';
import type { TaskForm } from '@/lib/api/types';

import { type Component, componentAt, type Option } from './schema';

/** What the field offers: options of its own, or those that came with the form. */
function optionsOf(component: Component | undefined, data: TaskForm['data']): Option[] {
  const given = component?.valuesKey && (data[component.valuesKey] as Option[] | undefined);
  return component?.values ?? (given || []);
}

/** Says a refusal as the form would: where the server lists codes, the person reads what the options are called. */
export function asTheFormSays(errors: FieldError[], { schema, data }: TaskForm, t: TFunction): FieldError[] {
  return errors.map((error) => {
    const options = optionsOf(componentAt(schema, error.field), data);
    if (error.code !== 'not-an-option' || options.length === 0) return error;
    const labels = options.map(({ label }) => label).join(t('common.comma'));
    return { ...error, message: t('tasks.formText.option', { options: labels }) };
  });
}
