import { MessageOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Customer } from '@/lib/api/types';

import { useLastConversation } from '../api/last-conversation';
import { ConversationForm } from './ConversationForm';

interface Props {
  customer: Customer;
  /** The username of whoever records. */
  me: string;
}

/** Opens when the last channel is known, or cannot be known. */
export function RecordConversation({ customer, me }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const last = useLastConversation(customer.id);
  return (
    <>
      <Button
        type="primary"
        icon={<MessageOutlined />}
        loading={open && last.isPending}
        onClick={() => setOpen(true)}
      >
        {t('conversation.title')}
      </Button>
      {open && !last.isPending && (
        <ConversationForm
          customer={customer}
          me={me}
          lastChannel={last.data?.channel}
          onDone={() => setOpen(false)}
        />
      )}
    </>
  );
}
