import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { Due } from '@/components/Due';
import { paths } from '@/config/paths';
import type { ServiceRequest } from '@/lib/api/types';
import { modelText } from '@/lib/model-text';
import { usePersonName } from '@/lib/people';

/** What is being done for a request, by whom and until when; a way to the task for whose it is. */
export function RequestWork({ task }: Pick<ServiceRequest, 'task'>) {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  if (!task) return <span className="secondary small">{t('service.noTask')}</span>;
  const name = modelText(t, 'step', task.elementId, task.name);
  return (
    <div className="request-work small">
      <span>
        {task.key ? <Link to={paths.task(task.key)}>{name}</Link> : name} ·{' '}
        {nameOf(task.assignee) || t('tasks.unassigned')}
      </span>
      <Due at={task.dueAt} />
    </div>
  );
}
