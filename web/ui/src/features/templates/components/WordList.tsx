import { Button, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';

import type { SampleWord } from '@/lib/api/types';

interface Props {
  words: SampleWord[];
  onInsert: (tag: string) => void;
}

const LIST = '[].';

/** Within its list, a word is called by its own name alone. */
const tagOf = (name: string) =>
  `{{${name.slice(name.indexOf(LIST) + 1 ? name.indexOf(LIST) + LIST.length : 0)}}}`;

/** The names that a template may use, each with what a sample says for it. */
export function WordList({ words, onInsert }: Props) {
  const { t } = useTranslation();
  return (
    <details className="template-words" open>
      <summary>{t('templates.words')}</summary>
      <ul>
        {words.map(({ name, sample }) => (
          <li key={name}>
            <Tooltip title={sample && t('templates.sample', { sample })}>
              <Button size="small" onClick={() => onInsert(tagOf(name))}>
                <code>{name}</code>
              </Button>
            </Tooltip>
          </li>
        ))}
      </ul>
      <p className="secondary small">{t('templates.help', { open: '{{', close: '}}' })}</p>
    </details>
  );
}
