/** What stands in menus and tabs: loaded with the app, where everything else comes when it is opened. */
export const titles = {
  content: 'Cloud Run',
  rules: 'Cloud Run rules',
} as const;
