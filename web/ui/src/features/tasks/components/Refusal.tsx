import { FieldErrors } from '@/components/FieldErrors';
import type { FieldError } from '@/lib/api';

import { labelOf } from './form/schema';

interface Props {
  title: string;
  errors: FieldError[];
  schema: Record<string, unknown>;
}

/** Names each refused field as the form does. */
export function Refusal({ title, errors, schema }: Props) {
  return <FieldErrors title={title} errors={errors} nameOf={(field) => labelOf(schema, field)} />;
}
