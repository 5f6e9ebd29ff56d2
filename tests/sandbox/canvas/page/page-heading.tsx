import { Heading } from '@workday/canvas-kit-react/text';
import { useOpenPage } from '../../react/use-open-page.ts';
import { InstanceName } from '../actions/instance-link.tsx';
import { RelatedActions } from '../actions/related-actions.tsx';

/** The title, and beside it the instance with its related actions. */
export function PageHeading() {
  const { model } = useOpenPage();
  return (
    <header className="page-heading">
      <Heading as="h1" size="medium">
        {model.title}
      </Heading>
      <PageInstance />
    </header>
  );
}

export function PageInstance() {
  const { instance } = useOpenPage().model;
  if (!instance) return null;
  return (
    <>
      <InstanceName item={instance} />
      <RelatedActions item={instance} />
    </>
  );
}
