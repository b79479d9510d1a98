import type { Form } from '@bpmn-io/form-js-viewer';

import type { FieldError } from '@/lib/api';

import { stepsOf } from './schema';

interface FieldInstance {
  id: string;
  valuePath: (string | number)[];
  indexes?: Record<string, number>;
}

interface Instances {
  getAllKeyed(): FieldInstance[];
}

type Tree = { [key: string]: Tree | string[] };

function put(tree: Tree, [first, ...rest]: string[], message: string) {
  if (first === undefined) return;
  if (rest.length === 0) tree[first] = [...((tree[first] as string[] | undefined) ?? []), message];
  else put((tree[first] ??= {}) as Tree, rest, message);
}

/** Shows what the server refused at the fields; form-js keeps errors by field id and, in lists, row numbers. */
export function showErrors(form: Form, errors: FieldError[]) {
  const instances = form.get<Instances>('formFieldInstanceRegistry').getAllKeyed();
  const tree: Tree = {};
  for (const { field, message } of errors) {
    const wanted = stepsOf(field).join('.');
    const found = instances.find(({ valuePath }) => valuePath.join('.') === wanted);
    if (found) put(tree, [found.id, ...Object.values(found.indexes ?? {}).map(String)], message);
  }
  form._setState({ errors: tree });
}

export function focusFirstError(container: HTMLElement) {
  const field = container.querySelector<HTMLElement>(
    '.fjs-has-errors input, .fjs-has-errors textarea, .fjs-has-errors [tabindex]',
  );
  field?.focus();
}
