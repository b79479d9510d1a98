import { App, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Refused } from '@/components/Refused';
import { statusOf } from '@/lib/api';
import type { ServiceRequest } from '@/lib/api/types';

import { useCloseRequest } from '../api/change-request';

/** Closes a request with a last word on how it was settled; nothing to be seen of one that is closed. */
export function CloseRequest({ request: { id, number, subject, status } }: { request: ServiceRequest }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [resolution, setResolution] = useState('');
  const close = useCloseRequest(id);
  if (status === 'closed') return null;
  const send = () =>
    close.mutate(resolution, {
      onSuccess: () => {
        setOpen(false);
        void message.success(t('service.closedNow', { number }));
      },
      onError: (error) => {
        if (statusOf(error) !== 409) return;
        setOpen(false);
        void message.info(t('service.closedBefore', { number }));
      },
    });
  return (
    <>
      <Button size="small" aria-label={t('service.closeOf', { subject })} onClick={() => setOpen(true)}>
        {t('service.close')}
      </Button>
      <Modal
        open={open}
        title={`${t('service.close')} · ${number} ${subject}`}
        okText={t('service.close')}
        confirmLoading={close.isPending}
        onOk={send}
        onCancel={() => setOpen(false)}
      >
        <Refused error={close.error} />
        <p className="secondary">{t('service.closeHint')}</p>
        <Input.TextArea
          aria-label={t('service.resolution')}
          placeholder={t('service.resolutionOptional')}
          maxLength={4000}
          autoSize={{ minRows: 3, maxRows: 10 }}
          value={resolution}
          onChange={(event) => setResolution(event.target.value)}
        />
      </Modal>
    </>
  );
}
