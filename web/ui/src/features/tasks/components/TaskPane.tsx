import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button, Flex, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { Due } from '@/components/Due';
import { Nothing } from '@/components/Nothing';
import { QueryView } from '@/components/QueryView';
import { paths } from '@/config/paths';
import type { Task } from '@/lib/api/types';

import { useTask } from '../api/task';
import { Decisions } from './Decisions';
import { PriorityMark } from './PriorityMark';
import { TaskStep } from './TaskStep';
import { TaskWork } from './TaskWork';

interface Props {
  taskKey: string;
  /** What to know about the customer while working on the task. */
  facts: (customerId: string) => ReactNode;
  onDone: (task: Task) => void;
}

const CLOSED = ['completed', 'canceled', 'closed'];

function TaskHead({ task }: { task: Task }) {
  const { t } = useTranslation();
  return (
    <header className="pane-head">
      <Link to={paths.tasks} className="narrow-only">
        <ArrowLeftOutlined /> {t('tasks.toList')}
      </Link>
      <Flex align="center" gap={10} wrap>
        <Typography.Title level={4}>{task.name}</Typography.Title>
        <PriorityMark task={task} />
      </Flex>
      <Flex gap={16} wrap className="small">
        <Due at={task.dueAt} />
        <TaskStep task={task} />
      </Flex>
      <Decisions decisions={task.decisions ?? []} />
    </header>
  );
}

export function TaskPane({ taskKey, facts, onDone }: Props) {
  const { t } = useTranslation();
  const query = useTask(taskKey);
  return (
    <QueryView query={query} rows={8}>
      {(task) => (
        <article className="pane-content" aria-label={task.name}>
          <TaskHead task={task} />
          {CLOSED.includes(task.status.toLowerCase()) ? (
            <Nothing
              title={t('tasks.gone')}
              hint={
                <Link to={paths.tasks}>
                  <Button type="link">{t('tasks.toList')}</Button>
                </Link>
              }
            />
          ) : (
            <div className="pane-body">
              {task.customerId && <aside aria-label={t('tasks.facts')}>{facts(task.customerId)}</aside>}
              <TaskWork key={task.key} task={task} onDone={() => onDone(task)} />
            </div>
          )}
        </article>
      )}
    </QueryView>
  );
}
