import { Heading } from '@workday/canvas-kit-react/text';
import { words } from '../../classic/words.ts';

export function NotFound() {
  return (
    <section className="page-body">
      <Heading as="h1" size="medium">
        {words.notFoundTitle}
      </Heading>
      <p>{words.notFoundText}</p>
    </section>
  );
}
