import { Form, Switch } from 'antd';
import type { ReactNode } from 'react';

interface Props {
  label: string;
  hint?: string;
  errors: string[];
  /** Whether it is on at all; without it there is nothing to switch. */
  on?: boolean;
  onSwitch?: (on: boolean) => void;
  children?: ReactNode;
}

/** One setting: what it is, what it does, what the server says against it. */
export function Setting({ label, hint, errors, on, onSwitch, children }: Props) {
  return (
    <div className="setting" role="group" aria-label={label}>
      <div className="setting-head">
        <strong>{label}</strong>
        {onSwitch && <Switch size="small" checked={on} aria-label={label} onChange={onSwitch} />}
      </div>
      {hint && <div className="secondary small">{hint}</div>}
      {children && (
        <Form.Item
          className="setting-control"
          validateStatus={errors.length ? 'error' : undefined}
          help={errors.length ? errors.join(' ') : undefined}
        >
          {children}
        </Form.Item>
      )}
    </div>
  );
}
