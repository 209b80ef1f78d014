/** Every time zone that the browser knows, by name. */
export const TIME_ZONE_OPTIONS = [
  'UTC',
  ...Intl.supportedValuesOf('timeZone').filter((name) => name !== 'UTC'),
].map((name) => ({ value: name, text: name.replaceAll('_', ' ') }));
