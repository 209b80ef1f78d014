/** How pages are looked at: every colour once, and every width once. Colours and widths have nothing to do with each other. */
export const LOOKS = [
  { colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  { colorScheme: 'dark', viewport: { width: 360, height: 740 } },
] as const;
