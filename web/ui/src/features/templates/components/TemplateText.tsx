import { type RefObject } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  text: string;
  field: RefObject<HTMLTextAreaElement | null>;
  faulty: (number | undefined)[];
  onChange: (text: string) => void;
}

/** The text with its lines counted, however long they are; those that cannot be read are marked. */
export function TemplateText({ text, field, faulty, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <div className="template-text">
      <ol aria-hidden="true">
        {text.split('\n').map((line, index) => (
          <li key={index} className={faulty.includes(index + 1) ? 'faulty' : undefined}>
            {line || ' '}
          </li>
        ))}
      </ol>
      <textarea
        ref={field}
        spellCheck={false}
        value={text}
        maxLength={8000}
        aria-label={t('templates.text')}
        aria-invalid={faulty.length > 0}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}
