import { App, Button, Flex, Popconfirm, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Address } from '@/lib/api/types';
import { codeText } from '@/lib/code-text';
import { errorText } from '@/lib/error-text';

import { type AddressChannel, useRegisterAddress } from '../api/addresses';
import { AddressForm } from './AddressForm';

interface Props {
  channel: AddressChannel;
  registered: Address | undefined;
}

function Registered({ address }: { address: Address | undefined }) {
  const { t } = useTranslation();
  if (!address) return <span className="secondary">{t('preferences.address.none')}</span>;
  return (
    <span>
      {address.flavour && `${codeText(t, 'preferences.address.flavours', address.flavour)} · `}
      {t('preferences.address.registered', { host: address.host })}{' '}
      {address.signed && <Tag color="green">{t('preferences.address.signed')}</Tag>}
      {address.suppressed && (
        <>
          <Tag color="red">{t('preferences.address.suppressed')}</Tag>
          <span className="secondary small">{t('preferences.address.suppressedHint')}</span>
        </>
      )}
    </span>
  );
}

/** One channel: what is registered, and how to change it. */
export function AddressCard({ channel, registered }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [editing, setEditing] = useState(false);
  const { mutate: remove, isPending } = useRegisterAddress(channel);
  const done = () => {
    setEditing(false);
    void message.success(t('preferences.address.saved'));
  };
  const removed = {
    onSuccess: () => void message.success(t('preferences.address.removed')),
    onError: (error: unknown) => void message.error(errorText(error, t)),
  };
  return (
    <div className="setting" role="group" aria-label={t(`preferences.address.${channel}`)}>
      <div className="setting-head">
        <strong>{t(`preferences.address.${channel}`)}</strong>
        <Registered address={registered} />
      </div>
      <div className="secondary small">{t(`preferences.address.${channel}Hint`)}</div>
      {editing ? (
        <AddressForm
          channel={channel}
          registered={registered}
          onDone={done}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <Flex gap={8} className="setting-control">
          <Button size="small" onClick={() => setEditing(true)}>
            {t(registered ? 'preferences.address.change' : 'preferences.address.add')}
          </Button>
          {registered && (
            <Popconfirm title={t('preferences.address.removeSure')} onConfirm={() => remove(null, removed)}>
              <Button size="small" danger loading={isPending}>
                {t('preferences.address.remove')}
              </Button>
            </Popconfirm>
          )}
        </Flex>
      )}
    </div>
  );
}
