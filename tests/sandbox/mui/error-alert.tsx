import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import { words } from '../classic/words.ts';
import { useOpenPage } from '../react/use-open-page.ts';

/** The number of errors and alerts, and every message. */
export function ErrorAlert() {
  const { errors } = useOpenPage().model;
  if (errors.length === 0) return null;
  const errorCount = errors.filter(({ kind }) => kind === 'error').length;
  const alertCount = errors.length - errorCount;
  return (
    <Alert severity={errorCount > 0 ? 'error' : 'warning'}>
      <AlertTitle>
        {errorCount > 0 && words.errors(errorCount)} {alertCount > 0 && words.alerts(alertCount)}
      </AlertTitle>
      <ul>
        {errors.map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </Alert>
  );
}
