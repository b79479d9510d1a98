import dayjs from 'dayjs';

import type { Task } from '@/lib/api/types';

export type Group = 'overdue' | 'today' | 'later' | 'none';
export type Priority = 'high' | 'mid' | 'low';

const GROUPS: Group[] = ['overdue', 'today', 'later', 'none'];
const RANK: Record<Priority, number> = { high: 0, mid: 1, low: 2 };

export function groupOf({ dueAt }: Pick<Task, 'dueAt'>, now: number): Group {
  if (!dueAt) return 'none';
  if (Date.parse(dueAt) < now) return 'overdue';
  return dayjs(dueAt).isSame(dayjs(now), 'day') ? 'today' : 'later';
}

/** The engine counts from 0 to 100, 50 when nothing was said; people say high, mid and low. */
export function priorityOf({ priority }: Pick<Task, 'priority'>): Priority {
  const level = Number(priority);
  if (Number.isNaN(level)) return priority === 'high' || priority === 'low' ? priority : 'mid';
  return level > 66 ? 'high' : level < 34 ? 'low' : 'mid';
}

function byUrgency(one: Task, other: Task): number {
  const due = (one.dueAt ?? '9').localeCompare(other.dueAt ?? '9');
  return (
    due || RANK[priorityOf(one)] - RANK[priorityOf(other)] || one.createdAt.localeCompare(other.createdAt)
  );
}

/** Most urgent first, empty groups left out. */
export function grouped(tasks: Task[], now: number): { group: Group; tasks: Task[] }[] {
  const sorted = tasks.toSorted(byUrgency);
  return GROUPS.map((group) => ({
    group,
    tasks: sorted.filter((task) => groupOf(task, now) === group),
  })).filter((part) => part.tasks.length > 0);
}

/** What to do after a task: what came of it for the same customer, else the most urgent. */
export function nextAfter(customerId: string | null, tasks: Task[]): Task | undefined {
  const sorted = tasks.toSorted(byUrgency);
  return sorted.find((task) => customerId && task.customerId === customerId) ?? sorted[0];
}
