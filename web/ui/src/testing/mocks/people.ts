import type { AuditEntry, StaffMember, Team } from '@/lib/api/types';

import { inHours, PEOPLE } from './samples';

export function member(username: string, displayName: string, role: string): StaffMember {
  return {
    id: username,
    username,
    displayName,
    number: null,
    department: null,
    teamId: role === 'rep' ? 't1' : null,
    teamName: role === 'rep' ? '华东一组' : null,
    role,
    email: `${username}@example.com`,
    phone: null,
    phoneConfirmed: false,
    locale: 'zh-CN',
    active: true,
    settled: username !== 'newcomer',
    customers: username === 'li' ? 4 : 0,
    version: 1,
    createdAt: inHours(-1000),
  };
}

export const sampleStaff = () =>
  PEOPLE.map(({ username, displayName, role }) => member(username, displayName, role));

export const sampleTeams = (): Team[] => [
  {
    id: 't0',
    name: '华东大区',
    parentId: null,
    manager: 'director',
    managerName: '陈刚',
    people: 0,
    version: 1,
  },
  {
    id: 't1',
    name: '华东一组',
    parentId: 't0',
    manager: 'manager',
    managerName: '赵敏',
    people: 2,
    version: 1,
  },
];

export const sampleAudit = (): AuditEntry[] => [
  {
    id: 'a2',
    at: inHours(-1),
    username: 'admin',
    displayName: '系统管理员',
    act: 'rights-changed',
    subject: 'wang',
    details: { role: ['rep', 'manager'] },
  },
  {
    id: 'a1',
    at: inHours(-2),
    username: 'mallory',
    displayName: null,
    act: 'sign-in-failed',
    subject: 'mallory',
    details: { address: '203.0.113.9' },
  },
];
