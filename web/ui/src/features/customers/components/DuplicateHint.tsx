import { Alert, Form, type FormInstance } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { type Likely, useDuplicates } from '../api/duplicates';
import { ClashList } from './ClashList';
import type { Draft } from './registration';

const TYPING = 300;
const ENOUGH = 2;

function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  const key = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(key) as T), TYPING);
    return () => clearTimeout(timer);
  }, [key]);
  return settled;
}

const given = (text: string | null | undefined, enough: number) => {
  const typed = text?.trim() ?? '';
  return typed.length >= enough ? typed : undefined;
};

/** Says while somebody is typing that the customer may be there already. */
export function DuplicateHint({ form }: { form: FormInstance<Draft> }) {
  const { t } = useTranslation();
  const name = Form.useWatch('name', form);
  const [first] = Form.useWatch('contacts', form) ?? [];
  const likely: Likely = JSON.parse(
    JSON.stringify({
      name: given(name, ENOUGH),
      phone: given(first?.phone, 7),
      email: first?.email?.includes('@') ? given(first.email, 5) : undefined,
    }),
  ) as Likely;
  const settled = useSettled(likely);
  const { data: clashes = [] } = useDuplicates(settled);
  if (!clashes.length || !Object.keys(likely).length) return null;
  const sure = clashes.some((clash) => clash.sure);
  return (
    <Alert
      className="whole"
      type={sure ? 'error' : 'warning'}
      showIcon
      role="status"
      title={t(sure ? 'customers.duplicate.sure' : 'customers.duplicate.hint')}
      description={<ClashList clashes={clashes} />}
    />
  );
}
