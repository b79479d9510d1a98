import type { components } from './schema';

export type FieldError = components['schemas']['FieldError'];
type Clash = components['schemas']['Clash'];
export type ChangedSince = components['schemas']['ChangedSince'];
type ProblemBody = Partial<components['schemas']['Problem']>;

/** What the server refused and why; `status` 0 means that it could not be reached. */
export class Problem extends Error {
  readonly status: number;
  readonly detail: string | undefined;
  readonly errors: FieldError[];
  /** What is to be registered seems to be one of these; `sure` when no confirmation helps. */
  readonly clashes: Clash[];
  readonly sure: boolean;
  /** Of an edit that came too late: what has changed since, and the version of now. */
  readonly changed: ChangedSince[];
  readonly version: number | undefined;

  constructor(status: number, body: ProblemBody = {}) {
    super(body.detail ?? body.title ?? `HTTP ${status}`);
    this.name = 'Problem';
    this.status = status;
    this.detail = body.detail ?? body.title ?? undefined;
    this.errors = body.errors ?? [];
    this.clashes = body.clashes ?? [];
    this.sure = body.sure ?? false;
    this.changed = body.changed ?? [];
    this.version = body.version;
  }
}

export function statusOf(error: unknown): number {
  return error instanceof Problem ? error.status : 0;
}

export function fieldErrorsOf(error: unknown): FieldError[] {
  return error instanceof Problem ? error.errors : [];
}
