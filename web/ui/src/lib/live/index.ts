export { useLive, useLiveStatus } from './live-context';
export { LiveProvider } from './LiveProvider';
