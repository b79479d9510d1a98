import { HttpResponse } from 'msw';

import type { FieldError } from '@/lib/api';

export type Body = Parameters<typeof HttpResponse.json>[0];

export const done = () => new HttpResponse(null, { status: 204 });
export const list = (items: object[], next: string | null = null) =>
  HttpResponse.json({ items, next } as Body);

export function problem(status: number, title: string, errors?: FieldError[]) {
  return HttpResponse.json({ type: 'about:blank', title, status, detail: title, errors }, { status });
}

export function found(item: object | undefined) {
  return item ? HttpResponse.json(item as Body) : problem(404, 'Not found');
}
