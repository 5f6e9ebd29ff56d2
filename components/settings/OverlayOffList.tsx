import { useState } from 'react';
import { tasks } from '@/utils/guide/index.ts';
import { say } from '@/utils/i18n/say.ts';
import { sendToBackground } from '@/utils/messages/send.ts';
import { pageKey } from '@/utils/state/learnt-pages.ts';
import { type OffPlace, type OverlayOff, offPlaces } from '@/utils/state/overlay-off.ts';
import { tenantName } from '@/utils/tenant/tenant-key.ts';
import { Button } from '../controls/Button.tsx';
import styles from './OverlayOffList.module.css';
import { SettingsSection } from './SettingsSection.tsx';
import { ChangeFailureNote } from './useChange.tsx';

/** Lists where the overlay is switched off, and switches it on again. */
export function OverlayOffList({ off }: { off: OverlayOff }) {
  const [failed, setFailed] = useState(false);
  const places = offPlaces(off);
  const again = async (place: OffPlace) => {
    const answer = await sendToBackground('draw-again', place).catch(() => undefined);
    setFailed(answer?.saved !== true);
  };
  return (
    <SettingsSection title={say('settings.drawing.title')}>
      {places.length === 0 && <p className={styles.none}>{say('settings.drawing.none')}</p>}
      {places.length > 0 && (
        <ul className={styles.places}>
          {places.map((place) => {
            const where = nameOf(place);
            return (
              <li key={where} className={styles.place} data-off={place.scope}>
                <span>{where}</span>
                <Button
                  small
                  action="overlay-on"
                  aria-label={say('settings.drawing.againLabel', [where])}
                  onClick={() => void again(place)}
                >
                  {say('settings.drawing.again')}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      <ChangeFailureNote failed={failed} />
    </SettingsSection>
  );
}

function nameOf(place: OffPlace): string {
  if (place.scope === 'all') return say('settings.drawing.all');
  const tenant = tenantName(place.tenant);
  if (place.scope === 'tenant') return say('settings.drawing.tenant', [tenant]);
  return say('settings.drawing.page', [titleOf(place.page), tenant]);
}

/** The title that Workday shows for a page of the guide, or the key if the page is unknown. */
function titleOf(key: string): string {
  for (const { id, pages } of tasks) {
    const page = pages.find((one) => pageKey(id, one.id) === key);
    if (page) return page.titles[0] ?? key;
  }
  return key;
}
