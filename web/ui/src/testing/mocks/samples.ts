import type { Alert, Customer, Pipeline, Task } from '@/lib/api/types';

const HOUR = 3_600_000;

export const inHours = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();

export const PEOPLE = [
  { username: 'li', displayName: '李娜', role: 'rep' },
  { username: 'wang', displayName: '王强', role: 'rep' },
  { username: 'manager', displayName: '赵敏', role: 'manager' },
  { username: 'director', displayName: '陈刚', role: 'director' },
  { username: 'service', displayName: '周洁', role: 'service' },
  { username: 'admin', displayName: '系统管理员', role: 'administrator' },
  { username: 'newcomer', displayName: '新人', role: 'rep' },
];

export const LISTS = {
  industry: [
    { code: 'electronics-manufacturing', zh: '电子制造', en: 'Electronics manufacturing' },
    { code: 'logistics', zh: '物流', en: 'Logistics' },
    { code: 'medical', zh: '医疗器械', en: 'Medical devices' },
  ],
  size: [
    { code: '1-100', zh: '100 人以下', en: 'Up to 100' },
    { code: '100-500', zh: '100–500 人', en: '100 to 500' },
    { code: '500-', zh: '500 人以上', en: 'Over 500' },
  ],
  source: [
    { code: 'exhibition', zh: '展会', en: 'Exhibition' },
    { code: 'referral', zh: '转介绍', en: 'Referral' },
    { code: 'website', zh: '官网', en: 'Website' },
  ],
};

export function customer(id: string, name: string, more: Partial<Customer> = {}): Customer {
  return {
    id,
    number: `CUS202611${id.padStart(3, '0')}`,
    name,
    industry: 'electronics-manufacturing',
    size: '100-500',
    source: 'exhibition',
    firstContactOn: '2026-11-12',
    website: 'https://www.example.com',
    initialNeed: '产线扩建，需要两条 SMT 检测线',
    remarks: null,
    kind: 'company',
    status: 'potential',
    grade: null,
    ownerId: '1',
    ownerName: '李娜',
    ownerUsername: 'li',
    version: 1,
    createdAt: inHours(-200),
    contacts: [
      {
        id: `${id}-1`,
        name: '张伟',
        title: '采购经理',
        phone: '13800138000',
        email: 'zhang.wei@example.com',
      },
      { id: `${id}-2`, name: '刘洋', title: '技术总监', phone: null, email: 'liu.yang@example.com' },
    ],
    needs: null,
    tags: [],
    plan: null,
    evaluation: null,
    ...more,
  };
}

export function task(
  key: string,
  of: Customer,
  elementId: string,
  name: string,
  more: Partial<Task> = {},
): Task {
  return {
    key,
    processId: 'sales-pipeline',
    processName: '销售跟进流程',
    elementId,
    name,
    action: null,
    customerId: of.id,
    customerName: of.name,
    assignee: 'li',
    dueAt: inHours(24),
    status: 'open',
    priority: '50',
    form: elementId,
    createdAt: inHours(-2),
    ...more,
  };
}

export function alert(id: string, title: string, more: Partial<Alert> = {}): Alert {
  return {
    id,
    kind: 'task-assigned',
    title,
    body: '深圳华强精密电子 · 电子制造 · 100–500 人\n初步需求：产线扩建，需要两条 SMT 检测线',
    link: '/tasks/2251799813685301',
    createdAt: inHours(-0.2),
    readAt: null,
    ...more,
  };
}

const STEPS = ['register', 'analyse-needs', 'plan-follow-up', 'follow-up', 'evaluate-conversion', 'care'];
const NAMES = ['信息录入', '需求分析', '制定跟进计划', '跟进记录', '转化评估', '关系维护'];

export function pipeline(of: Customer, step: number): Pipeline {
  const history = STEPS.slice(0, step).map((elementId, index) => ({
    step: index + 1,
    elementId,
    name: NAMES[index]!,
    startedAt: inHours(-100 + index * 20),
    endedAt: index + 1 < step ? inHours(-80 + index * 20) : null,
    completedBy: index + 1 < step ? '李娜' : null,
  }));
  return {
    id: `p-${of.id}`,
    customerId: of.id,
    customerName: of.name,
    step,
    elementId: STEPS[step - 1]!,
    stepName: NAMES[step - 1]!,
    since: inHours(-100 + (step - 1) * 20),
    status: 'running',
    history,
  };
}
