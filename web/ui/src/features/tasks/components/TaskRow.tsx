import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';

import { Due } from '@/components/Due';
import { paths } from '@/config/paths';
import type { Task } from '@/lib/api/types';
import { usePersonName } from '@/lib/people';

import { PriorityMark } from './PriorityMark';
import { taskName } from './task-name';
import { TaskStep } from './TaskStep';

interface Props {
  task: Task;
  open: boolean;
  /** Says who has it. */
  ofTeam: boolean;
}

export function TaskRow({ task, open, ofTeam }: Props) {
  const { t } = useTranslation();
  const { search } = useLocation();
  const nameOf = usePersonName();
  return (
    <li>
      <Link
        to={{ pathname: paths.task(task.key), search }}
        className="row"
        aria-current={open ? 'true' : undefined}
      >
        <span className="row-line">
          <span className="row-title">{taskName(task, t)}</span>
          <PriorityMark task={task} />
        </span>
        {task.action && <span className="row-line">{task.action}</span>}
        <span className="row-line row-customer">
          <span>{task.customerName ?? t('common.none')}</span>
          {ofTeam && <span className="secondary">{nameOf(task.assignee) || t('tasks.unassigned')}</span>}
        </span>
        <span className="row-line small">
          <Due at={task.dueAt} />
          <TaskStep task={task} />
        </span>
      </Link>
    </li>
  );
}
