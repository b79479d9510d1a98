import { Modal, Typography } from 'antd';
import { useTranslation } from 'react-i18next';

import type { Newcomer } from '@/lib/api/types';

/** The only moment in which the initial password can be read. */
export function InitialPassword({ newcomer, onClose }: { newcomer: Newcomer; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal open title={t('people.initial')} footer={null} onCancel={onClose}>
      <p>{t('people.initialHint', { name: newcomer.person.displayName })}</p>
      <Typography.Text strong>{newcomer.person.username}</Typography.Text>{' '}
      <Typography.Text copyable code>
        {newcomer.initialPassword}
      </Typography.Text>
    </Modal>
  );
}
