import { CalendarOutlined, CheckCircleOutlined, ClockCircleOutlined, WarningFilled } from '@ant-design/icons';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { Nothing } from '@/components/Nothing';
import type { Task } from '@/lib/api/types';
import { useNow } from '@/lib/time/now';

import { type Group, grouped } from './grouping';
import { TaskRow } from './TaskRow';

const ICONS: Record<Group, React.ReactNode> = {
  overdue: <WarningFilled />,
  today: <ClockCircleOutlined />,
  later: <CalendarOutlined />,
  none: <CheckCircleOutlined />,
};

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

function moveBetweenRows(event: KeyboardEvent<HTMLElement>) {
  const step = STEPS[event.key];
  if (!step) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('a.row')];
  const target = rows[rows.indexOf(document.activeElement as HTMLElement) + step];
  if (!target) return;
  event.preventDefault();
  target.focus();
}

interface Props {
  tasks: Task[];
  openKey: string | undefined;
  ofTeam: boolean;
}

export function TaskList({ tasks, openKey, ofTeam }: Props) {
  const { t } = useTranslation();
  const now = useNow();
  if (tasks.length === 0)
    return (
      <Nothing
        title={ofTeam ? t('tasks.teamEmpty') : t('tasks.empty')}
        hint={!ofTeam && t('tasks.emptyHint')}
      />
    );
  return (
    <div onKeyDown={moveBetweenRows}>
      {grouped(tasks, now).map((part) => (
        <section key={part.group} aria-labelledby={`group-${part.group}`}>
          <h2 id={`group-${part.group}`} className={`group group-${part.group}`}>
            {ICONS[part.group]} {t(`tasks.group.${part.group}`)}
            <span className="count">{part.tasks.length}</span>
          </h2>
          <ul className="rows">
            {part.tasks.map((task) => (
              <TaskRow key={task.key} task={task} open={task.key === openKey} ofTeam={ofTeam} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
