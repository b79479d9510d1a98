import { Button, Flex, Form, Input, Select, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { fieldErrorsOf } from '@/lib/api';
import type { Address, AddressEntry } from '@/lib/api/types';
import { errorText } from '@/lib/error-text';

import { type AddressChannel, useRegisterAddress } from '../api/addresses';
import { newWebhookSecret } from './webhook-secret';

/** The entry that is changed is the first of those sent. */
const CHANGED = '[0].';
const FLAVOURS = ['wecom', 'dingtalk', 'feishu'] as const;

interface Props {
  channel: AddressChannel;
  registered: Address | undefined;
  onDone: () => void;
  onCancel: () => void;
}

interface Fields {
  flavour?: string;
  url?: string;
  secret?: string;
}

/** What is left empty stays as it is registered. */
function entryOf(channel: AddressChannel, { flavour, url, secret }: Fields): AddressEntry {
  return {
    channel,
    ...(channel === 'chat' && { flavour }),
    ...(url?.trim() && { url: url.trim() }),
    ...(secret?.trim() && { secret: secret.trim() }),
  };
}

export function AddressForm({ channel, registered, onDone, onCancel }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Fields>();
  const [made, setMade] = useState<string>();
  const register = useRegisterAddress(channel);
  const webhook = channel === 'webhook';
  const flavour = Form.useWatch('flavour', form) ?? registered?.flavour;
  const sameRobot = registered && (webhook || flavour === registered.flavour);
  const generate = () => {
    const secret = newWebhookSecret();
    setMade(secret);
    form.setFieldsValue({ secret });
  };
  const refused = fieldErrorsOf(register.error);
  const showAtFields = (error: unknown) =>
    form.setFields(
      fieldErrorsOf(error)
        .filter(({ field }) => field.startsWith(CHANGED))
        .map(({ field, message }) => ({
          name: field.slice(CHANGED.length) as keyof Fields,
          errors: [message],
        })),
    );
  const submit = (fields: Fields) =>
    register.mutate(entryOf(channel, fields), { onSuccess: onDone, onError: showAtFields });
  return (
    <Form
      form={form}
      layout="vertical"
      className="address-form"
      initialValues={{ flavour: registered?.flavour ?? (webhook ? undefined : 'wecom') }}
      onFinish={submit}
    >
      {!webhook && (
        <Form.Item name="flavour" label={t('preferences.address.flavour')}>
          <Select
            options={FLAVOURS.map((value) => ({ value, label: t(`preferences.address.flavours.${value}`) }))}
          />
        </Form.Item>
      )}
      <Form.Item
        name="url"
        label={t('preferences.address.url')}
        rules={[{ required: !sameRobot, whitespace: true, message: t('preferences.address.urlNeeded') }]}
      >
        <Input
          autoComplete="off"
          placeholder={sameRobot ? t('preferences.address.urlKept', { host: registered.host }) : 'https://'}
        />
      </Form.Item>
      {(webhook || flavour !== 'wecom') && (
        <Form.Item label={t('preferences.address.secret')} required={webhook && !registered}>
          <Flex gap={8}>
            <Form.Item
              noStyle
              name="secret"
              rules={[{ required: webhook && !registered, message: t('preferences.address.secretNeeded') }]}
            >
              <Input.Password
                autoComplete="new-password"
                aria-label={t('preferences.address.secret')}
                placeholder={
                  sameRobot && registered.signed
                    ? t('preferences.address.secretKept')
                    : t(webhook ? 'preferences.address.secretWebhook' : 'preferences.address.secretOptional')
                }
              />
            </Form.Item>
            {webhook && <Button onClick={generate}>{t('preferences.address.generate')}</Button>}
          </Flex>
          {made && (
            <div className="secondary small">
              {t('preferences.address.copy')}{' '}
              <Typography.Text copyable code>
                {made}
              </Typography.Text>
            </div>
          )}
        </Form.Item>
      )}
      {register.isError && !refused.some(({ field }) => field.startsWith(CHANGED)) && (
        <Typography.Paragraph type="danger" role="alert">
          {errorText(register.error, t)}
        </Typography.Paragraph>
      )}
      <Flex gap={8}>
        <Button type="primary" htmlType="submit" loading={register.isPending}>
          {t('common.save')}
        </Button>
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
      </Flex>
    </Form>
  );
}
