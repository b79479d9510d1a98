import { CheckOutlined, QuestionOutlined, StopOutlined } from '@ant-design/icons';
import { App, Button, Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Contact, MailConsent } from '@/lib/api/types';
import { errorText } from '@/lib/error-text';
import { usePersonName } from '@/lib/people';
import { date } from '@/lib/time/format';

import { useConsent, useNoteConsent } from '../api/consent';

const LOOK = {
  yes: <CheckOutlined />,
  no: <StopOutlined />,
  unsaid: <QuestionOutlined />,
};
const BY_READER = ['link', 'one-click'];

const said = ({ wanted }: MailConsent) => (wanted === null ? 'unsaid' : wanted ? 'yes' : 'no');

/** What was said and by whom, and what may be noted instead. */
function Consent({ consent, onNote }: { consent: MailConsent; onNote: (wanted: boolean) => void }) {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  const { wanted, since, by } = consent;
  const who = by && BY_READER.includes(by) ? t('correspondence.consent.reader') : nameOf(by);
  return (
    <div className="consent">
      <p>{t('correspondence.consent.hint')}</p>
      {wanted !== null && (
        <p className="secondary small">
          {t(`correspondence.consent.${said(consent)}`)} · {date(since)} · {who}
        </p>
      )}
      {[true, false]
        .filter((choice) => choice !== wanted)
        .map((choice) => (
          <Button key={String(choice)} size="small" onClick={() => onNote(choice)}>
            {t(choice ? 'correspondence.consent.noteYes' : 'correspondence.consent.noteNo')}
          </Button>
        ))}
    </div>
  );
}

/** Whether a contact wants greetings, surveys and product news; what they tell us is noted here. */
export function ConsentMark({ customerId, contact }: { customerId: string; contact: Contact }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const { data: consent } = useConsent(customerId, contact.id);
  const note = useNoteConsent(customerId, contact.id);
  if (!consent) return null;
  const choose = (wanted: boolean) => {
    setOpen(false);
    note.mutate(wanted, {
      onSuccess: () => void message.success(t('correspondence.consent.noted', { name: contact.name })),
      onError: (error) => void message.error(errorText(error, t)),
    });
  };
  const state = said(consent);
  return (
    <Popover
      open={open}
      trigger="click"
      title={t('correspondence.consent.title', { name: contact.name })}
      content={<Consent consent={consent} onNote={choose} />}
      onOpenChange={setOpen}
    >
      <Button
        type="text"
        size="small"
        className={`consent-mark consent-${state}`}
        icon={LOOK[state]}
        loading={note.isPending}
        aria-label={`${t('correspondence.consent.title', { name: contact.name })}: ${t(`correspondence.consent.${state}`)}`}
      >
        {t(`correspondence.consent.${state}`)}
      </Button>
    </Popover>
  );
}
