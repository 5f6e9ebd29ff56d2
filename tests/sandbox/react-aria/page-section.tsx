import { Heading } from 'react-aria-components';
import type { OpenPage } from '../react/open-page.ts';
import { PageProvider, useOpenPage } from '../react/use-open-page.ts';
import { ErrorSummary } from './error-summary.tsx';
import { Instance } from './instance.tsx';
import { PageButtons } from './page-buttons.tsx';
import { PageContent } from './page-content.tsx';

/** A page in the frame. */
export function PageSection({ page }: { page: OpenPage }) {
  return (
    <PageProvider value={page}>
      <section>
        <PageHeading />
        <ErrorSummary />
        <PageContent />
        <PageButtons />
      </section>
    </PageProvider>
  );
}

/** The title, and below it the instance with its related actions. */
function PageHeading() {
  const { title, instance } = useOpenPage().model;
  return (
    <header>
      <Heading level={1}>{title}</Heading>
      {instance && <Instance item={instance} />}
    </header>
  );
}
