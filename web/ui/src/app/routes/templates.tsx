import { ArrowLeftOutlined } from '@ant-design/icons';
import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';

import { Nothing } from '@/components/Nothing';
import { QueryView } from '@/components/QueryView';
import { paths } from '@/config/paths';
import { useSession } from '@/features/session/api/session';
import { steers } from '@/features/session/permissions';
import { type TemplateName, useTemplate, useTemplates } from '@/features/templates/api/templates';
import { TemplateEditor } from '@/features/templates/components/TemplateEditor';
import { TemplateList } from '@/features/templates/components/TemplateList';
import { TemplateMark } from '@/features/templates/components/TemplateMark';
import { codeText } from '@/lib/code-text';

function One({ name }: { name: TemplateName }) {
  const { t } = useTranslation();
  const query = useTemplate(name);
  return (
    <div className="template-pane">
      <Link to={paths.templates} className="narrow-only">
        <ArrowLeftOutlined /> {t('common.back')}
      </Link>
      <div className="list-head">
        <Typography.Title level={2} className="template-title">
          {codeText(t, 'kinds', name.kind)} · {codeText(t, 'templates.language', name.language)}
        </Typography.Title>
        {query.data && <TemplateMark state={query.data.state} />}
        <span className="secondary small">{t('templates.hint')}</span>
      </div>
      <QueryView query={query} rows={8}>
        {(template) => <TemplateEditor template={template} />}
      </QueryView>
    </div>
  );
}

function All({ name }: { name: TemplateName | undefined }) {
  const { t } = useTranslation();
  const query = useTemplates();
  return (
    <div className={`split ${name ? 'split-open' : ''}`}>
      <section className="split-list" aria-label={t('templates.title')}>
        <div className="list-head">
          <Typography.Title level={1}>{t('templates.title')}</Typography.Title>
        </div>
        <QueryView query={query} rows={12}>
          {(templates) => <TemplateList templates={templates} />}
        </QueryView>
      </section>
      <section className="split-pane">
        {name ? (
          <One key={`${name.kind} ${name.language}`} name={name} />
        ) : (
          <Nothing title={t('templates.choose')} hint={t('templates.hint')} />
        )}
      </section>
    </div>
  );
}

/** The kinds on the left, the words of one on the right; one after the other where the screen is narrow. */
export function Component() {
  const { t } = useTranslation();
  const { data: person } = useSession();
  const { kind, language } = useParams();
  if (!steers(person)) return <Nothing title={t('templates.forbidden')} />;
  return <All name={kind && language ? { kind, language } : undefined} />;
}
