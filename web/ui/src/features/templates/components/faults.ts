import type { FieldError } from '@/lib/api';

/** The line that a refusal of the text names, in either language. */
export function lineOf({ message }: FieldError): number | undefined {
  const [, line] = /^(?:第|line)\s*(\d+)/i.exec(message) ?? [];
  return line ? Number(line) : undefined;
}

/** As they come in the text; what names no line comes last. */
export const inOrder = (faults: FieldError[]) =>
  faults.toSorted((one, other) => (lineOf(one) ?? Infinity) - (lineOf(other) ?? Infinity));
