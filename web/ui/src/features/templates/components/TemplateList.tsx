import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';

import { Nothing } from '@/components/Nothing';
import { paths } from '@/config/paths';
import type { TemplateState } from '@/lib/api/types';
import { codeText } from '@/lib/code-text';

import { isLetter } from '../api/templates';
import { TemplateMark } from './TemplateMark';

interface Named {
  kind: string;
  name: string;
}

/** Each kind with a link for each language, and whose words hold there. */
function Part({ title, names, templates }: { title: string; names: Named[]; templates: TemplateState[] }) {
  const { t } = useTranslation();
  if (names.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2 className="group">{title}</h2>
      <ul className="rows">
        {names.map(({ kind, name }) => (
          <li key={kind} className="template-kind">
            <span>{name}</span>
            <span className="template-languages">
              {templates
                .filter((state) => state.kind === kind)
                .map((state) => (
                  <NavLink
                    key={state.language}
                    to={paths.template(kind, state.language)}
                    aria-label={`${name} · ${t(`templates.language.${state.language}`)}`}
                  >
                    <span lang={state.language}>{t(`templates.language.${state.language}`)}</span>
                    {(state.edited || state.problem) && <TemplateMark state={state} />}
                  </NavLink>
                ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What colleagues are told, and then what customers are written. */
export function TemplateList({ templates }: { templates: TemplateState[] }) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const names = [...new Set(templates.map(({ kind }) => kind))]
    .map((kind) => ({ kind, name: codeText(t, 'kinds', kind) }))
    .filter(({ kind, name }) => `${kind} ${name}`.toLowerCase().includes(search.trim().toLowerCase()));
  const part = (title: string, letters: boolean) => (
    <Part
      title={title}
      templates={templates}
      names={names.filter(({ kind }) => isLetter(kind) === letters)}
    />
  );
  return (
    <>
      <div className="template-search">
        <Input
          allowClear
          prefix={<SearchOutlined />}
          placeholder={t('templates.search')}
          aria-label={t('templates.search')}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
      </div>
      {names.length === 0 && <Nothing title={t('templates.none')} />}
      {part(t('templates.alerts'), false)}
      {part(t('templates.letters'), true)}
    </>
  );
}
