import type { ShownEvent, ShownPage } from './shown-event.ts';

/** Actions whose subject is called by a name that people know; subjects of the others are ids. */
const NAMED =
  /^(image\.(enabled|disabled|language_changed|settings_changed|rolled_back|unpinned)|registry_credential\.|settings\.)/;

type Event = Pick<ShownEvent, 'action' | 'personId' | 'subjectId' | 'detail'>;

/** To whom or to what an event happened, by its name; undefined where that says nothing more. */
export function eventTarget(event: Event, names: ShownPage['names']): string | undefined {
  const { action, personId, subjectId, detail } = event;
  if (typeof detail === 'object' && detail !== null && 'imageName' in detail) {
    if (typeof detail.imageName === 'string') return detail.imageName;
  }
  if (subjectId === null || subjectId === personId) return undefined;
  return NAMED.test(action) ? subjectId : names[subjectId];
}
