import type { components } from './schema';

export type FieldError = components['schemas']['FieldError'];
export type ChangedSince = components['schemas']['ChangedSince'];
type Clash = components['schemas']['Clash'];
type ProblemBody = Partial<components['schemas']['Problem']>;

/** What the server refused and why; `status` 0 means that it could not be reached. */
export class Problem extends Error {
  readonly status: number;
  readonly detail: string | undefined;
  readonly errors: FieldError[];
  /** Of an edit that came too late: what has changed since, and the version of now. */
  readonly changed: ChangedSince[];
  readonly version: number | undefined;
  /** What is to be registered seems to be one of these; `sure` when no confirmation helps. */
  readonly clashes: Clash[];
  readonly sure: boolean;

  constructor(status: number, body: ProblemBody = {}) {
    super(body.detail ?? body.title ?? `HTTP ${status}`);
    this.name = 'Problem';
    this.status = status;
    this.detail = body.detail ?? body.title ?? undefined;
    this.errors = body.errors ?? [];
    this.changed = body.changed ?? [];
    this.version = body.version;
    this.clashes = body.clashes ?? [];
    this.sure = body.sure ?? false;
  }
}

export function statusOf(error: unknown): number {
  return error instanceof Problem ? error.status : 0;
}

export function fieldErrorsOf(error: unknown): FieldError[] {
  return error instanceof Problem ? error.errors : [];
}
