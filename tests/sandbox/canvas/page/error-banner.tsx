import { Banner } from '@workday/canvas-kit-react/banner';
import { useState } from 'react';
import { words } from '../../classic/words.ts';
import { useOpenPage } from '../../react/use-open-page.ts';

/** Shows the number of errors and alerts, and the first message; a press reveals the others. */
export function ErrorBanner() {
  const { errors } = useOpenPage().model;
  const [all, setAll] = useState(false);
  if (errors.length === 0) return null;
  const errorCount = errors.filter(({ kind }) => kind === 'error').length;
  const alertCount = errors.length - errorCount;
  const counts = [
    ...(errorCount > 0 ? [words.errors(errorCount)] : []),
    ...(alertCount > 0 ? [words.alerts(alertCount)] : []),
  ];
  return (
    <div role="alert" className="messages">
      <Banner hasError={errorCount > 0} onClick={() => setAll(!all)}>
        <Banner.Icon />
        <Banner.Label>{counts.join(', ')}</Banner.Label>
        <Banner.ActionText>{words.viewAll}</Banner.ActionText>
      </Banner>
      <ol>
        {(all ? errors : errors.slice(0, 1)).map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ol>
    </div>
  );
}
