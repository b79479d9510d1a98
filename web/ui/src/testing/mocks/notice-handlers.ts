import { http, HttpResponse } from 'msw';

import type { AddressEntry, Preferences, Template } from '@/lib/api/types';

import { type Body, done, list, problem } from './answers';
import { saveVersion } from './notices';
import type { World } from './world';

const answer = (body: unknown) => HttpResponse.json(body as Body);
const conflict = () => problem(409, '已被别人修改');

function preferenceHandlers(world: World) {
  return [
    http.get('*/api/preferences', () => answer(world.preferences)),
    http.put('*/api/preferences', async ({ request }) => {
      const wanted = (await request.json()) as Preferences;
      if (wanted.version !== world.preferences.version) return conflict();
      if (wanted.mailWhenUnseenMinutes === 0)
        return problem(400, '请检查填写的内容', [{ field: 'mailWhenUnseenMinutes', message: '不能小于 1' }]);
      world.preferences = { ...wanted, version: wanted.version + 1 };
      return answer(world.preferences);
    }),
    http.get('*/api/preferences/addresses', () => answer(world.addresses)),
    http.put('*/api/preferences/addresses', async ({ request }) => {
      const entries = (await request.json()) as AddressEntry[];
      const evil = entries.findIndex(({ url }) => url?.includes('evil'));
      if (evil >= 0)
        return problem(400, '请检查', [{ field: `[${evil}].url`, message: '所在主机不允许调用：evil' }]);
      world.addresses = entries.map(({ channel, flavour, url, secret }) => {
        const kept = world.addresses.find((before) => before.channel === channel);
        return {
          channel,
          flavour: flavour ?? null,
          host: url ? new URL(url).host : (kept?.host ?? ''),
          signed: Boolean(secret) || Boolean(kept?.signed),
          suppressed: false,
        };
      });
      return answer(world.addresses);
    }),
  ];
}

function deliveryHandlers(world: World) {
  return [
    http.get('*/api/deliveries/suppressions', () => list([])),
    http.get('*/api/deliveries', ({ request }) => {
      const state = new URL(request.url).searchParams.get('state');
      return list(world.deliveries.filter((delivery) => !state || delivery.state === state));
    }),
    http.post('*/api/deliveries/:id/retry', ({ params }) => {
      const found = world.deliveries.find(({ id }) => id === params.id);
      if (found?.state !== 'dead') return conflict();
      Object.assign(found, { state: 'queued', lastError: null });
      return done();
    }),
  ];
}

/** As the server does it, as far as a missing end of a tag. */
function faultsOf(text: string) {
  return text
    .split('\n')
    .flatMap((line, index) =>
      /\{\{[^}]*$/.test(line)
        ? [{ field: 'text', message: `第 ${index + 1} 行：标签没有在同一行内结束` }]
        : [],
    );
}

function templateHandlers(world: World) {
  type Params = Record<string, string | readonly string[] | undefined>;
  const found = ({ kind, language }: Params) =>
    world.templates.find(({ state }) => state.kind === kind && state.language === language)!;
  const changed = (template: Template, version: number, text: string | null) => {
    if (version !== template.state.version) return conflict();
    saveVersion(template, text, world.person?.username ?? '');
    return text === null ? done() : answer(template);
  };
  const path = '*/api/templates/:kind/:language';
  return [
    http.get('*/api/templates', () => list(world.templates.map(({ state }) => state))),
    http.post('*/api/templates/preview', async ({ request }) => {
      const { text } = (await request.json()) as { text: string };
      const faults = faultsOf(text);
      if (faults.length) return problem(400, '请检查', faults);
      const [title = '', ...lines] = text.replaceAll('{{taskName}}', '需求分析').split('\n');
      const body = lines.join('\n');
      return answer({ title, body, text: body, html: `<h1>${title}</h1><p>${body}</p>`, unknown: [] });
    }),
    http.get(path, ({ params }) => answer(found(params))),
    http.put(path, async ({ params, request }) => {
      const { text, version } = (await request.json()) as { text: string; version: number };
      return changed(found(params), version, text);
    }),
    http.delete(path, ({ params, request }) =>
      changed(found(params), Number(new URL(request.url).searchParams.get('version')), null),
    ),
  ];
}

export function noticeHandlers(world: World) {
  return [...preferenceHandlers(world), ...deliveryHandlers(world), ...templateHandlers(world)];
}
