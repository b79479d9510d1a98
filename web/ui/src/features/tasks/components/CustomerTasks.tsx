import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { Due } from '@/components/Due';
import { Nothing } from '@/components/Nothing';
import { QueryView } from '@/components/QueryView';
import { paths } from '@/config/paths';
import type { Task } from '@/lib/api/types';
import { usePersonName } from '@/lib/people';

import { useCustomerTasks } from '../api/customer-tasks';
import { taskName } from './task-name';

function Line({ task }: { task: Task }) {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  return (
    <li className="entry">
      <div className="entry-line">
        <Link to={paths.task(task.key)}>{taskName(task, t)}</Link>
        <span className="secondary small">{nameOf(task.assignee) || t('tasks.unassigned')}</span>
      </div>
      {task.action && <div>{task.action}</div>}
      <div className="small">
        <Due at={task.dueAt} />
      </div>
    </li>
  );
}

/** What is to be done for a customer, by whom and until when. */
export function CustomerTasks({ customerId }: { customerId: string }) {
  const { t } = useTranslation();
  const query = useCustomerTasks(customerId);
  return (
    <Card size="small" title={t('tasks.ofCustomer')}>
      <QueryView query={query} rows={2}>
        {(tasks) =>
          tasks.length === 0 ? (
            <Nothing title={t('tasks.noneOfCustomer')} />
          ) : (
            <ul className="entries">
              {tasks.map((task) => (
                <Line key={task.key} task={task} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </Card>
  );
}
