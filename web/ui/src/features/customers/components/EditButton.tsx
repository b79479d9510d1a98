import { EditOutlined } from '@ant-design/icons';
import { App, Button, Drawer, Flex, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { FieldErrors } from '@/components/FieldErrors';
import { fieldErrorsOf, Problem } from '@/lib/api';
import type { Customer } from '@/lib/api/types';
import { errorText } from '@/lib/error-text';

import { useEditCustomer } from '../api/edit-customer';
import { ChangedMeanwhile } from './ChangedMeanwhile';
import { ClashList } from './ClashList';
import { draftOf, type EditDraft, editOf, without } from './edit-draft';
import { EditFields } from './EditFields';
import { fieldName } from './field-text';

/** Keeps what was typed whatever the server says; what came too late is brought together here and saved again. */
function EditForm({ customer, onDone }: { customer: Customer; onDone: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<EditDraft>();
  const [opened] = useState(customer);
  const [theirs, setTheirs] = useState<string[]>([]);
  const edit = useEditCustomer(customer.id);
  const refused = edit.error instanceof Problem && edit.error.status === 409 ? edit.error : null;
  const clashes = refused?.clashes ?? [];
  const late = clashes.length ? null : refused;
  const edited = () => editOf(draftOf(opened), form.getFieldsValue(), late?.version ?? opened.version);
  const save = () =>
    edit.mutate(without(edited(), theirs), {
      onSuccess: () => {
        void message.success(t('common.saved'));
        onDone();
      },
    });
  const errors = fieldErrorsOf(edit.error);
  return (
    <Form
      form={form}
      layout="vertical"
      className="register edit"
      initialValues={draftOf(opened)}
      onFinish={save}
    >
      {late && (
        <ChangedMeanwhile changed={late.changed} edit={edited()} theirs={theirs} onTheirs={setTheirs} />
      )}
      {edit.isError && !late && (
        <FieldErrors
          title={`${t('record.notSaved')} ${errors.length ? '' : errorText(edit.error, t)}`}
          errors={errors}
          nameOf={(field) => fieldName(field, t)}
        />
      )}
      {clashes.length > 0 && <ClashList clashes={clashes} />}
      <EditFields />
      <Flex gap={8} className="whole">
        <Button type="primary" htmlType="submit" loading={edit.isPending}>
          {t('common.save')}
        </Button>
        <Button onClick={onDone}>{t('common.cancel')}</Button>
      </Flex>
    </Form>
  );
}

export function EditButton({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" icon={<EditOutlined />} onClick={() => setOpen(true)}>
        {t('record.edit')}
      </Button>
      <Drawer
        open={open}
        destroyOnHidden
        size="large"
        title={`${t('record.edit')} · ${customer.name}`}
        onClose={() => setOpen(false)}
      >
        <EditForm customer={customer} onDone={() => setOpen(false)} />
      </Drawer>
    </>
  );
}
