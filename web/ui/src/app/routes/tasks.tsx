import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';

import { Nothing } from '@/components/Nothing';
import { QueryView } from '@/components/QueryView';
import { paths } from '@/config/paths';
import { KeyFacts } from '@/features/customers/components/KeyFacts';
import { useOpenTasks } from '@/features/tasks/api/tasks';
import { TaskDone } from '@/features/tasks/components/TaskDone';
import { TaskList } from '@/features/tasks/components/TaskList';
import { TaskPane } from '@/features/tasks/components/TaskPane';
import type { Task } from '@/lib/api/types';

interface Done {
  name: string;
  customerId: string | null;
}

/** The list on the left, the task on the right; one after the other where the screen is narrow. */
export function Component() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { key } = useParams();
  const done = (useLocation().state as { done?: Done } | null)?.done;
  const query = useOpenTasks();
  const finished = ({ name, customerId }: Task) =>
    navigate(paths.tasks, { state: { done: { name, customerId } } });
  return (
    <div className={`split ${key ? 'split-open' : ''} ${done ? 'split-done' : ''}`}>
      <section className="split-list" aria-label={t('tasks.title')}>
        <div className="list-head">
          <Typography.Title level={1}>{t('tasks.title')}</Typography.Title>
          {query.data && <span className="secondary">{t('tasks.count', { count: query.data.length })}</span>}
        </div>
        <QueryView query={query} rows={10}>
          {(tasks) => <TaskList tasks={tasks} openKey={key} />}
        </QueryView>
      </section>
      <section className="split-pane">
        {key && (
          <TaskPane
            key={key}
            taskKey={key}
            facts={(customerId) => <KeyFacts customerId={customerId} />}
            onDone={(task) => void finished(task)}
          />
        )}
        {!key && done && <TaskDone done={done} tasks={query.data ?? []} />}
        {!key && !done && <Nothing title={t('tasks.choose')} hint={t('tasks.chooseHint')} />}
      </section>
    </div>
  );
}
