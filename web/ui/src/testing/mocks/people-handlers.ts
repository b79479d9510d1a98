import { http, HttpResponse } from 'msw';

import type {
  HandoverEntry,
  NewPassword,
  ShareEntry,
  StaffEntry,
  TeamEntry,
  WantedToken,
} from '@/lib/api/types';

import { type Body, done, found, list, problem } from './answers';
import { member } from './people';
import type { World } from './world';

const answer = (body: unknown, status = 200) => HttpResponse.json(body as Body, { status });
const now = () => new Date().toISOString();

function ownHandlers(world: World) {
  return [
    http.post('*/api/session/password', async ({ request }) => {
      const { password } = (await request.json()) as NewPassword;
      if (password.length < 10)
        return problem(400, '请检查', [
          { field: 'password', code: 'too-short', message: '至少需要 10 个字符' },
        ]);
      world.person = world.person && { ...world.person, settled: true };
      return answer(world.person);
    }),
    http.delete('*/api/session/all', () => {
      world.person = null;
      return done();
    }),
    http.get('*/api/tokens', () => list(world.tokens)),
    http.post('*/api/tokens', async ({ request }) => {
      const { name, scope, expiresAt = null } = (await request.json()) as WantedToken;
      const token = {
        id: String(world.tokens.length),
        name,
        scope: scope ?? 'write',
        expiresAt,
        createdAt: now(),
      };
      world.tokens.unshift(token);
      return answer({ ...token, token: 'rlc_secret' }, 201);
    }),
    http.delete('*/api/tokens/:id', ({ params }) => {
      world.tokens = world.tokens.filter(({ id }) => id !== params.id);
      return done();
    }),
  ];
}

function staffHandlers(world: World) {
  const one = (username: unknown) => world.staff.find((person) => person.username === username);
  return [
    http.get('*/api/staff', ({ request }) => {
      const active = new URL(request.url).searchParams.get('active');
      return list(world.staff.filter((person) => active === null || String(person.active) === active));
    }),
    http.post('*/api/users', async ({ request }) => {
      const entry = (await request.json()) as StaffEntry;
      if (one(entry.username))
        return problem(400, '请检查', [{ field: 'username', code: 'taken', message: '已被使用' }]);
      const person = { ...member(entry.username ?? '', entry.displayName, entry.role), settled: false };
      world.staff.push(person);
      return answer({ person, initialPassword: 'Initial-1234' }, 201);
    }),
    http.put('*/api/users/:username', async ({ params, request }) => {
      const person = one(params.username)!;
      const entry = (await request.json()) as StaffEntry;
      Object.assign(person, entry, { version: person.version + 1 });
      return answer(person);
    }),
    http.post('*/api/users/:username/password', ({ params }) =>
      answer({ person: one(params.username), initialPassword: 'Initial-5678' }),
    ),
    http.get('*/api/users/:username/handover', ({ params }) =>
      found(world.handovers.get(String(params.username))),
    ),
    http.post('*/api/users/:username/handover', async ({ params, request }) => {
      const { to, reason } = (await request.json()) as HandoverEntry;
      const from = String(params.username);
      const counts = { customersTotal: 4, customersDone: 4, tasksTotal: 2, tasksDone: 2 };
      const handover = { id: 'h1', from, to, by: 'admin', reason, startedAt: now(), ...counts };
      world.handovers.set(from, { ...handover, finishedAt: now(), failure: null });
      return answer(world.handovers.get(from), 202);
    }),
    http.get('*/api/teams', () => list(world.teams)),
    http.post('*/api/teams', async ({ request }) => {
      const { name, parentId = null } = (await request.json()) as TeamEntry;
      const rest = { manager: null, managerName: null, people: 0, version: 0 };
      const team = { id: `t${world.teams.length}`, name, parentId, ...rest };
      world.teams.push(team);
      return answer(team, 201);
    }),
  ];
}

function sharingHandlers(world: World) {
  return [
    http.get('*/api/audit', ({ request }) => {
      const act = new URL(request.url).searchParams.get('act');
      return list(world.audit.filter((entry) => !act || entry.act === act));
    }),
    http.get('*/api/customers/:id/shares', () => list(world.shares)),
    http.put('*/api/customers/:id/shares', async ({ request }) => {
      const { username = null, teamId = null, canWrite } = (await request.json()) as ShareEntry;
      const name =
        world.staff.find((person) => person.username === username)?.displayName ??
        world.teams.find(({ id }) => id === teamId)!.name;
      world.shares.push({ username, teamId, name, canWrite, sharedBy: '李娜', sharedAt: now() });
      return answer(world.shares.at(-1));
    }),
    http.delete('*/api/customers/:id/shares', () => {
      world.shares = [];
      return done();
    }),
  ];
}

export function peopleHandlers(world: World) {
  return [...ownHandlers(world), ...staffHandlers(world), ...sharingHandlers(world)];
}
