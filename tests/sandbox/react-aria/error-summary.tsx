import { words } from '../classic/words.ts';
import { useOpenPage } from '../react/use-open-page.ts';

/** The number of errors and alerts, and every message. The library has no component for it. */
export function ErrorSummary() {
  const { errors } = useOpenPage().model;
  if (errors.length === 0) return null;
  const errorCount = errors.filter(({ kind }) => kind === 'error').length;
  const alertCount = errors.length - errorCount;
  return (
    <div role="alert">
      <p>
        {errorCount > 0 && words.errors(errorCount)} {alertCount > 0 && words.alerts(alertCount)}
      </p>
      <ul>
        {errors.map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </div>
  );
}
