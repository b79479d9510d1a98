import { Button, Card, Flex, Tag } from 'antd';
import { useTranslation } from 'react-i18next';

import type { Template, TemplateVersion } from '@/lib/api/types';
import { usePersonName } from '@/lib/people';
import { dateTime } from '@/lib/time/format';

interface Props {
  template: Template;
  onCompare: (version: TemplateVersion) => void;
  onUse: (version: TemplateVersion) => void;
}

function Version({ version, current, onCompare, onUse }: Omit<Props, 'template'> & VersionOf) {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  const { version: number, text, savedBy, savedAt, problem } = version;
  return (
    <li className="version">
      <div>
        <strong>{t('templates.version', { version: number })}</strong>{' '}
        {current && <Tag color="blue">{t('templates.current')}</Tag>}
        {text === null && <Tag>{t('templates.backToBuiltIn')}</Tag>}
        {problem && <Tag color="red">{t('templates.problem')}</Tag>}
        <div className="secondary small">
          {t('templates.by', { name: nameOf(savedBy), moment: dateTime(savedAt) })}
        </div>
        {problem && <div className="secondary small">{problem}</div>}
      </div>
      {text !== null && (
        <Flex gap={4} wrap>
          <Button
            size="small"
            aria-label={t('templates.compareOf', { version: number })}
            onClick={() => onCompare(version)}
          >
            {t('templates.compareShort')}
          </Button>
          <Button
            size="small"
            aria-label={t('templates.useOf', { version: number })}
            onClick={() => onUse(version)}
          >
            {t('templates.use')}
          </Button>
        </Flex>
      )}
    </li>
  );
}

interface VersionOf {
  version: TemplateVersion;
  current: boolean;
}

/** All that was saved, the newest first; each can be looked at and used again. */
export function VersionList({ template, onCompare, onUse }: Props) {
  const { t } = useTranslation();
  const { versions, state } = template;
  return (
    <Card size="small" title={t('templates.versions')}>
      {versions.length === 0 && <span className="secondary">{t('templates.noVersions')}</span>}
      <ul className="rows">
        {versions.map((version) => (
          <Version
            key={version.version}
            version={version}
            current={version.version === state.version}
            onCompare={onCompare}
            onUse={onUse}
          />
        ))}
      </ul>
    </Card>
  );
}
