import type { Delivery, KindPreference, Preferences, Template } from '@/lib/api/types';

import { inHours } from './samples';

const all = { inApp: true, mail: true, webhook: true, chat: true };

const KINDS: KindPreference[] = [
  { kind: 'task-opened', channels: all, critical: false },
  { kind: 'task-overdue', channels: all, critical: false },
  { kind: 'task-escalated', channels: all, critical: true },
  { kind: 'customer-silent', channels: { ...all, chat: false }, critical: false },
  { kind: 'renewal-due', channels: { ...all, chat: false }, critical: false },
  { kind: 'service-request-opened', channels: all, critical: false },
  { kind: 'incident', channels: all, critical: true },
  { kind: 'other', channels: { ...all, chat: false }, critical: false },
];

export const samplePreferences = (): Preferences => ({
  kinds: KINDS,
  channelsOff: [],
  quietHours: null,
  workingDays: [1, 2, 3, 4, 5],
  timeZone: 'Asia/Shanghai',
  digestAt: null,
  mailWhenUnseenMinutes: null,
  version: 3,
});

function delivery(id: string, subject: string, more: Partial<Delivery> = {}): Delivery {
  return {
    id,
    channel: 'mail',
    state: 'sent',
    reason: null,
    recipient: 'li',
    recipientName: '李娜',
    address: 'li@relance.example',
    subject,
    link: '/tasks/2251799813685301',
    customerId: null,
    kind: null,
    attempts: 1,
    lastError: null,
    createdAt: inHours(-5),
    dueAt: inHours(-5),
    sentAt: inHours(-5),
    ...more,
  };
}

const failed = { state: 'dead', attempts: 9, sentAt: null } as const;

export const sampleDeliveries = (): Delivery[] => [
  delivery('d1', '新任务：需求分析'),
  delivery('d2', '任务已逾期：需求分析', { ...failed, lastError: '550 5.1.1 no such user' }),
  delivery('d3', '续约提醒', {
    ...failed,
    channel: 'chat',
    address: 'qyapi.weixin.qq.com',
    lastError: 'WeCom: 93000 invalid webhook url',
  }),
  delivery('d4', '每周简报', { state: 'not-sent', reason: 'preference', attempts: 0, sentAt: null }),
];

function template(kind: string, language: 'zh-CN' | 'en', builtIn: string): Template {
  return {
    state: { kind, language, version: 0, edited: false, savedBy: null, savedAt: null, problem: null },
    text: builtIn,
    builtIn,
    words: [
      { name: 'taskName', sample: '需求分析' },
      { name: 'customer.name', sample: '上海晨光电子' },
    ],
    versions: [],
  };
}

export const sampleTemplates = (): Template[] => [
  template('task-opened', 'zh-CN', '新任务：{{taskName}}\n{{>task}}'),
  template('task-opened', 'en', 'New task: {{taskName}}\n{{>task}}'),
  template('task-overdue', 'zh-CN', '已逾期：{{taskName}}\n{{>task}}'),
  template('task-overdue', 'en', 'Overdue: {{taskName}}\n{{>task}}'),
];

/** A version more of a template, as somebody saves it; without a text the built-in words hold again. */
export function saveVersion(of: Template, text: string | null, savedBy: string) {
  const version = of.state.version + 1;
  const saved = { savedBy, savedAt: new Date().toISOString(), problem: null };
  of.state = { ...of.state, ...saved, version, edited: text !== null };
  of.text = text ?? of.builtIn;
  const { kind, language } = of.state;
  of.versions = [{ kind, language, version, text, ...saved }, ...of.versions];
}
