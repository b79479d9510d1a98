import type { Delivery, MailConsent, Purchase, ServiceRequest } from '@/lib/api/types';

import { inHours } from './samples';

export const samplePurchases = (): Purchase[] =>
  ['检测仪', '备件包'].map((product, index) => ({
    id: `pu${index}`,
    customerId: '1',
    purchasedOn: `2026-1${1 - index}-08`,
    product,
    quantity: 2 + index,
    amount: 120_000.5 / (1 + index),
    note: index ? '随检测仪一起' : null,
    recordedBy: 'li',
    recordedAt: inHours(-50),
  }));

export function serviceRequest(id: string, more: Partial<ServiceRequest> = {}): ServiceRequest {
  return {
    id,
    number: `SRV2026110${id.padStart(2, '0')}`,
    customerId: '1',
    customerName: '深圳华强精密电子有限公司',
    customerOwner: 'li',
    customerVisible: true,
    kind: 'inquiry',
    subject: '保修几年',
    text: '旧机器还在保修期内吗？',
    status: 'open',
    openedBy: 'li',
    openedAt: inHours(-20),
    startedAt: null,
    resolvedAt: null,
    closedAt: null,
    resolution: null,
    rootCause: null,
    task: null,
    ...more,
  };
}

const work = (key: string | null, elementId: string, name: string, assignee: string, hours: number) => ({
  key,
  elementId,
  name,
  assignee,
  dueAt: inHours(hours),
  overdue: hours < 0,
});

export const sampleRequests = (): ServiceRequest[] => [
  serviceRequest('3', {
    kind: 'urgent-fault',
    subject: '产线停机',
    text: '二号线报警停机，无法复位。',
    customerId: '9',
    customerName: '武汉光谷激光',
    customerOwner: 'wang',
    customerVisible: false,
    status: 'in-progress',
    startedAt: inHours(-3),
    task: work('2251799813685377', 'resolve-request', '解决问题', 'service', -2),
  }),
  serviceRequest('2', { task: work(null, 'answer-request', '答复咨询', 'manager', 4) }),
  serviceRequest('1', {
    kind: 'grave-complaint',
    subject: '交货一再推迟',
    status: 'resolved',
    startedAt: inHours(-90),
    resolvedAt: inHours(-80),
    resolution: '已加急发货',
    rootCause: '排产冲突',
  }),
];

const mail = (id: string, subject: string, kind: string, more: Partial<Delivery>): Delivery => ({
  id,
  channel: 'mail',
  state: 'sent',
  reason: null,
  recipient: 'li',
  recipientName: '李娜',
  address: 'zhang.wei@example.com',
  subject,
  link: '',
  customerId: '1',
  kind,
  attempts: 1,
  lastError: null,
  createdAt: inHours(-30),
  dueAt: inHours(-30),
  sentAt: inHours(-30),
  ...more,
});

export const sampleCustomerMails = (): Delivery[] => [
  mail('cm2', '检测仪固件升级', 'product-upgrade', {
    state: 'not-sent',
    reason: 'unsubscribed',
    attempts: 0,
    sentAt: null,
  }),
  mail('cm1', '拜访邀约', 'visit-invitation', {}),
];

export const sampleConsents = (): Record<string, MailConsent> => ({
  '1-1': { wanted: false, since: inHours(-100), by: 'one-click' },
});
