import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';

import { Nothing } from '@/components/Nothing';
import { paths } from '@/config/paths';
import type { TemplateState } from '@/lib/api/types';
import { codeText } from '@/lib/code-text';

import { TemplateMark } from './TemplateMark';

/** Each kind with a link for each language, and whose words hold there. */
export function TemplateList({ templates }: { templates: TemplateState[] }) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const names = [...new Set(templates.map(({ kind }) => kind))]
    .map((kind) => ({ kind, name: codeText(t, 'kinds', kind) }))
    .filter(({ kind, name }) => `${kind} ${name}`.toLowerCase().includes(search.trim().toLowerCase()));
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
      <ul className="rows" aria-label={t('templates.title')}>
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
    </>
  );
}
