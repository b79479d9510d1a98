import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Skeleton } from 'antd';
import { lazy, Suspense, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { QueryView } from '@/components/QueryView';
import { fieldErrorsOf, statusOf } from '@/lib/api';
import type { Task, TaskForm } from '@/lib/api/types';
import { errorText } from '@/lib/error-text';
import { useLanguage } from '@/lib/i18n/use-language';

import { useCompleteTask } from '../api/complete-task';
import { draftOf, type Variables } from '../api/draft';
import { useTaskForm } from '../api/task-form';
import type { FormHandle } from './form/FormView';
import { inLanguage } from './form/languages';
import { asTheFormSays } from './form/refusals';
import { Refusal } from './Refusal';

const FormView = lazy(() => import('./form/FormView'));

const NOTHING_ASKED = {};

interface Props {
  task: Task;
  onDone: () => void;
}

/** The form, if the task has one, and the submit button. Nothing is locked while it is sent; a refusal leaves all as it was typed. */
function Work({ task, form, onDone }: Props & { form: TaskForm | null }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const client = useQueryClient();
  const view = useRef<FormHandle>(null);
  const language = useLanguage();
  const asked = useMemo(
    () => form && { ...form, schema: inLanguage(form.schema, language) },
    [form, language],
  );
  const complete = useCompleteTask(task);
  const refusals = (error: unknown) =>
    asked ? asTheFormSays(fieldErrorsOf(error), asked, t) : fieldErrorsOf(error);
  const submit = (variables: Variables) => {
    if (complete.isPending) return;
    complete.mutate(variables, {
      onSuccess: onDone,
      onError: (error) => {
        if (statusOf(error) !== 409) return view.current?.showErrors(refusals(error));
        void message.info(t('tasks.closed'));
        onDone();
      },
    });
  };
  return (
    <section className="work" aria-label={t('tasks.form')}>
      {complete.isError && statusOf(complete.error) !== 409 && (
        <Refusal
          title={
            fieldErrorsOf(complete.error).length
              ? t('tasks.refused')
              : `${t('tasks.failed')} ${errorText(complete.error, t)}`
          }
          errors={refusals(complete.error)}
          schema={asked?.schema ?? NOTHING_ASKED}
        />
      )}
      <Suspense fallback={<Skeleton active title={false} paragraph={{ rows: 8 }} />}>
        {asked ? (
          <FormView
            ref={view}
            schema={asked.schema}
            data={{ ...asked.data, ...draftOf(client, task.key) }}
            onSubmit={submit}
          />
        ) : (
          <p className="secondary">{t('tasks.noForm')}</p>
        )}
        <div className="work-foot">
          <Button
            type="primary"
            loading={complete.isPending}
            onClick={() => (asked ? view.current?.submit() : submit({}))}
          >
            {complete.isPending ? t('tasks.submitting') : t('tasks.submit')}
          </Button>
        </div>
      </Suspense>
    </section>
  );
}

export function TaskWork({ task, onDone }: Props) {
  const form = useTaskForm(task);
  if (!task.form || statusOf(form.error) === 404) return <Work task={task} form={null} onDone={onDone} />;
  return (
    <QueryView query={form} rows={10}>
      {(loaded) => <Work task={task} form={loaded} onDone={onDone} />}
    </QueryView>
  );
}
