import type { Contract, Customer, DemoMail, Interaction, Task, VisitReport } from '@/lib/api/types';

import { customer, inHours, task } from './samples';

const HIGH = '90';
export const KEY = 2251799813685300n;

export function sampleCustomers(): Customer[] {
  const needs = {
    needType: 'purchase',
    urgency: 'high',
    budgetMin: 500_000,
    budgetMax: 800_000,
    decisionChain: [
      { person: '张伟', department: '采购部', role: 'influencer' },
      { person: '孙总', department: '总经办', role: 'decider' },
    ],
    painPoints: '现有检测线误报率高，换线时间长',
  };
  const plan = {
    firstFollowUpAt: inHours(-20),
    channel: 'visit',
    goal: '现场演示检测方案',
    dueAt: inHours(4),
    expectedOutcome: '确认技术指标，拿到试产计划',
    assignee: 'li',
  };
  const evaluation = {
    expectedAmount: 600_000,
    probability: 70,
    competition: '两家同行在谈',
    potential: 'high',
    urgency: 'low',
    computedGrade: 'B',
    overruledGrade: 'A',
    overruleReason: '集团客户，后续产线多',
  };
  const others = [
    '苏州博远自动化',
    '杭州云栈科技',
    '宁波海峰物流',
    '成都瑞康医疗器械',
    '武汉光谷激光',
    '青岛蓝湾食品机械',
  ];
  return [
    customer('1', '深圳华强精密电子有限公司', {
      needs,
      plan,
      tags: ['重点客户', '技术导向'],
      status: 'intent',
      grade: 'A',
      evaluation,
    }),
    customer('2', '东莞新锐电源科技'),
    customer('3', '广州天河冷链物流', {
      industry: 'logistics',
      source: 'referral',
      status: 'won',
      grade: 'B',
    }),
    ...others.map((name, index) =>
      customer(String(index + 4), name, { createdAt: inHours(-300 - index * 50) }),
    ),
  ];
}

export function sampleTasks([one, two, three, four]: Customer[]): Task[] {
  const key = (n: number) => String(KEY + BigInt(n));
  return [
    task(key(1), two!, 'analyse-needs', '需求分析', { dueAt: inHours(-3), priority: HIGH }),
    task(key(2), one!, 'follow-up', '跟进记录', { dueAt: inHours(0.5), priority: HIGH }),
    task(key(3), four!, 'plan-follow-up', '制定跟进计划', { dueAt: inHours(30) }),
    task(key(4), three!, 'care-visit', '季度回访', {
      processId: 'customer-care',
      processName: '客户关怀',
      dueAt: inHours(240),
      priority: '20',
    }),
    task(key(6), two!, 'evaluate-conversion', '评估转化', { assignee: 'wang', dueAt: inHours(-5) }),
    task(key(5), three!, 'hand-over-material', '寄送升级资料', {
      processId: 'manager-drawn',
      processName: '升级资料',
      dueAt: null,
      form: null,
    }),
  ];
}

export const sampleInteractions = (): Interaction[] => [
  {
    id: 'i1',
    occurredAt: inHours(-48),
    channel: 'visit',
    participants: '张伟、刘洋',
    summary: '现场看了两条产线，误报主要来自反光元件。',
    feedback: '希望先做一周试产对比。',
    nextAction: '提交试产方案',
    nextActionDueAt: inHours(4),
    nextActionAssignee: null,
    outcome: 'continue',
    recordedBy: '李娜',
  },
];

export const sampleVisitReports = (): VisitReport[] => [
  {
    id: 'v1',
    report: '客户认可检测速度，担心换线时间。',
    improvements: '准备换线演示',
    recordedBy: 'wang',
    recordedAt: inHours(-24),
  },
];

export const sampleContracts = (): Contract[] =>
  ['HT-2027-001', 'HT-2026-018'].map((contractNumber, index) => ({
    id: `ht${index}`,
    contractNumber,
    effectiveOn: `${2027 - index}-01-01`,
    endsOn: `${2027 - index}-12-31`,
    amount: 300_000,
    signedAt: inHours(-100),
  }));

export const sampleMails = (): DemoMail[] => [
  {
    to: 'li@relance.example',
    subject: '新任务：需求分析 · 东莞新锐电源科技',
    text: '您有一项新任务。',
    html: '<h2 style="font-family:sans-serif">需求分析</h2><p>东莞新锐电源科技 · 电子制造</p><p><a href="#">打开任务</a></p>',
    receivedAt: inHours(-2),
  },
];
