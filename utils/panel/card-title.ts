import { say, sayCount } from '../i18n/say.ts';
import { foreignText } from '../lib/foreign-text.ts';
import type { PageStatus } from '../state/page-status.ts';
import { fillCount, type PageStage } from './page-stage.ts';
import { permissionLists } from './permission-lists.ts';
import type { StepView } from './steps.ts';

/** Longest title of a page that the panel shows, in characters. */
const maxTitleLength = 200;

/** The page's own title, which is foreign text. */
export const pageTitle = ({ title }: PageStatus): string => foreignText(title, maxTitleLength);

/**
 * The title of the card of a task page: the one thing to do there.
 * @param step the step of the page
 */
export function cardTitle(
  stage: PageStage,
  status: PageStatus,
  step: StepView | undefined,
): string {
  const number = String(step?.number ?? '');
  switch (stage) {
    case 'fill':
      return sayCount(
        permissionLists(status).length > 0 ? 'panel.page.fillPermissions' : 'panel.page.fill',
        fillCount(status),
      );
    case 'problem':
      return say('panel.card.problem', [number]);
    case 'saved':
      return say('panel.card.saved', [number]);
    case 'look':
      return step ? say(step.name) : pageTitle(status);
    default:
      return say(`panel.card.${stage}`);
  }
}
