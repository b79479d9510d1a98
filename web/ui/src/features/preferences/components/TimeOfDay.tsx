import { TimePicker } from 'antd';
import dayjs from 'dayjs';

interface Props {
  value: string;
  label: string;
  onChange: (time: string) => void;
}

const FORMAT = 'HH:mm';

/** A time of the day as HH:mm; there is always one. */
export function TimeOfDay({ value, label, onChange }: Props) {
  return (
    <TimePicker
      className="time-of-day"
      value={dayjs(`2000-01-01T${value}`)}
      format={FORMAT}
      minuteStep={5}
      allowClear={false}
      needConfirm={false}
      aria-label={label}
      onChange={(time) => time && onChange(time.format(FORMAT))}
    />
  );
}
