import { Alert, Card, Segmented, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Failure } from '@/components/Failure';
import type { TemplatePreview } from '@/lib/api/types';

import type { usePreview } from '../api/preview';

const VIEWS = ['inbox', 'mail', 'text'] as const;
type View = (typeof VIEWS)[number];

/** As people would read it. The mail may show itself and nothing else: no scripts, no forms, no way to this page. */
function Shown({ preview, view }: { preview: TemplatePreview; view: View }) {
  const { t } = useTranslation();
  if (view === 'mail')
    return (
      <>
        <p className="mail-subject">
          {t('templates.subject')} <strong>{preview.title}</strong>
        </p>
        <iframe className="mail-preview" title={t('templates.mail')} sandbox="" srcDoc={preview.html} />
      </>
    );
  if (view === 'text') return <pre className="text-preview">{preview.text}</pre>;
  return (
    <div className="inbox-preview">
      <strong>{preview.title}</strong>
      <div className="secondary">{preview.body}</div>
    </div>
  );
}

interface Props {
  reading: ReturnType<typeof usePreview>;
  letter: boolean;
}

export function PreviewPane({ reading, letter }: Props) {
  const { t } = useTranslation();
  const views = letter ? VIEWS.filter((view) => view !== 'inbox') : VIEWS;
  const [view, setView] = useState<View>(letter ? 'mail' : 'inbox');
  const { preview, error, faults, isFetching, refetch } = reading;
  return (
    <Card
      size="small"
      title={t('templates.preview')}
      aria-busy={isFetching}
      extra={
        <Segmented
          size="small"
          value={view}
          onChange={setView}
          options={views.map((value) => ({ value, label: t(`templates.view.${value}`) }))}
        />
      }
    >
      {error ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : preview ? (
        <div className={faults.length ? 'preview-old' : undefined}>
          {preview.unknown.length > 0 && (
            <Alert
              type="warning"
              showIcon
              className="preview-unknown"
              title={t('templates.unknown', { names: preview.unknown.join(t('common.comma')) })}
            />
          )}
          <Shown preview={preview} view={view} />
        </div>
      ) : (
        isFetching && <Skeleton active title={false} />
      )}
    </Card>
  );
}
