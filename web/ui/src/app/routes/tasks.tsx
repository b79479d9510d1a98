import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams, useSearchParams } from 'react-router';

import { Nothing } from '@/components/Nothing';
import { QueryView } from '@/components/QueryView';
import { paths } from '@/config/paths';
import { KeyFacts } from '@/features/customers/components/KeyFacts';
import { useSession } from '@/features/session/api/session';
import { steers } from '@/features/session/permissions';
import { useOpenTasks, type Whose } from '@/features/tasks/api/tasks';
import { Steering } from '@/features/tasks/components/steering/Steering';
import { taskName } from '@/features/tasks/components/task-name';
import { TaskDone } from '@/features/tasks/components/TaskDone';
import { TaskList } from '@/features/tasks/components/TaskList';
import { TaskPane } from '@/features/tasks/components/TaskPane';
import { WhoseSwitch } from '@/features/tasks/components/WhoseSwitch';
import type { Task } from '@/lib/api/types';

interface Done {
  name: string;
  customerId: string | null;
}

/** The tasks of the one who looks, or, for those above, of the others. */
function useListed() {
  const { data: person } = useSession();
  const [search, setSearch] = useSearchParams();
  const mayChoose = steers(person);
  const whose: Whose = mayChoose && search.has('team') ? 'team' : 'mine';
  const isOthers = ({ assignee }: Task) => assignee !== person?.username;
  const query = useOpenTasks(whose);
  const listed = (tasks: Task[]) => (whose === 'team' ? tasks.filter(isOthers) : tasks);
  const choose = (next: Whose) => setSearch(next === 'team' ? { team: '' } : {});
  return { query, listed, whose, choose, mayChoose, isOthers };
}

function ListHead({ list, count }: { list: ReturnType<typeof useListed>; count: number | undefined }) {
  const { t } = useTranslation();
  return (
    <div className="list-head">
      <Typography.Title level={1}>{t('tasks.title')}</Typography.Title>
      {count !== undefined && <span className="secondary">{t('tasks.count', { count })}</span>}
      {list.mayChoose && <WhoseSwitch whose={list.whose} onChange={list.choose} />}
    </div>
  );
}

/** The list on the left, the task on the right; one after the other where the screen is narrow. */
export function Component() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { key } = useParams();
  const location = useLocation();
  const done = (location.state as { done?: Done } | null)?.done;
  const list = useListed();
  const tasks = list.query.data && list.listed(list.query.data);
  const finished = (task: Task) =>
    navigate(
      { pathname: paths.tasks, search: location.search },
      { state: { done: { name: taskName(task, t), customerId: task.customerId } } },
    );
  return (
    <div className={`split ${key ? 'split-open' : ''} ${done ? 'split-done' : ''}`}>
      <section className="split-list" aria-label={t('tasks.title')}>
        <ListHead list={list} count={tasks?.length} />
        <QueryView query={list.query} rows={10}>
          {(all) => <TaskList tasks={list.listed(all)} openKey={key} ofTeam={list.whose === 'team'} />}
        </QueryView>
      </section>
      <section className="split-pane">
        {key && (
          <TaskPane
            key={key}
            taskKey={key}
            facts={(customerId) => <KeyFacts customerId={customerId} />}
            steering={list.mayChoose ? (task) => list.isOthers(task) && <Steering task={task} /> : undefined}
            onDone={(task) => void finished(task)}
          />
        )}
        {!key && done && <TaskDone done={done} tasks={tasks ?? []} />}
        {!key && !done && <Nothing title={t('tasks.choose')} hint={t('tasks.chooseHint')} />}
      </section>
    </div>
  );
}
