import type { components } from './schema';

export type FieldError = components['schemas']['FieldError'];
type ProblemBody = Partial<components['schemas']['Problem']>;

/** What the server refused and why; `status` 0 means that it could not be reached. */
export class Problem extends Error {
  readonly status: number;
  readonly detail: string | undefined;
  readonly errors: FieldError[];

  constructor(status: number, body: ProblemBody = {}) {
    super(body.detail ?? body.title ?? `HTTP ${status}`);
    this.name = 'Problem';
    this.status = status;
    this.detail = body.detail ?? body.title ?? undefined;
    this.errors = body.errors ?? [];
  }
}

export function statusOf(error: unknown): number {
  return error instanceof Problem ? error.status : 0;
}

export function fieldErrorsOf(error: unknown): FieldError[] {
  return error instanceof Problem ? error.errors : [];
}
