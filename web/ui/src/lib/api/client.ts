import createClient, { type Middleware } from 'openapi-fetch';

import { Problem } from './problem';
import type { paths } from './schema';

function csrfToken(): string | undefined {
  const cookie = document.cookie.split('; ').find((entry) => entry.startsWith('XSRF-TOKEN='));
  return cookie && decodeURIComponent(cookie.slice('XSRF-TOKEN='.length));
}

/** The server answers people in the language of the page, not in that of the browser. */
const language: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', document.documentElement.lang || 'zh-CN');
    return request;
  },
};

const csrf: Middleware = {
  onRequest({ request }) {
    const token = csrfToken();
    if (request.method !== 'GET' && token) request.headers.set('X-XSRF-TOKEN', token);
    return request;
  },
};

async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => ({}));
  return new Problem(response.status, body ?? {});
}

/** Every answer that is not a success is thrown as a {@link Problem}. */
const problems: Middleware = {
  async onResponse({ response }) {
    if (!response.ok) throw await problemOf(response);
  },
  onError() {
    return new Problem(0);
  },
};

/** The only way to the server: typed by its OpenAPI document, with the CSRF header on what changes something. */
export const api = createClient<paths>({
  baseUrl: window.location.origin,
  fetch: (request) => globalThis.fetch(request),
});
api.use(csrf, language, problems);

/** Takes the body out of an answer; failures were thrown before. */
export async function body<T>(answer: Promise<{ data?: T }>): Promise<NonNullable<T>> {
  const { data } = await answer;
  if (data === undefined || data === null) throw new Problem(502);
  return data;
}
