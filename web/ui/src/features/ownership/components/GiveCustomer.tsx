import { SwapOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Customer } from '@/lib/api/types';

import { useOwner } from '../api/owner';
import { GiveDialog } from './GiveDialog';

/** There only for those who may: the server says who. */
export function GiveCustomer({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { data: owner } = useOwner(customer.id);
  if (!owner?.mayGive) return null;
  return (
    <>
      <Button icon={<SwapOutlined />} onClick={() => setOpen(true)}>
        {t('ownership.give')}
      </Button>
      {open && <GiveDialog customer={customer} onDone={() => setOpen(false)} />}
    </>
  );
}
