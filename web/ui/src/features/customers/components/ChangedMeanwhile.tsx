import { Alert, Radio } from 'antd';
import { useTranslation } from 'react-i18next';

import type { ChangedSince } from '@/lib/api';
import type { CustomerEdit } from '@/lib/api/types';
import { usePersonName } from '@/lib/people';
import { dateTime } from '@/lib/time/format';

import { clashes } from './edit-draft';
import { fieldName, valueText } from './field-text';

interface Props {
  changed: ChangedSince[];
  edit: CustomerEdit;
  theirs: string[];
  onTheirs: (fields: string[]) => void;
}

/** Somebody else was faster: what they changed, and where both changed one field, a choice. */
export function ChangedMeanwhile({ changed, edit, theirs, onTheirs }: Props) {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  const toSettle = clashes(changed, edit);
  const choose = (field: string, taken: boolean) =>
    onTheirs(taken ? [...theirs, field] : theirs.filter((other) => other !== field));
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={t('record.changedMeanwhile')}
      description={
        <>
          <ul className="plain-list">
            {changed.map(({ field, subject, theirs: value, by, at }) => (
              <li key={`${field} ${subject}`}>
                <strong>
                  {subject} {fieldName(field, t)}
                </strong>{' '}
                {valueText(field, value, t)}{' '}
                <span className="secondary small">
                  {nameOf(by)} {dateTime(at)}
                </span>
              </li>
            ))}
          </ul>
          {toSettle.map(({ field, theirs: value }) => (
            <Radio.Group
              key={field}
              className="clash"
              aria-label={fieldName(field, t)}
              value={theirs.includes(field)}
              onChange={({ target }) => choose(field, target.value as boolean)}
              options={[
                {
                  value: false,
                  label: t('record.keepMine', { value: valueText(field, edit[field as 'name'], t) }),
                },
                { value: true, label: t('record.takeTheirs', { value: valueText(field, value, t) }) },
              ]}
            />
          ))}
          <div>{t('record.saveAgain')}</div>
        </>
      }
    />
  );
}
