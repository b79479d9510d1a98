import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { Due } from '@/components/Due';
import { paths } from '@/config/paths';
import type { Task } from '@/lib/api/types';

import { PriorityMark } from './PriorityMark';
import { TaskStep } from './TaskStep';

export function TaskRow({ task, open }: { task: Task; open: boolean }) {
  const { t } = useTranslation();
  return (
    <li>
      <Link to={paths.task(task.key)} className="row" aria-current={open ? 'true' : undefined}>
        <span className="row-line">
          <span className="row-title">{task.name}</span>
          <PriorityMark task={task} />
        </span>
        <span className="row-customer">{task.customerName ?? t('common.none')}</span>
        <span className="row-line small">
          <Due at={task.dueAt} />
          <TaskStep task={task} />
        </span>
      </Link>
    </li>
  );
}
