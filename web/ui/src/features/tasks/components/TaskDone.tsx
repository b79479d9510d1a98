import { CheckCircleFilled } from '@ant-design/icons';
import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { paths } from '@/config/paths';
import type { Task } from '@/lib/api/types';

import { nextAfter } from './grouping';
import { taskName } from './task-name';

interface Props {
  done: { name: string; customerId: string | null };
  tasks: Task[];
}

/** Says that a task is done and offers the next one, under the Enter key. */
export function TaskDone({ done, tasks }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const next = nextAfter(done.customerId, tasks);
  return (
    <div role="status">
      <Result
        icon={<CheckCircleFilled className="done-icon" />}
        title={t('tasks.done', { name: done.name })}
        subTitle={next ? next.customerName : t('tasks.allDone')}
        extra={
          next && (
            <Button type="primary" autoFocus onClick={() => void navigate(paths.task(next.key))}>
              {t('tasks.next', { name: taskName(next, t) })}
            </Button>
          )
        }
      />
    </div>
  );
}
